using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>The last contacts with one account, and what was said of each as far as the reader may see it.</summary>
internal static class TouchRows
{
    private const int Shown = 5;
    private const int LongestText = 160;

    public static ImmutableArray<AnswerRow> Of(AccountStanding account, View view) => [.. account.Touches.Take(Shown).Select(touch => Row(touch, view))];

    private static AnswerRow Row(Touch touch, View view) => new(touch.Note?.Text is { Length: > 0 } text ? Shortened(text) : touch.Review is null ? "Note" : "Review", [])
    {
        Aside = Sentence.Of($"{touch.Day}"),
        Note = StandingNotes.Last(touch, view),
        Record = touch.Review?.Id ?? touch.Note?.Id,
    };

    private static string Shortened(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}…";
}
