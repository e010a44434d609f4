using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary>The words of all deals' names, ready to be looked up. Made once per portfolio and shared by all readers; who may see a deal is for others to say.</summary>
internal sealed class DealsByWord
{
    private const int ShortestBeginning = 4;

    private static readonly ConditionalWeakTable<Portfolio, DealsByWord> Made = [];

    private readonly ImmutableArray<RecordId> deals;

    /// <summary>Every word once, in ordinal order: all that begin alike stand together.</summary>
    private readonly string[] words;

    /// <summary>For each of <see cref="words"/>, the places of its deals.</summary>
    private readonly int[][] holders;

    private readonly ILookup<(char First, int Length), (int Word, uint Letters)> byShape;
    private readonly ILookup<RecordId, int> byAccount;

    private DealsByWord(Portfolio portfolio)
    {
        var all = portfolio.Of(Opportunity.Kind, Clearance.Open);
        deals = [.. all.Select(deal => deal.Id)];
        var byWord = all.SelectMany((deal, place) => WordsOf(deal).Distinct().Select(word => (Word: word, Place: place)))
            .GroupBy(pair => pair.Word, pair => pair.Place).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        words = [.. byWord.Select(group => group.Key)];
        holders = [.. byWord.Select(group => group.ToArray())];
        byShape = words.Select((word, at) => (Word: word, At: at)).ToLookup(pair => (pair.Word[0], pair.Word.Length), pair => (pair.At, Likeness.Letters(pair.Word)));
        byAccount = all.Select((deal, place) => (deal.Account, Place: place)).Where(pair => pair.Account is not null)
            .ToLookup(pair => portfolio.Families.Canonical(pair.Account!.Value), pair => pair.Place);
    }

    public static DealsByWord Of(Portfolio portfolio) => Made.GetValue(portfolio, made => new(made));

    /// <summary>How many of the words each deal's name has, as they are, begun or misspelt; in the order in which the portfolio keeps its deals. Deals that have none are left out.</summary>
    public IEnumerable<(RecordId Id, int Hits)> With(IReadOnlyCollection<string> said) =>
        said.SelectMany(Places).CountBy(place => place).OrderBy(pair => pair.Key).Select(pair => (deals[pair.Key], pair.Value));

    /// <summary>The deals whose names have all of the words, spelt so, in the same order.</summary>
    public IEnumerable<RecordId> WithAll(IReadOnlyList<string> said)
    {
        IEnumerable<int>? all = null;
        foreach (var word in said)
        {
            if (Array.BinarySearch(words, word, StringComparer.Ordinal) is not (>= 0 and var at))
                return [];
            all = all is null ? holders[at] : all.Intersect(holders[at]);
        }

        return (all ?? []).Order().Select(place => deals[place]);
    }

    /// <summary>The deals of the accounts, merges followed, in the same order.</summary>
    public IEnumerable<RecordId> Of(IEnumerable<RecordId> accounts) => accounts.SelectMany(account => byAccount[account]).Order().Select(place => deals[place]);

    private IEnumerable<int> Places(string said)
    {
        var meant = new HashSet<int>();
        var at = Array.BinarySearch(words, said, StringComparer.Ordinal);
        if (at >= 0)
            meant.Add(at);
        if (said.Length >= ShortestBeginning)
            for (var next = at < 0 ? ~at : at; next < words.Length && words[next].StartsWith(said, StringComparison.Ordinal); next++)
                meant.Add(next);
        var (most, letters) = (Likeness.MostLonger(said.Length), Likeness.Letters(said));
        for (var length = said.Length - most; length <= said.Length + most; length++)
            foreach (var (word, has) in byShape[(said[0], length)])
                if (Likeness.MayBeAlike(letters, has, Math.Max(length, said.Length)) && Likeness.Of(said, words[word]) >= Likeness.Enough)
                    meant.Add(word);
        return meant.Count == 1 ? holders[meant.First()] : meant.SelectMany(word => holders[word]).Distinct();
    }

    private static IEnumerable<string> WordsOf(Opportunity deal) =>
        Tokeniser.Read(deal.Name ?? deal.Id.Value, DateOrder.DayFirst).Where(token => token.Kind != TokenKind.Mark && token.Word.Length > 0).Select(token => token.Word);
}
