using System.Net;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Teams;

public sealed class TeamsEventTests
{
    private readonly NotingHandler handler = new();

    [Theory]
    [InlineData("channelCreated", "channel created Pricing")]
    [InlineData("channelDeleted", "channel deleted 19:pricing@thread.tacv2")]
    [InlineData("channelRenamed", "channel renamed Pricing")]
    [InlineData("channelRestored", "channel restored 19:pricing@thread.tacv2")]
    [InlineData("teamArchived", "team archived 19:team@thread.tacv2")]
    [InlineData("teamUnarchived", "team unarchived 19:team@thread.tacv2")]
    [InlineData("teamRenamed", "team renamed Orbis team")]
    [InlineData("teamDeleted", "team deleted 19:team@thread.tacv2")]
    [InlineData("teamHardDeleted", "team gone 19:team@thread.tacv2")]
    [InlineData("teamRestored", "team restored 19:team@thread.tacv2")]
    public async Task What_becomes_of_a_team_and_its_channels_is_told_apart(string eventType, string note)
    {
        await handler.TakeAsync(An.Read(An.Other("conversationUpdate", $$$"""
            {
              "channelData": {
                "eventType": "{{{eventType}}}", "tenant": { "id": "t" }, "team": { "id": "19:team@thread.tacv2", "name": "Orbis team" },
                "channel": { "id": "19:pricing@thread.tacv2", "name": "Pricing", "type": "standard" }
              }
            }
            """)));

        Assert.Equal([note], handler.Notes);
    }

    [Theory]
    [InlineData(
        "meetingStart", """{"Id":"TVNH","MeetingType":"Scheduled","JoinUrl":"https://teams.example/1","Title":"QBR","StartTime":"2026-03-14T09:30:00Z"}""",
        "meeting QBR (Scheduled) began 09:30")]
    [InlineData("meetingEnd", """{"Id":"TVNH","MeetingType":"Scheduled","Title":"QBR","EndTime":"2026-03-14T10:15:00Z"}""", "meeting TVNH ended 10:15")]
    [InlineData(
        "meetingParticipantJoin", """{"members":[{"user":{"id":"29:ana","name":"Ana"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}""",
        "came Ana as Organizer")]
    [InlineData(
        "meetingParticipantLeave", """{"Members":[{"User":{"Id":"29:ana","Name":"Ana"},"Meeting":{"InMeeting":false,"Role":"Attendee"}}]}""",
        "went Ana, still there: False")]
    [InlineData("readReceipt", """{"lastReadMessageId":"1773480413589"}""", "read 1773480413589")]
    [InlineData("somethingNew", """{"a":1}""", "event application/vnd.microsoft.somethingNew")]
    public async Task What_happens_around_a_meeting_is_read_whatever_the_case_of_its_names(string name, string value, string note)
    {
        await handler.TakeAsync(An.Read(An.Other("event", $$"""{"name":"application/vnd.microsoft.{{name}}","value":{{value}}}""")));

        Assert.Equal([note], handler.Notes);
    }

    [Fact]
    public async Task The_event_of_another_channel_is_not_one_of_Teams()
    {
        await handler.TakeAsync(An.Read(An.Other("event", """{"channelId":"emulator","name":"application/vnd.microsoft.meetingStart"}""")));

        Assert.Equal(["event application/vnd.microsoft.meetingStart"], handler.Notes);
    }

    [Fact]
    public async Task A_reaction_that_takes_the_place_of_another_is_both()
    {
        await handler.TakeAsync(An.Read(An.Other("messageReaction", """{"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""")));

        Assert.Equal(["reacted like", "no longer sad"], handler.Notes);
    }

    [Fact]
    public async Task A_team_is_asked_for_its_channels_and_its_name()
    {
        IList<ChannelInfo>? channels = null;
        TeamDetails? team = null;
        await using var host = await BotHost.LocalAsync(new Bot(async turn =>
        {
            channels = await TeamsInfo.GetTeamChannelsAsync(turn);
            team = await TeamsInfo.GetTeamDetailsAsync(turn);
        }));
        host.Service.Then(HttpStatusCode.OK, """{"conversations":[{"id":"19:team@thread.tacv2"},{"id":"19:room@thread.tacv2","name":"Room","type":"private"}]}""");
        host.Service.Then(HttpStatusCode.OK, """{"id":"19:team@thread.tacv2","name":"Orbis team","channelCount":2,"future":true}""");

        await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal(
            ["http://127.0.0.1:5/v3/teams/19%3Ateam%40thread.tacv2/conversations", "http://127.0.0.1:5/v3/teams/19%3Ateam%40thread.tacv2"],
            host.Service.Calls.Select(call => call.Url));
        Assert.Equal([null, "Room"], channels!.Select(channel => channel.Name));
        Assert.Equal(("Orbis team", 2), (team!.Name, team.ChannelCount));
    }

    [Fact]
    public async Task A_turn_outside_a_team_has_no_channels()
    {
        await using var host = await BotHost.LocalAsync(new Bot(turn => Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn))));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(An.ChannelMessage().Without("channelData").ToJsonString())).Status);
    }
}
