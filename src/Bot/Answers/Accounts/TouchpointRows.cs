using System.Collections.Immutable;
using Bot.Rendering;
using Domain;
using Domain.Asking;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>The last contacts with one account, and what was said of each as far as the reader may see it.</summary>
internal static class TouchpointRows
{
    private const int Shown = 5;
    private const int LongestText = 160;

    public static ImmutableArray<AnswerRow> Of(AccountStanding account, View view) => [.. account.Touchpoints.Take(Shown).Select(one => Row(one, view))];

    private static AnswerRow Row(Touchpoint one, View view) => new(Label(one), [])
    {
        Aside = Sentence.Of($"{one.Day}"),
        Note = StandingNotes.Last(one, view),
        Record = one.Record,
    };

    private static string Label(Touchpoint one) => one.Note?.Text is { Length: > 0 } text ? Excerpt.Of(text, LongestText)
        : one.Review is not null ? "Review"
        : one.Touch?.Channel is { Length: > 0 } channel ? FirstLetter.Upper(channel)
        : one.Touch is not null ? "Contact" : "Note";
}
