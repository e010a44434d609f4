using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Testing;
using Testing.Cards;
using Xunit;

namespace Cards.Tests;

public sealed class CardJsonTests
{
    public static TheoryData<string> Names => ["answer", "form", "gallery"];

    [Theory, MemberData(nameof(Names))]
    public void A_card_is_written_as_reviewed(string name) =>
        Snapshot.Matches(Indented(Card(name).ToJson()), "Cards.Tests", "Json", $"{name}.expected.json");

    [Theory, MemberData(nameof(Names))]
    public void A_card_is_valid_and_keeps_to_the_rules_of_phones(string name)
    {
        var json = Card(name).ToUtf8Json();

        Assert.Empty(CardSchema.Problems(json));
        Assert.Empty(CardLint.Problems(json));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_type_comes_first_wherever_there_is_one(string name)
    {
        using var card = JsonDocument.Parse(Card(name).ToUtf8Json());

        Assert.All(
            Objects(card.RootElement).Where(value => value.TryGetProperty("type", out _) && !value.TryGetProperty("displayText", out _)),
            value => Assert.Equal("type", value.EnumerateObject().First().Name));
    }

    [Fact]
    public void A_writer_gets_the_same_bytes()
    {
        var buffer = new ArrayBufferWriter<byte>();

        SampleCards.Answer.WriteTo(buffer);

        Assert.Equal(SampleCards.Answer.ToUtf8Json(), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void Empty_lists_and_defaults_are_not_written()
    {
        var card = new AdaptiveCard { FallbackText = "Hello", Body = [new AdaptiveTextBlock("Hello") { Wrap = false }] };

        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","fallbackText":"Hello","body":[{"type":"TextBlock","text":"Hello"}]}""",
            card.ToJson());
    }

    [Fact]
    public void Signs_and_scripts_stay_readable_and_angle_brackets_do_not()
    {
        var json = new AdaptiveCard { FallbackText = "€1.2 M · 3–4 · 東京 · <script>" }.ToJson();

        Assert.Contains("€1.2 M · 3–4 · 東京 · \\u003Cscript\\u003E", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_is_written_where_it_is_a_value()
    {
        var json = new AdaptiveCard { FallbackText = "Zero", Body = [new ProgressBar(0), new VerticalBarChart { Data = [new(0m, 0)] }] }.ToJson();

        Assert.Contains("""{"type":"ProgressBar","value":0}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"x":0,"y":0}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_knows_its_size_and_whether_Teams_takes_it()
    {
        var small = SampleCards.Answer;
        var large = small with { FallbackText = new string('x', AdaptiveCard.MaximumUtf8Bytes) };

        Assert.Equal(Encoding.UTF8.GetByteCount(small.ToJson()), small.Utf8Size());
        Assert.True(small.FitsTeams());
        Assert.False(large.FitsTeams());
        Assert.Equal(CardLint.MaximumUtf8Bytes, AdaptiveCard.MaximumUtf8Bytes);
    }

    [Fact]
    public void Writing_allocates_little_more_than_the_bytes()
    {
        var card = SampleCards.Answer;
        var size = card.ToUtf8Json().Length;
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var times = 0; times < 100; times++)
            card.ToUtf8Json();

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.InRange(each, size, size * 2.5);
    }

    private static AdaptiveCard Card(string name) => name switch
    {
        "answer" => SampleCards.Answer,
        "form" => SampleCards.Form,
        _ => SampleCards.Gallery,
    };

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            document.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
