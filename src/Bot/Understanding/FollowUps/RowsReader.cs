using System.Collections.Frozen;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.FollowUps;

/// <summary>"Show more", "the rest", "the last ten", "the first five", "show all", "start over": a whole text that speaks of the last answer's rows, or of the conversation.</summary>
internal static class RowsReader
{
    private const int MostRows = 100;

    private static readonly FrozenSet<string> Around = FrozenSet.Create("show", "me", "give", "the", "only", "just", "and", "now", "list", "please", "pls", "ones", "rows", "of", "them", "out", "then", "ok", "can", "you", "i", "want", "see", "to");

    /// <summary>Null for a text that says anything else.</summary>
    public static Intent? Read(IReadOnlyList<Token> tokens, Question? last)
    {
        Token[] words = [.. tokens.Where(token => token.Kind != TokenKind.Mark)];
        var cue = Enumerable.Range(0, words.Length).Select(at => Words.Orders.Longest(words, at) is { } found && IsAround(words[..at]) && IsAround(words[(at + found.Length)..]) ? found.Meaning.Name : null).FirstOrDefault(name => name is not null);
        if (cue == "start-over")
            return new Intent.StartOver();
        if (cue is "more" or "previous-page" or "show-all")
            return last is null ? OfWhat() : cue switch
            {
                "more" => new Intent.Rows(last, RowWindow.Next, null),
                "previous-page" => new Intent.Rows(last, RowWindow.Previous, null),
                _ => new Intent.Ask(last with { Skip = 0, Deals = last.Deals with { Rank = null } }),
            };
        return Counted([.. words.Where(word => !Around.Contains(word.Word))], last);
    }

    /// <summary>"The last ten", "next 10", "5 more", "first five".</summary>
    private static Intent? Counted(Token[] words, Question? last)
    {
        if (words.Length is < 2 or > 3)
            return null;
        var (which, number) = words[^1].Word == "more" ? ("next", words[..^1]) : (words[0].Word, words[1..]);
        if (which is not ("next" or "last" or "first") || (number is [{ Number: { Value: var value, Currency: null, IsPercent: false } }] ? value : SpelledNumber.Read(number, 0) is { } spelled && spelled.Length == number.Length ? spelled.Value : (decimal?)null) is not { } count
            || count is < 1 or > MostRows || decimal.Truncate(count) != count)
            return null;
        if (last is null)
            return OfWhat();
        return which switch
        {
            "first" => new Intent.Ask(last with { Skip = 0, Deals = last.Deals with { Rank = new(last.Deals.Rank?.Top ?? true, (int)count) } }),
            "last" => new Intent.Rows(last, RowWindow.Last, (int)count),
            _ => new Intent.Rows(last, RowWindow.Next, (int)count),
        };
    }

    private static Intent.Clarify OfWhat() => new(Sentence.Of($"Of what? I have no earlier question of yours here."), []);

    private static bool IsAround(Token[] words) => Array.TrueForAll(words, word => Around.Contains(word.Word));
}
