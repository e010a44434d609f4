using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Domain;
using Domain.Crm;

namespace Bot.Crm.WriteBacks;

/// <summary>
/// Tells whoever confirmed a change, alone, that a CRM did not take it, with both values and the choice. A message leaves the system, so it is sent at least
/// once; twice only when Teams had it and the bot died before it could write that down.
/// </summary>
public sealed class WriteBackNotices(PortfolioCache cache, WriteBackClaims claims, IWriteBackDelivery delivery, CrmOptions options, TimeProvider clock)
{
    private const string Task = "tell";

    /// <summary>What nobody could be told of for so long is not news any more.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);

    /// <returns>How many were told.</returns>
    public async Task<int> TellAsync(string owner, CancellationToken cancellation)
    {
        var journal = await cache.CurrentAsync(cancellation);
        var portfolio = journal.Now;
        var told = 0;
        foreach (var one in portfolio.Of(WriteBack.Kind, Clearance.Restricted).Where(one => IsNews(one, portfolio)))
        {
            if (one.By is not { } by || PeopleIndex.Of(portfolio).Find(by) is not { AadObjectId: { Length: > 0 } id } person || WriteBackContent.Of(one, journal) is not { } content
                || await claims.ClaimAsync(Task, one.Id, owner, options.Lease, cancellation) is not { } claim)
                continue;
            var reader = PeopleIndex.Of(portfolio).Reader(person);
            if (await delivery.SendAsync(id, WriteBackCards.NotTaken(one, content, new View(portfolio, reader), Locale.For(reader)), cancellation))
            {
                await claims.FinishAsync(claim, cancellation);
                told++;
            }
            else
                await claims.PauseAsync(claim, clock.GetUtcNow() + options.LongestPause, cancellation);
        }

        return told;
    }

    private bool IsNews(WriteBack one, Portfolio portfolio) => one.State is WriteBackState.Conflicting or WriteBackState.Refused or WriteBackState.Gone
        && clock.GetUtcNow() - portfolio.State(WriteBack.Kind, one.Id)!.Fields[WriteBack.Fields.State.Name].On < Old;
}
