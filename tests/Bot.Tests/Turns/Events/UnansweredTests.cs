using Domain.Ledger;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class UnansweredTests
{
    private const string Meeting = """{"Id":"TVNH","MeetingType":"Scheduled","JoinUrl":"https://teams.example/1","Title":"QBR Orbis Marine","StartTime":"2026-11-26T09:30:00Z"}""";

    [Theory]
    [InlineData("messageUpdate", """{"text":"note: Orbis signed after all","channelData":{"eventType":"editMessage"}}""")]
    [InlineData("messageUpdate", """{"text":"forecast of Orbis Marine","channelData":{"eventType":"undeleteMessage"}}""")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"somethingNew"}}""")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}],"replyToId":"sent-1"}""")]
    [InlineData("messageReaction", """{"reactionsRemoved":[{"type":"1f44d_thumbsup"}],"replyToId":"sent-1"}""")]
    [InlineData("event", $$"""{"name":"application/vnd.microsoft.meetingStart","value":{{Meeting}}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingEnd","value":{"Id":"TVNH","EndTime":"2026-11-26T10:30:00Z"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":"nonsense"}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantJoin","value":{"members":[{"user":{"id":"29:d1"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantLeave","value":{"members":[]}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"sent-1"}}""")]
    [InlineData("typing", "{}")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelCreated","team":{"id":"19:team@thread.tacv2"},"channel":{"id":"19:new@thread.tacv2","name":"New"}}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelShared","team":{"id":"19:team@thread.tacv2"},"channel":{"id":"19:orbis@thread.tacv2"}}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelRenamed"}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamArchived"}}""")]
    [InlineData("conversationUpdate", "{}")]
    [InlineData("installationUpdate", """{"action":"somethingNew"}""")]
    [InlineData("somethingNew", "{}")]
    public async Task What_asks_for_nothing_gets_nothing_and_changes_nothing(string type, string properties)
    {
        await using var desk = await Desk.OpenAsync();
        await ChannelTests.SpeakAsync(desk);
        var (sent, last) = (desk.Connector.Traffic.Count, (await desk.JournalAsync()).LastSequence(Partition.Shared));
        Assert.Equal(200, (await desk.PostAsync(Happening.Of(desk, type, Somewhere.Channel, properties))).Status);
        Assert.Equal(sent, desk.Connector.Traffic.Count);
        Assert.Equal(last, (await desk.JournalAsync()).LastSequence(Partition.Shared));
        Assert.True(await ChannelTests.CanSpeakAsync(desk));
    }

    [Fact]
    public async Task An_event_that_fails_apologises_to_nobody_and_may_be_delivered_again()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.PostStatus = 403;
        var installed = Activities.Installation(desk.Connector.Url, Someone.Dana, new("channel", Somewhere.Team), "add");
        Assert.Equal(500, (await desk.PostAsync(installed)).Status);
        desk.Connector.PostStatus = 200;
        Assert.Equal(200, (await desk.PostAsync(installed)).Status);
        Assert.DoesNotContain(desk.Connector.Messages, sent => sent.Json.Contains("went wrong", StringComparison.Ordinal));
    }
}
