using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Rendering;
using Domain;
using Domain.Alerts;

namespace Bot.Alerts;

/// <summary>Sends what is due: claims it, composes it for who listens, sends it, records what was sent.</summary>
public sealed class DigestSender(
    PortfolioCache cache, DigestClaims claims, IDigestDelivery delivery, AlertOptions options, IIdentities identities, TimeProvider clock)
{
    private readonly string owner = identities.Next();

    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var sent = 0;
        foreach (var due in DigestPlan.DueAt(clock.GetUtcNow(), portfolio, options))
        {
            if (await delivery.FindAsync(due.For, cancellation) is not { } address)
                continue;
            if (await claims.ClaimAsync(due, owner, options.Lease, cancellation) is { } claim && await SendAsync(claim, address, portfolio, cancellation))
                sent++;
        }

        return sent;
    }

    private async Task<bool> SendAsync(Claim claim, DigestAddress address, Portfolio portfolio, CancellationToken cancellation)
    {
        var lastTold = await claims.LastToldAsync(claim.Digest.For, cancellation);
        var scope = new AlertScope(new View(portfolio, address.Reader), claim.Digest.Day, AccountsOf(claim.Digest.For, address, portfolio));
        var digest = Digest.Compose(scope, lastTold);
        if (digest.IsEmpty)
        {
            await claims.NothingToSayAsync(claim, digest.Told, cancellation);
            return false;
        }

        var message = DigestCard.Render(digest, scope, claim.Digest.For is DigestReader.Gam, Locale.For(address.Reader));
        if (await delivery.SendAsync(address, message, cancellation) is not { } activityId)
        {
            await claims.RefusedAsync(claim, lastTold, cancellation);
            return false;
        }

        return await claims.SentAsync(claim, activityId, digest.Told, cancellation);
    }

    private static ImmutableHashSet<RecordId> AccountsOf(DigestReader reader, DigestAddress address, Portfolio portfolio) => reader switch
    {
        DigestReader.Channel channel => [.. channel.Link.Accounts.SelectMany(account => portfolio.Families.Members(account))],
        _ => address.Reader.Leads,
    };
}
