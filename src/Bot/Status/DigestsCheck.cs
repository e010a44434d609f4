using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Ledger;
using Bot.Outbox;
using Bot.People;
using Bot.Turns;
using Bot.Updates;
using Domain;
using Domain.Channels;

namespace Bot.Status;

/// <summary>Digests go out, and everybody who is meant to get one can.</summary>
internal sealed class DigestsCheck(PortfolioCache cache, OutboxRows rows, Conversations conversations, AlertOptions options, OutboxOptions outbox) : IStatusCheck
{
    private const int MostNamed = 4;

    public string Area => "Digests";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var last = await rows.LastToldAsync(Digests.TheKind, cancellation);
        var planned = Digests.Planned(portfolio, options).Select(plan => plan.To).ToArray();
        var stopped = ImmutableArray.CreateBuilder<string>();
        foreach (var recipient in planned)
            if (await ObstacleAsync(recipient, portfolio, cancellation) is { } why)
                stopped.Add($"{Name(recipient, portfolio)} ({why})");
        return Of(outbox.Enabled, planned.Length, [.. last.Where(told => told.State == ItemState.Sent).Select(told => told.At)], stopped.ToImmutable());
    }

    /// <param name="sent">When everybody's last digest was sent, of those who got one.</param>
    /// <param name="stopped">Who cannot get theirs, and why.</param>
    internal static Finding Of(bool isEnabled, int planned, ImmutableArray<DateTimeOffset> sent, ImmutableArray<string> stopped)
    {
        if (!isEnabled)
            return Finding.Attention("Digests", $"This instance sends no digests.", $"Set Outbox:Enabled to true, unless another instance sends them.");
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

    private async Task<string?> ObstacleAsync(Recipient recipient, Portfolio portfolio, CancellationToken cancellation) => recipient switch
    {
        Recipient.Channel { Link: var id } when LinkOf(id, portfolio) is not { Conversation: { Length: > 0 } key } || PeopleIndex.Of(portfolio).LinkedTo(key).IsEmpty => "whoever linked it owns the account no longer",
        Recipient.Channel { Link: var id } => Obstacle(await conversations.FindAsync(LinkOf(id, portfolio)!.Conversation!, cancellation), "I am not in it", "I was removed from it"),
        Recipient.Alone { Person: var id } when PeopleIndex.Of(portfolio).Find(id) is not { AadObjectId.Length: > 0 } => "not confirmed yet",
        Recipient.Alone { Person: var id } =>
            Obstacle(await conversations.PersonalAsync(PeopleIndex.Of(portfolio).Find(id)!.AadObjectId!, cancellation), "has no private chat with me", "has no private chat with me"),
        _ => null,
    };

    private static string? Obstacle(Conversation? conversation, string unknown, string closed) => conversation switch
    {
        null => unknown,
        { Silence: Silence.Refusing } => "takes no messages from me",
        { IsClosed: true } => closed,
        _ => null,
    };

    private static ChannelLink? LinkOf(RecordId id, Portfolio portfolio) => portfolio.State(ChannelLink.Kind, id)?.Read(ChannelLink.Kind, Clearance.Open);

    private static string Name(Recipient recipient, Portfolio portfolio) => recipient switch
    {
        Recipient.Channel { Link: var id } when LinkOf(id, portfolio) is { } link => link.Name is { Length: > 0 } name
            ? $"the channel {name}" : $"a channel of {string.Join(", ", link.Accounts.Select(account => UpdateRights.NameOf(account, portfolio)))}",
        Recipient.Alone { Person: var id } => PeopleIndex.Of(portfolio).Find(id)?.Name ?? id.Value,
        _ => "",
    };

    private static string Named(ImmutableArray<string> stopped) =>
        stopped.Length <= MostNamed ? string.Join(", ", stopped) : $"{string.Join(", ", stopped.Take(MostNamed))} and {stopped.Length - MostNamed} more";
}
