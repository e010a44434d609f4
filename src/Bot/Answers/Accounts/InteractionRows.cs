using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>The last contacts with one account, and what was said of each as far as the reader may see it.</summary>
internal static class InteractionRows
{
    private const int Shown = 5;
    private const int LongestText = 160;

    public static ImmutableArray<AnswerRow> Of(AccountStanding account, View view) => [.. account.Interactions.Take(Shown).Select(one => Row(one, view))];

    private static AnswerRow Row(Interaction one, View view) => new(Label(one), [])
    {
        Aside = Sentence.Of($"{one.Day}"),
        Note = StandingNotes.Last(one, view),
        Record = one.Record,
    };

    private static string Label(Interaction one) => one.Note?.Text is { Length: > 0 } text ? Shortened(text)
        : one.Review is not null ? "Review"
        : one.Touch?.Channel is { Length: > 0 } channel ? char.ToUpperInvariant(channel[0]) + channel[1..]
        : one.Touch is not null ? "Contact" : "Note";

    private static string Shortened(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}…";
}
