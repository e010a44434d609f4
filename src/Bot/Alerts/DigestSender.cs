using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Calls;
using Domain.Promises;

namespace Bot.Alerts;

/// <summary>Sends what is due, digests and reminders: claims it, composes it for who listens, sends it, records what was sent.</summary>
public sealed class DigestSender(
    PortfolioCache cache, DigestClaims claims, IDigestDelivery delivery, AlertOptions options, IIdentities identities, TimeProvider clock)
{
    private readonly string owner = identities.Next();

    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var sent = 0;
        foreach (var due in DigestPlan.DueAt(clock.GetUtcNow(), portfolio, options).Concat(ReminderPlan.DueAt(clock.GetUtcNow(), portfolio, options))
            .Concat(PromisePlan.DueAt(clock.GetUtcNow(), portfolio, options)))
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
        if (claim.Digest.For is DigestReader.Submitter submitter)
            return await RemindAsync(claim, new(submitter.Call, submitter.Person, claim.Digest.Day), address, new View(portfolio, address.Reader), cancellation);
        if (claim.Digest.For is DigestReader.Keeper keeper)
            return await RemindOfPromisesAsync(claim, PromisesDue.Of(new(portfolio, address.Reader), keeper.Person, claim.Digest.Day, options.IsWorkingDay), address, new(portfolio, address.Reader), cancellation);
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

    /// <summary>Whoever has submitted meanwhile is left in peace.</summary>
    private async Task<bool> RemindAsync(Claim claim, SubmissionReminder reminder, DigestAddress address, View view, CancellationToken cancellation)
    {
        var nothing = ImmutableDictionary<string, int>.Empty;
        if (!SubmissionReminders.IsMissing(reminder, view))
        {
            await claims.NothingToSayAsync(claim, nothing, cancellation);
            return false;
        }

        if (await delivery.SendAsync(address, ReminderCard.Render(reminder, view, Locale.For(address.Reader)), cancellation) is { } activityId)
            return await claims.SentAsync(claim, activityId, nothing, cancellation);
        await claims.RefusedAsync(claim, nothing, cancellation);
        return false;
    }

    /// <summary>What was told before and is no more urgent now is not told again; what was done meanwhile neither.</summary>
    private async Task<bool> RemindOfPromisesAsync(Claim claim, PromisesDue due, DigestAddress address, View view, CancellationToken cancellation)
    {
        var lastTold = await claims.LastToldAsync(claim.Digest.For, cancellation);
        if (!due.IsNewsAfter(lastTold))
        {
            await claims.NothingToSayAsync(claim, due.Told, cancellation);
            return false;
        }

        if (await delivery.SendAsync(address, PromiseReminderCard.Render(due, view, Locale.For(address.Reader)), cancellation) is { } activityId)
            return await claims.SentAsync(claim, activityId, due.Told, cancellation);
        await claims.RefusedAsync(claim, lastTold, cancellation);
        return false;
    }

    private static ImmutableHashSet<RecordId> AccountsOf(DigestReader reader, DigestAddress address, Portfolio portfolio) => reader switch
    {
        DigestReader.Channel channel => [.. channel.Link.Accounts.SelectMany(account => portfolio.Families.Members(account))],
        _ => address.Reader.Leads,
    };
}
