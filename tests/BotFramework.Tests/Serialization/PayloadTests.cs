using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Serialization;

public sealed class PayloadTests
{
    public static TheoryData<object> WhatTheSdkWouldBreakOn() =>
    [
        new { name = "anonymous" },
        new Dictionary<string, object> { ["a"] = 1 },
        new List<string> { "a" },
        new DateTime(2026, 3, 14, 0, 0, 0, DateTimeKind.Utc),
        new DateTimeOffset(2026, 3, 14, 0, 0, 0, TimeSpan.Zero),
        Guid.Empty,
        DayOfWeek.Friday,
        new Uri("https://example.org"),
    ];

    [Theory]
    [MemberData(nameof(WhatTheSdkWouldBreakOn))]
    public void A_value_that_another_serializer_would_write_differently_is_refused(object value)
    {
        Assert.Throws<NotSupportedException>(() => An.Write(new Activity { Type = "message", Value = value }));
        Assert.Throws<NotSupportedException>(() => An.Write(new Activity { Type = "message", ChannelData = value }));
        Assert.Throws<NotSupportedException>(() => An.Write(new Activity { Type = "message", Attachments = [new() { Content = value }] }));
        Assert.Throws<NotSupportedException>(() => Payload.ToUtf8(new AdaptiveCardInvokeResponse { Value = value }));
    }

    public static TheoryData<object, string> WhatGoesOut() => new()
    {
        { "text", "\"text\"" },
        { 5, "5" },
        { 5_000_000_000L, "5000000000" },
        { 1.50m, "1.50" },
        { true, "true" },
        { new RawJson("""{"a":[1.0]}"""), """{"a":[1.0]}""" },
        { JsonNode.Parse("""{"a":1}""")!, """{"a":1}""" },
        { JsonElement.Parse("""{"a":1.0}"""), """{"a":1.0}""" },
        { new TeamsChannelData { Notification = new NotificationInfo(alert: true) }, """{"notification":{"alert":true}}""" },
        { new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t", Value = new RawJson("{}") }, """{"statusCode":200,"type":"t","value":{}}""" },
    };

    [Theory]
    [MemberData(nameof(WhatGoesOut))]
    public void Plain_values_library_types_and_raw_JSON_go_out(object value, string expected) =>
        Assert.Equal($$"""{"type":"message","value":{{expected}}}""", JsonSerializer.Serialize(new Activity { Type = "message", Value = value }, ProtocolJson.Wire.Activity));

    [Fact]
    public void Channel_data_is_read_as_what_Teams_means_by_it()
    {
        var activity = An.Read(An.ChannelMessage());

        Assert.Equal(BotHost.Tenant, activity.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
        Assert.True(activity.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.Equal("19:team@thread.tacv2", data!.Team!.Id);
    }

    [Fact]
    public void Channel_data_the_bot_set_itself_is_read_back()
    {
        var data = new TeamsChannelData { EventType = "mine" };

        Assert.Same(data, new Activity { ChannelData = data }.GetChannelData<TeamsChannelData>());
    }

    [Theory]
    [InlineData("""{"tenant":5}""")]
    [InlineData("\"text\"")]
    [InlineData("""{"tenant":{"id":"a","id":"b"}}""")]
    public void Channel_data_of_another_shape_is_said_to_be_so(string data)
    {
        var activity = new Activity { ChannelData = JsonElement.Parse(data) };

        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
        Assert.Throws<JsonException>(() => activity.GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void There_may_be_no_channel_data()
    {
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
        Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));
    }
}
