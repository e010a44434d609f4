using Bot.Rendering;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class InstallationTests
{
    private static readonly Somewhere General = new("channel", Somewhere.Team);
    private static readonly Somewhere Private = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task An_installation_is_welcomed_once_over_all_instances_and_events()
    {
        await using var desks = await TwoDesks.OpenAsync();
        var installed = Activities.Installation(desks.One.Connector.Url, Someone.Dana, General, "add");
        var joined = Happening.TeamMember(desks.One, added: true, Activities.Bot());
        await Task.WhenAll(desks.PostToAllAsync(installed), desks.PostToAllAsync(joined));
        Assert.Contains("link", Assert.Single(desks.One.Connector.Messages).Json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Installed_again_it_welcomes_again()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var action in new[] { "add", "remove", "add" })
            await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, Private, action));
        Assert.Equal(2, desk.Connector.Messages.Count);
    }

    [Theory]
    [InlineData("add-upgrade", "remove-upgrade")]
    [InlineData("remove-upgrade", "add-upgrade")]
    public async Task An_upgrade_is_no_news_in_whatever_order_it_is_told(string first, string second)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, Private, "add"));
        var upgraded = Activities.Installation(desk.Connector.Url, Someone.Dana, Private, "add-upgrade");
        upgraded["recipient"]!["id"] = "28:new-desk";
        foreach (var action in new[] { first, second })
            await desk.PostAsync(action == "add-upgrade" ? upgraded : Activities.Installation(desk.Connector.Url, Someone.Dana, Private, action));
        Assert.Single(desk.Connector.Messages);
        var kept = await desk.Services.GetRequiredService<Conversations>().FindAsync(Private.Id, CancellationToken.None);
        Assert.Equal((false, "28:new-desk"), (kept!.IsClosed, kept.BotId));
        Assert.Contains("28:new-desk", kept.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thrown_out_of_a_team_it_is_silent_in_all_its_channels_until_it_is_back()
    {
        await using var desks = await TwoDesks.OpenAsync();
        await ChannelTests.SpeakAsync(desks.One);
        await desks.One.SayAsync(Someone.Dana, Somewhere.OtherChannel, "hello");
        await desks.One.PostAsync(Happening.TeamMember(desks.One, added: false, Activities.Bot()));
        foreach (var desk in new[] { desks.One, desks.Other })
        {
            Assert.False(await ChannelTests.CanSpeakAsync(desk));
            Assert.False(await ChannelTests.CanSpeakAsync(desk, Happening.Other));
            Assert.Null(await ChannelTests.DigestAddressAsync(desk));
        }

        await desks.Other.PostAsync(Happening.TeamMember(desks.Other, added: true, Activities.Bot()));
        Assert.True(await ChannelTests.CanSpeakAsync(desks.One));
        Assert.True(await ChannelTests.CanSpeakAsync(desks.One, Happening.Other));
    }

    [Fact]
    public async Task Taken_out_of_one_private_channel_it_stays_in_the_others()
    {
        await using var desk = await Desk.OpenAsync();
        await ChannelTests.SpeakAsync(desk);
        await desk.SayAsync(Someone.Dana, Somewhere.OtherChannel, "hello");
        var removed = Happening.Channel(desk, "channelMemberRemoved", Happening.Other);
        removed["conversation"]!["id"] = Happening.Other;
        removed["membersRemoved"] = new System.Text.Json.Nodes.JsonArray(Activities.Bot());
        await desk.PostAsync(removed);
        Assert.False(await ChannelTests.CanSpeakAsync(desk, Happening.Other));
        Assert.True(await ChannelTests.CanSpeakAsync(desk));
    }

    [Fact]
    public async Task Whoever_took_the_app_away_gets_no_private_answer()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Dana, Private, "hello");
        await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, Private, "remove"));
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "what is the forecast of Orbis Marine this quarter?");
        var before = desk.Connector.Traffic.Count;
        var body = await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.AskPrivately);
        Assert.Contains("cannot write to you privately", body["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before, desk.Connector.Traffic.Count);
    }
}
