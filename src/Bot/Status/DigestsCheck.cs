using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Ledger;
using Bot.People;
using Bot.Turns;
using Bot.Updates;
using Domain;
using Domain.People;

namespace Bot.Status;

/// <summary>Digests go out, and everybody who is meant to get one can.</summary>
internal sealed class DigestsCheck(PortfolioCache cache, DigestClaims claims, Conversations conversations, AlertOptions options) : IStatusCheck
{
    private const int MostNamed = 4;

    public string Area => "Digests";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var last = await claims.LastAsync(cancellation);
        var planned = DigestPlan.Planned(portfolio, options).Select(plan => plan.Reader).ToArray();
        var stopped = ImmutableArray.CreateBuilder<string>();
        foreach (var reader in planned)
            if ((last.GetValueOrDefault(reader.Key) is { IsRefused: true } ? "takes no messages from me" : await ObstacleAsync(reader, portfolio, cancellation)) is { } why)
                stopped.Add($"{Name(reader, portfolio)} ({why})");
        return Of(options.Enabled, planned.Length, [.. last.Values.Where(digest => digest.IsSent).Select(digest => digest.At)], stopped.ToImmutable());
    }

    /// <param name="sent">When everybody's last digest was sent, of those who got one.</param>
    /// <param name="stopped">Who cannot get theirs, and why.</param>
    internal static Finding Of(bool isEnabled, int planned, ImmutableArray<DateTimeOffset> sent, ImmutableArray<string> stopped)
    {
        if (!isEnabled)
            return Finding.Attention("Digests", $"This instance sends no digests.", $"Set Alerts:Enabled to true, unless another instance sends them.");
        if (planned == 0)
            return Finding.Good("Digests", $"Nobody is meant to get a digest.");
        if (!stopped.IsEmpty)
            return Finding.Attention(
                "Digests", $"{stopped.Length} of {planned} digests cannot be delivered: {Named(stopped)}.", $"Add the bot to the channel, or have the person write to it once; unlink what is not needed.");
        if (sent.IsEmpty)
            return Finding.Good("Digests", $"{planned} digests are planned; none was sent so far.");
        var latest = sent.Max();
        return Finding.Good("Digests", $"The last digest went out {latest}; {sent.Count(at => latest - at < TimeSpan.FromDays(1))} of {planned} went out within a day of it.");
    }

    private async Task<string?> ObstacleAsync(DigestReader reader, Portfolio portfolio, CancellationToken cancellation) => reader switch
    {
        DigestReader.Channel { Link: var link } when PeopleIndex.Of(portfolio).LinkedTo(link.Conversation ?? "").IsEmpty => "whoever linked it owns the account no longer",
        DigestReader.Channel { Link: var link } => await conversations.FindAsync(link.Conversation!, cancellation) switch
        {
            null => "I am not in it",
            { IsClosed: true } => "I was removed from it",
            _ => null,
        },
        DigestReader.Gam { Person.AadObjectId: null or "" } => "not confirmed yet",
        DigestReader.Gam { Person.AadObjectId: { } id } => await conversations.PersonalAsync(id, cancellation) is { IsClosed: false } ? null : "has no private chat with me",
        _ => null,
    };

    private static string Name(DigestReader reader, Portfolio portfolio) => reader switch
    {
        DigestReader.Channel { Link: { Name: { Length: > 0 } name } } => $"the channel {name}",
        DigestReader.Channel { Link: var link } => $"a channel of {string.Join(", ", link.Accounts.Select(account => UpdateRights.NameOf(account, portfolio)))}",
        DigestReader.Gam { Person: Person person } => person.Name ?? person.Id.Value,
        _ => "",
    };

    private static string Named(ImmutableArray<string> stopped) =>
        stopped.Length <= MostNamed ? string.Join(", ", stopped) : $"{string.Join(", ", stopped.Take(MostNamed))} and {stopped.Length - MostNamed} more";
}
