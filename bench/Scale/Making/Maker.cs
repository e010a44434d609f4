using System.Collections.Immutable;
using Bot.Ledger;
using Domain.Ledger;

namespace Scale.Making;

/// <summary>
/// Writes a made company into an empty ledger, through the same writer as everything else. The same size gives the same rows, but for the time-ordered ids of
/// the appends.
/// </summary>
internal sealed class Maker(LedgerWriter writer, Size size)
{
    private const int Seed = 20261115;
    private static readonly Source Crm = Source.Crm("crm");

    public async Task WriteAsync(CancellationToken cancellation)
    {
        await WriteCompanyAsync(cancellation);
        for (var account = 0; account < size.Accounts; account++)
            await WriteAsync(account, cancellation);
    }

    /// <summary>What belongs to no account.</summary>
    public async Task WriteCompanyAsync(CancellationToken cancellation)
    {
        foreach (var partition in Company.Drafts(size, new(Seed)).GroupBy(draft => draft.Partition))
            await AppendAsync(Crm, partition.Select(draft => draft with { On = Year.Noon(Year.Begin), Recorded = new(Year.Noon(Year.Begin), null, null) }), cancellation);
    }

    /// <summary>An account has a seed of its own, so that it is the same in a small company and in a large one.</summary>
    public async Task WriteAsync(int account, CancellationToken cancellation)
    {
        var random = new Random(Seed + account);
        IEnumerable<Draft> first = Company.AccountDrafts(account)
            .Select(draft => draft with { On = Year.Noon(Year.Begin), Recorded = new(Year.Noon(Year.Begin), null, null) });
        Draft[] deals = [.. Enumerable.Range(0, size.DealsOf(account)).SelectMany(number => new DealStory(account, number, random).Drafts())];
        await AppendAsync(Crm, [.. first, .. deals.OrderBy(draft => draft.Recorded!.At)], cancellation);
        await AppendAsync(Source.Person, Corrections(deals, random), cancellation);
    }

    /// <summary>One deal in fifty is corrected by a person on the last day.</summary>
    private static IEnumerable<Draft> Corrections(Draft[] deals, Random random) =>
        from draft in deals.Where(draft => draft.Fields.Count > 5).ToArray()
        where random.Next(50) == 0
        select (draft with { Fields = ImmutableDictionary<string, FieldValue>.Empty, Summary = "Close date corrected", On = null, Recorded = new(Year.Noon(Year.Today), null, null) })
            .With(Domain.Opportunities.Opportunity.Fields.Close, Year.Today.AddDays(random.Next(5, 200)));

    private async Task AppendAsync(Source source, IEnumerable<Draft> drafts, CancellationToken cancellation)
    {
        foreach (var batch in drafts.Chunk(AppendRequest.MostChanges))
            if (await writer.AppendAsync(new("maker", "Maker", source, "made", [.. batch]), cancellation) is not AppendOutcome.Appended)
                throw new InvalidOperationException($"{batch[0].Partition} was not written.");
    }
}
