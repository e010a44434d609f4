using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Languages;

/// <summary>What is asked or ordered in German is read as the same in English is.</summary>
public sealed class GermanTests
{
    private static readonly Question Before = World.Question("won bookings by region this year");

    [Theory]
    [InlineData("Prognose von Fabrikam für Q3", "forecast of Fabrikam for Q3")]
    [InlineData("Wie hoch ist die Umsatzprognose von Fabrikam für dieses Quartal?", "what is the forecast of Fabrikam for this quarter?")]
    [InlineData("Welche Deals schließen diesen Monat?", "which deals close this month?")]
    [InlineData("Welche Deals werden diesen Monat abgeschlossen?", "which deals close this month?")]
    [InlineData("Welche Deals haben wir letztes Quartal verloren?", "which deals did we lose last quarter?")]
    [InlineData("Was hat sich seit letzter Woche geändert?", "what changed since last week?")]
    [InlineData("Was hat sich bei Northwind seit dem letzten QBR geändert?", "what changed at Northwind since the last QBR?")]
    [InlineData("Wann ist das nächste QBR mit Northwind?", "when is the next QBR with Northwind?")]
    [InlineData("Offene Deals über 1,2 Mio. Euro nach Region", "open deals over 1.2m euros by region")]
    [InlineData("offene Deals über 50.000 €", "open deals over €50k")]
    [InlineData("offene Deals über eine halbe Million", "open deals over half a million")]
    [InlineData("offene Deals über fünfzigtausend", "open deals over fifty thousand")]
    [InlineData("Gewonnener Umsatz im letzten Geschäftsjahr nach Produkt", "won revenue in the last fiscal year by product")]
    [InlineData("Deals mit Abschluss in den nächsten 30 Tagen", "deals closing in the next 30 days")]
    [InlineData("Deals mit Abschluss in KW 50", "deals closing in week 50")]
    [InlineData("Gewinnquote von Sven Eller dieses Jahr", "win rate of Sven Eller this year")]
    [InlineData("Offene Risiken bei Northwind", "open risks at Northwind")]
    [InlineData("Zusagen an Northwind, die diese Woche fällig sind", "promises to Northwind due this week")]
    [InlineData("Notizen zu Northwind diesen Monat", "notes on Northwind this month")]
    [InlineData("Northwinds Pipeline", "Northwind's pipeline")]
    [InlineData("Regionspipeline", "region pipeline")]
    [InlineData("Fass Northwind zusammen", "summarize Northwind")]
    [InlineData("Was können Sie?", "what can you do?")]
    [InlineData("Welche Verträge hat Northwind?", "which contracts does Northwind have?")]
    [InlineData("Danke", "thanks")]
    public void It_is_the_same_in_both_languages(string german, string english) => Assert.Equal(Read(english), Read(german));

    [Theory]
    [InlineData("und für EMEA?", "and for EMEA?")]
    [InlineData("nach Produkt aufgeteilt", "split by product")]
    [InlineData("nur die von Sven", "only Sven's")]
    [InlineData("dasselbe für letztes Quartal", "same for last quarter")]
    public void It_goes_on_from_the_last_question(string german, string english) => Assert.Equal(Read(english, Before), Read(german, Before));

