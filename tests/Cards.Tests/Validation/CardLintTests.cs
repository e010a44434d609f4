using System.Text.Json.Nodes;
using Testing.Cards;
using Xunit;

namespace Cards.Tests;

public sealed class CardLintTests
{
    [Theory]
    [InlineData("""{"type":"ActionSet","actions":[]}""", "an empty list")]
    [InlineData("""{"type":"ActionSet"}""", "an ActionSet without actions")]
    [InlineData("""{"type":"Container","items":[]}""", "an empty list")]
    [InlineData("""{"type":"Image","altText":"a"}""", "an Image without url")]
    [InlineData("""{"type":"Image","url":"https://a.example/a.png"}""", "an Image without altText")]
    [InlineData("""{"type":"Table","rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"Input.Text","id":"a","label":"a"}]}]}]}""", "an input inside a table")]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "an input without label")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"a","isRequired":true}""", "a required input without errorMessage")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a"}]}""", "an Action.Execute without verb")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"a"}]}]}""", "a Column without width")]
    [InlineData("""{"type":"Badge","text":"a"}""", "Badge is only known to Teams")]
    [InlineData("""{"type":"Chart.Pie","data":[{"legend":"a","value":1}]}""", "Chart.Pie is only known to Teams")]
    [InlineData("""{"type":"Container","items":[{"type":"TextBlock","id":"a","text":"a"},{"type":"TextBlock","id":"a","text":"b"}]}""", "the id a is used 2 times")]
    public void A_planted_fault_is_found(string element, string complaint) =>
        Assert.Contains(complaint, Assert.Single(CardLint.Problems(With(element))), StringComparison.Ordinal);

    [Theory]
    [InlineData("version", "\"1.6\"", "version must be 1.5")]
    [InlineData("fallbackText", "\" \"", "needs a fallbackText")]
    [InlineData("actions", "[]", "an empty list")]
    public void A_planted_fault_of_the_card_is_found(string property, string value, string complaint)
    {
        var card = JsonNode.Parse(With("""{"type":"TextBlock","text":"a"}"""))!.AsObject();
        card[property] = JsonNode.Parse(value);

        Assert.Contains(complaint, Assert.Single(CardLint.Problems(card.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_one_byte_too_large_is_found()
    {
        var room = AdaptiveCard.MaximumUtf8Bytes - new AdaptiveCard { FallbackText = "a", Body = [new AdaptiveTextBlock("")] }.Utf8Size();
        AdaptiveCard Sized(int length) => new() { FallbackText = "a", Body = [new AdaptiveTextBlock(new string('x', length))] };

        Assert.Empty(CardLint.Problems(Sized(room).ToUtf8Json()));
        Assert.Contains("are more than 24000", Assert.Single(CardLint.Problems(Sized(room + 1).ToUtf8Json())), StringComparison.Ordinal);
    }

    [Fact]
    public void Seven_primary_actions_are_one_too_many()
    {
        AdaptiveCard With(int primary) => new()
        {
            FallbackText = "a",
            Actions = [.. Enumerable.Range(0, primary).Select(number => new AdaptiveExecuteAction($"{number}", "go")), new AdaptiveExecuteAction("More", "go") { Mode = AdaptiveActionMode.Secondary }],
        };

        Assert.Empty(CardLint.Problems(With(6).ToUtf8Json()));
        Assert.Contains("7 primary actions", Assert.Single(CardLint.Problems(With(7).ToUtf8Json())), StringComparison.Ordinal);
    }

    [Fact]
    public void More_people_than_a_refresh_serves_are_found()
    {
        AdaptiveCard With(int people) => new()
        {
            FallbackText = "a",
            Refresh = new(new AdaptiveExecuteAction(null, "refresh")) { UserIds = [.. Enumerable.Range(0, people).Select(number => $"29:{number}")] },
        };

        Assert.Empty(CardLint.Problems(With(AdaptiveRefresh.MaximumUserIds).ToUtf8Json()));
        Assert.Single(CardLint.Problems(With(AdaptiveRefresh.MaximumUserIds + 1).ToUtf8Json()));
    }

    private static string With(string element) => $$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[{{element}}]}""";
}
