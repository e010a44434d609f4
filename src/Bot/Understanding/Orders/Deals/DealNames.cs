using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary>Finds the deal that somebody means without writing its whole name: "the Fabrikam renewal".</summary>
internal sealed class DealNames(NameFinder names, UnderstandingContext context)
{
    public const int MostCandidates = 6;

    /// <summary>The deals that fit every word, open ones before others; else those that come nearest.</summary>
    public DealMeant Of(IReadOnlyList<Token> said)
    {
        var words = said.Where(token => token.Kind != TokenKind.Mark && token.Word.Length > 0).ToList();
        if (words.Count == 0)
            return DealMeant.Nobody;
        if (names.Deals(string.Concat(words.Select(token => token.Word))) is { Count: > 0 } exact)
            return Meant([.. exact.Select(match => new RecordId(match.Name.Key))], isWhole: true);
        var (accounts, loose) = Accounts(words);
        var deals = DealsByWord.Of(context.Portfolio);
        var found = (loose.Count > 0 ? deals.With(loose) : deals.Of(accounts).Select(id => (Id: id, Hits: 0))).ToList();
        var fitting = found.Where(deal => deal.Hits == loose.Count && IsCandidate(deal.Id, accounts)).Select(deal => deal.Id).ToList();
        if (fitting.Count > 0)
            return Meant(fitting, isWhole: loose.Count > 0 && words.Count > 1);
        // Small words ("the meeting with") bring no deal near.
        return new([], [.. found.Where(deal => 2 * deal.Hits >= loose.Count).OrderByDescending(deal => deal.Hits).ThenBy(deal => deal.Id).Select(deal => deal.Id)
            .Where(id => IsCandidate(id, accounts)).Take(MostCandidates)], IsWhole: false);
    }

    private DealMeant Meant(List<RecordId> fitting, bool isWhole)
    {
        var open = fitting.Where(id => context.View.Find(Opportunity.Kind, id) is { } deal && context.View.StatusOf(deal) == DealStatus.Open).Take(MostCandidates).ToList();
        return new([.. open.Count > 0 ? open : fitting.Take(MostCandidates)], [], isWhole);
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

    private bool IsCandidate(RecordId id, ImmutableHashSet<RecordId> accounts) => context.View.Find(Opportunity.Kind, id) is { } deal
        && (accounts.IsEmpty || (context.View.CanonicalAccount(deal.Account) is { } account && accounts.Contains(account)));
}

/// <param name="Fitting">Deals that all of the words fit; one of them is meant.</param>
/// <param name="Near">Where none fits, those that come nearest.</param>
/// <param name="IsWhole">True when the words say a deal plainly enough that nothing else was meant.</param>
internal sealed record DealMeant(ImmutableArray<RecordId> Fitting, ImmutableArray<RecordId> Near, bool IsWhole)
{
    public static DealMeant Nobody { get; } = new([], [], false);
}
