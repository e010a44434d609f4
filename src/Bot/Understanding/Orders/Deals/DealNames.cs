using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary>Finds the deal that somebody means without writing its whole name: "the Fabrikam renewal".</summary>
internal sealed class DealNames(NameFinder names, UnderstandingContext context)
{
    public const int MostCandidates = 6;
    private const int ShortestBeginning = 4;

    private static readonly ConditionalWeakTable<Portfolio, (RecordId Id, string[] Words)[]> Made = [];

    /// <summary>The deals that fit every word, open ones before others; else those that come nearest.</summary>
    public DealMeant Of(IReadOnlyList<Token> said)
    {
        var words = said.Where(token => token.Kind != TokenKind.Mark && token.Word.Length > 0).ToList();
        if (words.Count == 0)
            return DealMeant.Nobody;
        if (names.Deals(string.Concat(words.Select(token => token.Word))) is { Count: > 0 } exact)
            return Meant([.. exact.Select(match => new RecordId(match.Name.Key))], isWhole: true);
        var (accounts, loose) = Accounts(words);
        var found = Candidates(accounts)
            .Select(deal => (deal.Id, Hits: loose.Count(word => deal.Words.Any(other => IsMeant(word, other)))))
            .Where(deal => deal.Hits > 0 || (!accounts.IsEmpty && loose.Count == 0)).ToList();
        var fitting = found.Where(deal => deal.Hits == loose.Count).Select(deal => deal.Id).ToList();
        if (fitting.Count > 0)
            return Meant(fitting, isWhole: loose.Count > 0 && words.Count > 1);
        // Small words ("the meeting with") bring no deal near.
        return new([], [.. found.Where(deal => 2 * deal.Hits >= loose.Count).OrderByDescending(deal => deal.Hits).ThenBy(deal => deal.Id).Select(deal => deal.Id).Take(MostCandidates)], IsWhole: false);
    }

    private DealMeant Meant(List<RecordId> fitting, bool isWhole)
    {
        var open = fitting.Where(id => context.View.Find(Opportunity.Kind, id) is { } deal && context.View.StatusOf(deal) == DealStatus.Open).ToList();
        return new([.. (open.Count > 0 ? open : fitting).Take(MostCandidates)], [], isWhole);
    }

    private (ImmutableHashSet<RecordId> Accounts, List<string> Words) Accounts(List<Token> words)
    {
        var accounts = ImmutableHashSet.CreateBuilder<RecordId>();
        var loose = new List<string>();
        for (var at = 0; at < words.Count;)
        {
            if (names.Longest(words, at) is { } named && named.Matches.All(match => match.Name.Kind == NameKind.Account))
            {
                foreach (var match in named.Matches)
                    accounts.UnionWith(context.View.Families.Members(new(match.Name.Key)));
                at += named.Length;
            }
            else
                loose.Add(words[at++].Word);
        }

        return (accounts.ToImmutable(), loose);
    }

    private IEnumerable<(RecordId Id, string[] Words)> Candidates(ImmutableHashSet<RecordId> accounts) =>
        Made.GetValue(context.Portfolio, Read).Where(deal => context.View.Find(Opportunity.Kind, deal.Id) is { } visible
            && (accounts.IsEmpty || (context.View.CanonicalAccount(visible.Account) is { } account && accounts.Contains(account))));

    private static (RecordId Id, string[] Words)[] Read(Portfolio portfolio) =>
    [
        .. portfolio.Of(Opportunity.Kind, Clearance.Open).Select(deal => (
            deal.Id, Tokeniser.Read(deal.Name ?? deal.Id.Value, DateOrder.DayFirst).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word).ToArray())),
    ];

    private static bool IsMeant(string said, string word) =>
        said == word || (said.Length >= ShortestBeginning && word.StartsWith(said, StringComparison.Ordinal)) || Likeness.Of(said, word) >= Likeness.Enough;
}

/// <param name="Fitting">Deals that all of the words fit; one of them is meant.</param>
/// <param name="Near">Where none fits, those that come nearest.</param>
/// <param name="IsWhole">True when the words say a deal plainly enough that nothing else was meant.</param>
internal sealed record DealMeant(ImmutableArray<RecordId> Fitting, ImmutableArray<RecordId> Near, bool IsWhole)
{
    public static DealMeant Nobody { get; } = new([], [], false);
}
