using Bot.Understanding.Periods;
using Bot.Understanding.Text;

namespace Bot.Understanding.Orders;

/// <summary>The day that a sentence ends with: "by Friday", "until 3 Nov", "due tomorrow".</summary>
internal static class DueDay
{
    private const int Longest = 6;

    /// <summary>Where the words before it end, and the day; the end and null when none is said.</summary>
    /// <param name="tokens">Up to the end of the sentence.</param>
    /// <param name="first">Where its content begins; the day cannot be all of it.</param>
    public static (int End, DateOnly? Day) Find(IReadOnlyList<Token> tokens, int first, PeriodReader periods)
    {
        var end = tokens.Count;
        while (end > first && tokens[end - 1].Kind == TokenKind.Mark)
            end--;
        Token[] words = [.. tokens.Take(end)];
        for (var at = Math.Max(first + 1, end - Longest); at < end; at++)
        {
            var time = at + (words[at].Word is "due" ? 1 : 0);
            if (words[at].Word is not ("by" or "until" or "till" or "before" or "on" or "due") || time >= end || periods.Read(words, time) is not { } said)
                continue;
            if (time + said.Length == end)
                return (at, said.When.Ahead.End);
            // German says what is done last: "bis Freitag zu schicken".
            if (time + said.Length == end - 2 && words[end - 2].IsWord("to"))
                return (end, said.When.Ahead.End);
        }

        return end - 1 > first && periods.Read(words, end - 1) is { Length: 1, When: { IsDay: true } day } ? (end - 1, day.Ahead.Start) : (end, null);
    }
}