    [Theory]
    [InlineData("Prognose für das 1. Quartal", "2026-01-01", "2026-03-31")]
    [InlineData("Prognose fürs zweite Halbjahr", "2026-07-01", "2026-12-31")]
    [InlineData("Prognose für Q4", "2026-10-01", "2026-12-31")]
    [InlineData("Prognose im März 2027", "2027-03-01", "2027-03-31")]
    [InlineData("gewonnene Deals vom 1. Juli bis 15. Juli", "2026-07-01", "2026-07-15")]
    [InlineData("gewonnene Deals zwischen dem 01.07.2026 und dem 15.07.2026", "2026-07-01", "2026-07-15")]
    [InlineData("gewonnene Deals letzten Monat", "2026-10-01", "2026-10-31")]
    [InlineData("gewonnene Deals im Vorjahr", "2025-01-01", "2025-12-31")]
    [InlineData("gewonnene Deals der letzten 14 Tage", "2026-11-05", "2026-11-18")]
    [InlineData("gewonnene Deals seit 14 Tagen", "2026-11-05", "2026-11-18")]
    [InlineData("gewonnene Deals in KW 45", "2026-11-02", "2026-11-08")]
    [InlineData("gewonnene Deals in Kalenderwoche 1 2026", "2025-12-29", "2026-01-04")]
    [InlineData("gewonnene Deals seit Jahresbeginn", "2026-01-01", "2026-11-18")]
    public void Periods_are_read(string text, string start, string end)
    {
        var period = World.Question(text).Period!;

        Assert.Equal((start, end), ($"{period.Start:yyyy-MM-dd}", $"{period.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Änderungen diese Woche")]
    [InlineData("Aenderungen diese Woche")]
    [InlineData("ÄNDERUNGEN DIESE WOCHE")]
    [InlineData("änderungen diese woche")]
    [InlineData("Anderungen diese Woche")]
    [InlineData("Hallo, Änderungen diese Woche bitte")]
    [InlineData("Guten Tag! Bitte die Änderungen diese Woche. Vielen Dank!")]
    [InlineData("@AccountDesk Änderungen diese Woche")]
    [InlineData("Ändreungen diese Woche")]
    public void Umlauts_case_politeness_and_a_typo_change_nothing(string text) => Assert.Equal("changes since=2026-11-16", Read(text));

    [Theory]
    [InlineData("Setze den Betrag von Pump line auf 65.000 €", "set the amount of Pump line to €65k")]
    [InlineData("Verschiebe den Abschluss von Pump line auf den 3. Dezember", "move the close date of Pump line to 3 December")]
    [InlineData("Den Abschluss von Pump line um zwei Wochen verschieben", "push the close date of Pump line by two weeks")]
    [InlineData("Pump line auf Proposal setzen", "set Pump line to Proposal")]
    [InlineData("Wir haben Pump line gewonnen", "we have won Pump line")]
    [InlineData("Die Marge von Pump line ist 32 %", "the margin of Pump line is 32%")]
    [InlineData("Setze das Produkt von Pump line auf Flow Meter", "set the product of Pump line to Flow Meter")]
    [InlineData("Die Region von Pump line ist EMEA", "region of Pump line is EMEA")]
    [InlineData("Die Einheit von Pump line ist Plant North", "unit of Pump line is Plant North")]
    [InlineData("Die Umsatzrealisierung von Pump line ist 12 Monate", "recognition of Pump line is 12 months")]
    [InlineData("Die Auswirkung des Risikos plant may close ist 300k", "the impact of the risk plant may close is 300k")]
    [InlineData("Das Risiko plant may close ist fällig am 5. Dezember", "the risk plant may close is due on 5 December")]
    [InlineData("Sven Eller leitet Fabrikam", "Sven Eller leads Fabrikam")]
    [InlineData("Sponsor von Fabrikam ist Sven Eller", "the sponsor of Fabrikam is Sven Eller")]
    [InlineData("Mach das rückgängig", "undo that")]
    public void Orders_are_the_same_in_both_languages(string german, string english) => Assert.Equal(Ordered(english), Ordered(german));

    [Theory]
    [InlineData("Notiz zu Northwind: Die Kunden wollen am 3. März einen Piloten", UpdateKind.Note, "Die Kunden wollen am 3. März einen Piloten")]
    [InlineData("Agenda des QBR mit Fabrikam: Preise, neues Werk", UpdateKind.ReviewAgenda, "Preise, neues Werk")]
    [InlineData("Gegenmaßnahme zum Risiko plant may close: ein zweiter Lieferant", UpdateKind.Mitigation, "ein zweiter Lieferant")]
    [InlineData("Verlustgrund von Pump line: der Preis", UpdateKind.DealReason, "der Preis")]
    [InlineData("Nächster Schritt für Pump line: Angebot an Fabrikam schicken", UpdateKind.DealNextStep, "Angebot an Fabrikam schicken")]
    public void What_is_kept_stays_in_the_words_it_was_said_in(string text, UpdateKind kind, string kept)
    {
        var update = Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;

        Assert.Equal((kind, kept), (update.Kind, update.Text));
    }

    [Theory]
    [InlineData("speak German", "German")]
    [InlineData("answer me in German", "German")]
    [InlineData("Sprache Deutsch", "Deutsch")]
    [InlineData("Sprich Deutsch", "Deutsch")]
    [InlineData("Antworte bitte auf Deutsch", "Deutsch")]
    public void The_language_is_chosen_with_the_way_numbers_are_written(string text, string said)
    {
        var update = Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;

        Assert.Equal((UpdateKind.MyNumbers, said, "de-DE"), (update.Kind, update.Locale, Bot.Updates.Personal.NumberStyles.Find(said)));
    }

    [Theory]
    [InlineData("Quel est le chiffre d'affaires de ce trimestre ?")]
    [InlineData("¿Cuántas ventas tuvimos este trimestre?")]
    [InlineData("Hoeveel omzet hebben wij dit kwartaal in het land")]
    public void Another_language_is_told_from_both(string text) => Assert.Equal("unsupported:language", Read(text));

    [Theory]
    [InlineData("open deals", "en-US", "en")]
    [InlineData("open deals", "de-DE", "en")]
    [InlineData("offene Deals", "en-US", "de")]
    [InlineData("Pipeline", "en-US", "en")]
    [InlineData("Pipeline", "de-DE", "de")]
    [InlineData("Northwind", "de-AT", "de")]
    [InlineData("Crème & Söhne GmbH", "en-US", "en")]
    public void The_words_tell_the_language_and_else_the_reader(string text, string locale, string language)
    {
        var context = World.As();
        var read = Understander.Read(text, context with { View = new(context.Portfolio, context.View.Reader with { Locale = locale }) });

        Assert.Equal(language, read.Language.Code);
        Assert.All(read.Intents.OfType<Intent.Ask>(), ask => Assert.Equal(language == Language.OfLocale(locale).Code ? null : language, ask.Question.Language));
    }

    private static string Read(string text, Question? last = null) => string.Join(" & ", World.Read(text, last).Intents.Select(Notation.Of));

    private static object Ordered(string text) => Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update is var update
        ? (update.Kind, update.Deal, update.Day, update.Shift, update.Amount, update.Currency, update.Status, update.Text) : null!;
}
