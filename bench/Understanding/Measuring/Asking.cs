using Bot.Understanding;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.People;
using Understanding.Judging;
using Understanding.Prompts;

namespace Understanding.Measuring;

/// <summary>Puts texts to the bot as one person on one day would, and writes down what it took them for.</summary>
internal sealed class Asking
{
    public static readonly DateOnly Today = new(2026, 11, 18);

    private readonly UnderstandingContext alone;
    private readonly UnderstandingContext after;
    private readonly Func<string, string> written;

    /// <param name="asker">Id of the person.</param>
    /// <param name="before">What they asked before a follow-up.</param>
    /// <param name="written">How the notation of a reading is written for comparing; as it is when null.</param>
    public Asking(Portfolio portfolio, string asker, string before, Func<string, string>? written = null)
    {
        this.written = written ?? (notation => notation);
        var person = portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Id.Value == asker);
        alone = new() { Portfolio = portfolio, View = new(portfolio, Access.For(person, portfolio)), Today = Today };
        after = alone with { Last = Understand(before).Intents.OfType<Intent.Ask>().FirstOrDefault()?.Question };
    }

    public Understood Understand(string text) => Understander.Read(text, alone);

    public Judgement Judge(Prompt prompt, IReadOnlyList<Reading> expected, bool isAfter = false)
    {
        var intents = Understander.Read(prompt.Text, isAfter ? after : alone).Intents;
        return Judgement.Of(prompt, expected, new([.. intents.Select(intent => ReadingPart.Parse(written(Notation.Of(intent))))]), intents.Sum(Offered));
    }

    /// <summary>Where an example tells its topic alone, any slots are right.</summary>
    public Judgement Judge(Example example)
    {
        var expected = ReadingPart.Parse(example.ReadAbout("solvane-industries", "ilse-brandt"));
        var intents = Understand(example.About(Placeholders.Account, Placeholders.Person)).Intents;
        var read = intents.Select(intent => ReadingPart.Parse(Notation.Of(intent))).Select(part => example.IsWhole ? part : part with { Slots = [] });
        return Judgement.Of(new(example.Text, example.Text, example.Head, "true", []), [new([expected])], new([.. read]), intents.Sum(Offered));
    }

    private static int Offered(Intent intent) => intent switch
    {
        Intent.Clarify clarify => clarify.Choices.Length,
        Intent.Unsupported unsupported => unsupported.Nearest.Length,
        Intent.NotUnderstood unclear => unclear.Nearest.Length,
        _ => 0,
    };

    /// <summary>Prints how one text is read and what of it could not be placed.</summary>
    public void Tell(string text, bool isAfter = false)
    {
        var understood = Understander.Read(text, isAfter ? after : alone);
        var read = string.Join(" & ", understood.Intents.Select(intent => written(Notation.Of(intent))));
        Console.WriteLine($"{text}\n    {read}{(understood.NotUnderstood.IsEmpty ? "" : $"   not placed: {string.Join(" | ", understood.NotUnderstood)}")}");
    }

    /// <summary>How sure the bot shows itself to be, from its reading alone.</summary>
    public string CertaintyOf(string text)
    {
        var intents = Understand(text).Intents;
        Slot[] slots = [.. intents.OfType<Intent.Ask>().SelectMany(ask => ask.Question.Slots)];
        return intents.Any(intent => intent is Intent.NotUnderstood) ? "not understood"
            : intents.Any(intent => intent is Intent.Clarify) ? "asked back"
            : intents.Any(intent => intent is Intent.Unsupported) ? "not done or not held"
            : slots.Any(slot => slot.Name == "spelling") ? "answered, a word respelt"
            : slots.Any(slot => slot.Assumed) ? "answered, assuming something"
            : intents.Any(intent => intent is Intent.Order) ? "proposed"
            : "answered as said";
    }
}
