using Bot.Outbox;
using Domain.Channels;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Events;

/// <summary>A digest that is due all day, in a channel where nothing may be said for a while.</summary>
public sealed class DigestSilenceTests
{
    private static readonly (string, string)[] DueAllDay =
        [("Alerts:CatchUp", "23:59:59"), ("Alerts:PersonalDigestTime", ""), .. Enum.GetNames<DayOfWeek>().Select((day, at) => ($"Alerts:WorkingDays:{at}", day))];

    [Theory]
    [InlineData("teamArchived", "teamUnarchived")]
    [InlineData("teamDeleted", "teamRestored")]
    [InlineData("channelDeleted", "channelRestored")]
    public async Task A_digest_waits_while_its_channel_is_silent_and_is_sent_when_it_is_not(string silent, string open)
    {
        await using var desk = await OpenAsync();
        var digests = desk.Services.GetRequiredService<OutboxSender>();
        await desk.PostAsync(Told(desk, silent));
        var before = desk.Connector.Traffic.Count;
        Assert.Equal(0, await digests.SendDueAsync(CancellationToken.None));
        Assert.Equal(before, desk.Connector.Traffic.Count);

        await desk.PostAsync(Told(desk, open));
        Assert.Equal(1, await digests.SendDueAsync(CancellationToken.None));
        var sent = Assert.Single(desk.Connector.Traffic.Skip(before));
        Assert.Equal(Happening.Linked, sent.Conversation);
        Assert.Contains("Harbour cranes", sent.Json, StringComparison.Ordinal);
        Assert.Contains("777,777", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_guest_in_the_team_the_digest_has_no_amounts()
    {
        await using var desk = await OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        desk.Connector.Rosters[Somewhere.Team].Add((System.Text.Json.Nodes.JsonNode)Someone.Guest.Member("guest"));
        await desk.PostAsync(Happening.TeamMember(desk, added: true, Happening.Member(Someone.Guest)));
        await desk.Services.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);
        var sent = desk.Connector.Traffic.Last();
        Assert.Contains("Harbour cranes", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("777,777", sent.Json, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject Told(Desk desk, string eventType) =>
        eventType.StartsWith("team", StringComparison.Ordinal) ? Happening.Team(desk, eventType) : Happening.Channel(desk, eventType);

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(settings: DueAllDay);
        await ChannelTests.SpeakAsync(desk);
        await LateDeals.AppendAsync(
            desk, Draft.Set(Partition.Shared, ChannelLink.Kind, new("orbis-channel"), "Digest").With(ChannelLink.Fields.DigestTime, "00:00").With(ChannelLink.Fields.TimeZone, "UTC"));
        await LateDeals.AddAsync(desk, 5);
        return desk;
    }
}
