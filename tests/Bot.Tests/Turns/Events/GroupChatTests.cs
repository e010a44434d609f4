using Bot.Outbox;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class GroupChatTests
{
    private const string Forecast = "what is our forecast this quarter?";
    private static readonly Somewhere Chat = new("groupChat", "19:deal-room@thread.v2");

    [Fact]
    public async Task A_group_chat_is_linked_asked_and_sent_a_digest_as_a_channel_is()
    {
        await using var desk = await LinkedAsync();
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Tom, Chat, Forecast)).Json, StringComparison.Ordinal);
        await desk.AskAsync(Someone.Dana, Chat, "digest at 08:30");
        var link = LinkIn(await desk.JournalAsync());
        Assert.Equal("08:30", link.DigestTime);
        var address = await desk.Services.GetRequiredService<IDelivery>().ListenAsync(new Recipient.Channel(link.Id), CancellationToken.None);
        Assert.Equal(Chat.Id, address!.Conversation);
        Assert.Equal(Clearance.Money, address.Reader.ClearanceFor(SmallPortfolio.Orbis));
    }

    [Fact]
    public async Task A_renamed_group_chat_is_called_so_in_its_link()
    {
        await using var desk = await LinkedAsync();
        await desk.PostAsync(Happening.Of(desk, "conversationUpdate", Chat, """{"topicName":"Orbis renewal"}"""));
        Assert.Equal("Orbis renewal", LinkIn(await desk.JournalAsync()).Name);
    }

    [Fact]
    public async Task Whoever_is_added_or_leaves_changes_what_may_be_said()
    {
        await using var desk = await LinkedAsync();
        desk.Connector.Rosters[Chat.Id] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, Chat, added: true, Happening.Member(Someone.Guest)));
        Assert.DoesNotContain(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Chat, Forecast)).Json, StringComparison.Ordinal);
        desk.Connector.Rosters[Chat.Id] = [Someone.Dana.Member()];
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, Chat, added: false, Happening.Member(Someone.Guest)));
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, Chat, Forecast)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thrown_out_of_a_chat_it_is_silent_there()
    {
        await using var desk = await LinkedAsync();
        await desk.PostAsync(Activities.Members(desk.Connector.Url, Someone.Dana, Chat, added: false, Activities.Bot()));
        Assert.False(await ChannelTests.CanSpeakAsync(desk, Chat.Id));
    }

    private static async Task<Desk> LinkedAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Chat.Id] = [Someone.Dana.Member(), Someone.Tom.Member()];
        await desk.SayAsync(Someone.Dana, Chat, "link this chat to Orbis Marine");
        return desk;
    }

    private static ChannelLink LinkIn(Journal journal) => Assert.Single(journal.Now.Of(ChannelLink.Kind, Clearance.Restricted), link => link.Conversation == Chat.Id);
}
