using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain;

namespace Bot.Understanding;

/// <summary>What is said to a question that is understood, but about something that is not held or done: what was understood, why not, and what can be asked instead.</summary>
internal static class FarReply
{
    public static Intent.Unsupported Of(OutOfReach reason, IReadOnlyList<Span> spans, UnderstandingContext context)
    {
        string[] about = [.. spans.Select(Placed).OfType<string>().Distinct()];
        RecordId[] accounts = [.. spans.OfType<Span.Named>().Where(named => named.Is(Names.NameKind.Account) && named.Matches.Count == 1).Select(named => new RecordId(named.Name.Key)).Distinct()];
        var why = about.Length == 0 ? reason.Why : $"Understood: {reason.Kind.Replace('-', ' ')}, {string.Join(", ", about)}. {reason.Why}";
        return new(reason.Kind, new(Escaped(why), []), Nearest.For(reason.Nearest, context, accounts));
    }

    /// <summary>What of the question can be placed, as the reader would write it.</summary>
    private static string? Placed(Span span) => span switch
    {
        Span.Named { Matches: [var only] } => only.Name.Display,
        Span.Time time => time.When.Ahead.Label,
        _ => null,
    };

    private static string Escaped(string words) => words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
