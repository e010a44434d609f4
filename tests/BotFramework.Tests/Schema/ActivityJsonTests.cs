using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using Testing;
using Xunit;

namespace BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Unknown_properties_survive_a_round_trip_on_every_type()
    {
        var known = ProtocolJson.Wire.Activity.Properties.Where(property => !property.IsExtensionData).Select(property => property.Name);
        var activity = An.ChannelMessage()
            .With("future", new JsonObject { ["deep"] = new JsonArray(1, "two", null) })
            .With("membersAdded", JsonNode.Parse("""[{"id":"29:bo","future":1}]"""))
            .With("attachments", JsonNode.Parse("""[{"contentType":"x","future":{"a":1}}]"""))
            .With("suggestedActions", JsonNode.Parse("""{"to":["29:bo"],"future":2,"actions":[{"type":"imBack","title":"Go","future":3}]}"""))
            .With("relatesTo", JsonNode.Parse("""{"channelId":"msteams","serviceUrl":"u","conversation":{"id":"c","future":4},"future":5}"""));
        activity["conversation"]!["future"] = "6";
        activity["entities"]![0]!["future"] = 7;
        activity["channelData"]!["future"] = 8;

        var written = An.Write(An.Read(activity));

        Assert.DoesNotContain("future", known);
        AssertSame(activity, written);
    }

    [Theory]
    [InlineData("""{"when":"2026-03-14T09:26:53.5890000+01:00","day":"2026-03-14"}""")]
    [InlineData("""{"number":1.10,"large":12345678901234567890123,"exponent":1E+2,"minus":-0}""")]
    [InlineData("[]")]
    [InlineData("17.0")]
    [InlineData("\"2026-03-14T09:26:53.5890000Z\"")]
    [InlineData("true")]
    public void A_payload_goes_out_exactly_as_it_came_in(string payload)
    {
        var activity = JsonSerializer.Deserialize($$"""{"type":"message","value":{{payload}}}""", ProtocolJson.Wire.Activity)!;

        var written = JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity);

        Assert.Equal($$"""{"type":"message","value":{{payload}}}""", written);
    }

    [Fact]
    public void What_is_absent_stays_absent() =>
        Assert.Equal("""{"type":"typing"}""", JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Typing }, ProtocolJson.Wire.Activity));

    [Fact]
    public void Wide_characters_and_markup_go_out_as_they_are() => Assert.Equal(
        """{"type":"message","text":"<b>Größe</b> ✓ & 'more'"}""",
        JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, Text = "<b>Größe</b> ✓ & 'more'" }, ProtocolJson.Wire.Activity));

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recorded_activity_survives_a_round_trip(string file)
    {
        Assert.SkipWhen(file == "", Repository.NoSharedData);
        var recorded = JsonNode.Parse(File.ReadAllText(file))!["activity"]!;

        AssertSame(recorded, An.Write(An.Read(recorded)));
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recorded_activity_has_what_every_activity_has(string file)
    {
        Assert.SkipWhen(file == "", Repository.NoSharedData);

        Assert.Null(ActivityForm.Flaw(An.Read(JsonNode.Parse(File.ReadAllText(file))!["activity"]!)));
    }

    public static TheoryData<string> Recordings() =>
        Repository.SharedData is { } data ? [.. Directory.GetFiles(Path.Combine(data, "client", "activities"), "*.json").Order()] : [""];

    // A moment may be written in another notation; everything else is to be equal.
    private static void AssertSame(JsonNode expected, JsonNode actual)
    {
        foreach (var moment in (string[])["timestamp", "localTimestamp"])
        {
            Assert.Equal(expected[moment]?.GetValue<DateTimeOffset>(), actual[moment]?.GetValue<DateTimeOffset>());
            expected.AsObject().Remove(moment);
            actual.AsObject().Remove(moment);
        }

        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected.ToJsonString()}\nbut was  {actual.ToJsonString()}");
    }
}
