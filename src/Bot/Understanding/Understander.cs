using System.Globalization;
using System.Text;
using Bot.Understanding.CardReplies;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Grammar;
using Bot.Understanding.Languages;
using Bot.Understanding.Names;
using Bot.Understanding.Orders;
using Bot.Understanding.Scenarios;
using Bot.Understanding.Searches;
using Bot.Understanding.Text;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>Text to questions and orders. Pure; any text will do, nothing throws.</summary>
public static class Understander
{
    private const int LongestQuestion = 1500;

    public static Understood Read(string text, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var names = new NameFinder(Lexicon.Of(context.Portfolio), context.View.Reader, context.View.Families);
        var said = SaidText.Read(text, context.View.Reader.Locale, names);
        return AnswerLanguage.For(Read(text, said, names, context), said.Language, context.View.Reader);
    }

    private static Understood Read(string text, SaidText said, NameFinder names, UnderstandingContext context)
    {
        var tokens = said.Tokens;
        if (RowsReader.Read(tokens, context.Last) is { } rows)
            return new([rows], []);
        if (!context.Shown.IsEmpty && new CardReply(text, names, context).Read(tokens) is { } reply)
            return new([reply], []);
        if (tokens.Count > 0 && new OrderReader(text, names, context).Read(tokens) is { } order)
            return NamesNothing(order) && new Clauses(text, names, context).Read(tokens) is var read && read.Intents.All(IsSettled) ? read : new([order], []);
        tokens = Politeness.Without(tokens);
        if (ExportReader.Read(text, tokens, names) is { } export)
            return Exported(export.Format, export.Of, context);
        if (text.Length <= LongestQuestion && new ScenarioReader(text, names, context).Read(tokens) is { } whatIf)
            return new([whatIf], []);
        if (text.Length <= LongestQuestion && new LogSearchReader(text, names, context).Read(tokens) is { } search)
            return new([search], []);
        if (new RiskStepsReader(text, context).Read(tokens) is { } steps)
            return new([steps], []);
        if (new SavedScenarioReader(context).Read(tokens) is { } saved)
            return new([saved], []);
        if (text.Length > LongestQuestion)
            return new([new Intent.Unsupported(Beyond.Length, Sentence.Of($"That is too long for one question. Begin with \"note:\" to keep it as a note."), [])], []);
        if (said.IsAnother)
            return new([new Intent.Unsupported(Beyond.Language, Sentence.Of($"I understand English and German only so far."), Nearest.For([], context))], []);
        if (tokens.Count == 0 && IsGesture(text))
            return new([new Intent.Courtesy(Sentence.Of($"Glad to help."))], []);
        return new Clauses(text, names, context).Read(tokens);
    }

    /// <summary>"Update me on the pipeline": an order to change a deal that nobody knows may be a question.</summary>
    private static bool NamesNothing(Intent order) => order is Intent.Order { Update: { Kind: not (UpdateKind.AlertAnswer or UpdateKind.Qualification), Deal: null, Candidates.IsEmpty: true, Called.Length: > 0 } };

    private static bool IsSettled(Intent intent) => intent is Intent.Ask or Intent.Unsupported { Kind: not Beyond.Update };

    private static Understood Exported(ExportFormat format, string of, UnderstandingContext context)
    {
        var unclear = new Intent.Clarify(Sentence.Of($"Of which answer? Ask me first, then write: export that as Excel."), []);
        if (of.Length == 0)
            return new([context.Last is { } last ? new Intent.Export(format, last) : unclear], []);
        var understood = Read(of, context);
        return understood.Intents is [Intent.NotUnderstood] ? new([unclear], []) : understood.Intents is [Intent.Ask ask] ? understood with { Intents = [new Intent.Export(format, ask.Question)] } : understood;
    }

    /// <summary>The only question of a text that needs no conversation; null when it is none, or several. Offers nothing instead.</summary>
    internal static Question? ReadPlainly(string text, UnderstandingContext context)
    {
        var names = new NameFinder(Lexicon.Of(context.Portfolio), context.View.Reader, context.View.Families);
        var spans = new SpanFinder(text, new(context.View.Calendar, context.Today), names).Find(Tokeniser.Read(text, DateOrder.DayFirst));
        var reading = new Reading(context);
        spans = AccountClause.Put(spans, reading);
        return !spans.Exists(span => span is Span.Far or Span.Unknown) && new QuestionMaker(reading).Make(ClauseReader.Read(spans, names, reading)) is Made.Questions { All: [var only], Unplaced.IsEmpty: true }
            ? only : null;
    }

    /// <summary>A thumb or a smile, and nothing else.</summary>
    private static bool IsGesture(string text) => text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);
}
