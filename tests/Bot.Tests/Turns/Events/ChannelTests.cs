using System.Text.Json.Nodes;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Turns;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class ChannelTests
{
    private static readonly Somewhere Private = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_renamed_channel_is_called_so_in_its_link_once_per_activity()
    {
        await using var desks = await TwoDesks.OpenAsync();
        desks.One.Connector.Teams[Somewhere.Team] = ("Orbis team", []);
        var before = (await desks.One.JournalAsync()).LastSequence(Partition.Shared);
        await desks.PostToAllAsync(Happening.Channel(desks.One, "channelRenamed", name: "Pricing"));
        var journal = await desks.One.JournalAsync();
        Assert.Equal("Orbis team / Pricing", LinkIn(journal).Name);
        Assert.Equal(before + 1, journal.LastSequence(Partition.Shared));
        var change = journal.Entries.Last(entry => entry.Partition == Partition.Shared).Change;
        Assert.Equal(("teams", "Teams", "crm:teams"), (change.By, change.ByName, change.Source.ToString()));
        Assert.Empty(desks.One.Connector.Traffic);
    }

    [Fact]
    public async Task A_team_that_will_not_say_its_name_is_left_out_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PostAsync(Happening.Channel(desk, "channelRenamed", name: "Pricing"));
        Assert.Equal("Pricing", LinkIn(await desk.JournalAsync()).Name);
    }

    [Fact]
    public async Task A_renamed_team_renames_the_links_of_all_its_channels()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.SayAsync(Someone.Dana, Somewhere.Channel, "hello");
        desk.Connector.Teams[Somewhere.Team] = ("old", [new JsonObject { ["id"] = Somewhere.Team }, new JsonObject { ["id"] = Happening.Linked, ["name"] = "Pricing" }]);
        await desk.PostAsync(Happening.Team(desk, "teamRenamed", "Orbis Marine account team"));
        Assert.Equal("Orbis Marine account team / Pricing", LinkIn(await desk.JournalAsync()).Name);
    }

    [Fact]
    public async Task What_is_linked_to_nothing_may_be_called_anything()
    {
        await using var desk = await Desk.OpenAsync();
        var before = (await desk.JournalAsync()).LastSequence(Partition.Shared);
        await desk.PostAsync(Happening.Channel(desk, "channelRenamed", Happening.Other));
        await desk.PostAsync(Happening.Team(desk, "teamRenamed"));
        Assert.Equal(before, (await desk.JournalAsync()).LastSequence(Partition.Shared));
    }

    [Fact]
    public async Task A_deleted_channel_is_silent_and_its_owner_told_once()
    {
        await using var desks = await TwoDesks.OpenAsync();
        await SpeakAsync(desks.One);
        var before = desks.One.Connector.Traffic.Count;
        await desks.PostToAllAsync(Happening.Channel(desks.One, "channelDeleted", name: "Pricing"));
        var told = Assert.Single(desks.One.Connector.Traffic.Skip(before));
        Assert.Equal(Private.Id, told.Conversation);
        Assert.All(["“Pricing”", "Orbis Marine", "keep the link", "restored"], part => Assert.Contains(part, told.Body["text"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.False(await CanSpeakAsync(desks.Other));
        Assert.Null(await DigestAddressAsync(desks.Other));
        Assert.Equal([SmallPortfolio.Orbis], LinkIn(await desks.Other.JournalAsync()).Accounts);
    }

    [Fact]
    public async Task A_restored_channel_goes_on_as_before_and_can_be_deleted_again()
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        await desk.PostAsync(Happening.Channel(desk, "channelDeleted"));
        await desk.PostAsync(Happening.Channel(desk, "channelRestored"));
        Assert.True(await CanSpeakAsync(desk));
        Assert.NotNull(await DigestAddressAsync(desk));
        var before = desk.Connector.Traffic.Count;
        await desk.PostAsync(Happening.Channel(desk, "channelDeleted"));
        Assert.Single(desk.Connector.Traffic.Skip(before));
    }

    [Fact]
    public async Task Another_channel_of_the_team_is_not_silent_for_it()
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        await desk.PostAsync(Happening.Channel(desk, "channelDeleted", Happening.Other));
        Assert.True(await CanSpeakAsync(desk));
    }

    [Fact]
    public async Task In_an_archived_team_nothing_is_posted_until_it_is_in_use_again()
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        await desk.PostAsync(Happening.Team(desk, "teamArchived"));
        var before = desk.Connector.Traffic.Count;
        Assert.False(await CanSpeakAsync(desk));
        Assert.Null(await DigestAddressAsync(desk));
        Assert.Equal(before, desk.Connector.Traffic.Count);
        await desk.PostAsync(Happening.Team(desk, "teamUnarchived"));
        Assert.True(await CanSpeakAsync(desk));
        Assert.NotNull(await DigestAddressAsync(desk));
    }

    [Fact]
    public async Task A_card_looked_at_in_an_archived_team_does_not_wake_the_bot()
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        await desk.PostAsync(Happening.Team(desk, "teamArchived"));
        await desk.PostAsync(Activities.Press(desk.Connector.Url, Someone.Dana, Somewhere.Channel, "sent-1", Verbs.Ask, new JsonObject { ["q"] = "gone" }));
        Assert.False(await CanSpeakAsync(desk));
    }

    [Fact]
    public async Task A_channel_restored_in_an_archived_team_is_silent_still()
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        foreach (var happening in new[] { Happening.Channel(desk, "channelDeleted"), Happening.Team(desk, "teamArchived"), Happening.Channel(desk, "channelRestored") })
            await desk.PostAsync(happening);
        Assert.False(await CanSpeakAsync(desk));
        await desk.PostAsync(Happening.Team(desk, "teamUnarchived"));
        Assert.True(await CanSpeakAsync(desk));
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task A_deleted_team_is_silent_in_all_its_channels_and_speaks_when_restored(string eventType)
    {
        await using var desk = await Desk.OpenAsync();
        await SpeakAsync(desk);
        await desk.SayAsync(Someone.Dana, Somewhere.OtherChannel, "hello");
        await desk.PostAsync(Happening.Team(desk, eventType));
        Assert.False(await CanSpeakAsync(desk));
        Assert.False(await CanSpeakAsync(desk, Happening.Other));
        await desk.PostAsync(Happening.Team(desk, "teamRestored"));
        Assert.True(await CanSpeakAsync(desk));
        Assert.True(await CanSpeakAsync(desk, Happening.Other));
    }

    internal static async Task SpeakAsync(Desk desk)
    {
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Dana, Private, "hello");
        await desk.SayAsync(Someone.Dana, Somewhere.Channel, "hello");
    }

    internal static async Task<bool> CanSpeakAsync(Desk desk, string key = Happening.Linked) =>
        await desk.Services.GetRequiredService<IConversationSender>().SendAsync(key, OutgoingMessage.Words("x"), CancellationToken.None) is not null;

    internal static async Task<Listeners?> DigestAddressAsync(Desk desk) =>
        await desk.Services.GetRequiredService<IDelivery>().ListenAsync(new Recipient.Channel(LinkIn(await desk.JournalAsync()).Id), CancellationToken.None);

    private static ChannelLink LinkIn(Journal journal) => Assert.Single(journal.Now.Of(ChannelLink.Kind, Clearance.Restricted));
}
