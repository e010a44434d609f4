using System.Text.Json;
using Xunit;

namespace Client.Tests.Pictures;

/// <summary>What people are shown can be read on a phone, also where the renderer knows none of Teams' own elements.</summary>
public sealed class CardLayoutTests(CardPageFixture cards) : IClassFixture<CardPageFixture>
{
    [Fact]
    public async Task On_a_phone_every_card_shows_all_of_its_text_and_buttons()
    {
        var page = await cards.PageAsync();
        var problems = new List<string>();
        foreach (var (name, card) in CardSnapshot.All)
            problems.AddRange((await page.DrawAsync(card, CardPage.Phone)).Select(problem => $"{name}: {problem}"));

        Assert.NotEmpty(CardSnapshot.All);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData("cut off: “A sentence that does not wrap", """{ "type": "TextBlock", "text": "A sentence that does not wrap and is much longer than a phone is wide" }""")]
    [InlineData("cut off: “123,456,789,012,345,678", """
        { "type": "ColumnSet", "columns": [
          { "type": "Column", "width": "200px", "items": [{ "type": "TextBlock", "text": "Left", "wrap": true }] },
          { "type": "Column", "width": "200px", "items": [{ "type": "TextBlock", "text": "123,456,789,012,345,678.90", "wrap": true }] }] }
        """)]
    [InlineData("cut off: “Write the whole of it", """
        { "type": "ActionSet", "actions": [
          { "type": "Action.Execute", "verb": "a", "title": "Write the whole of it" }, { "type": "Action.Execute", "verb": "b", "title": "Discard all changes" },
          { "type": "Action.Execute", "verb": "c", "title": "Ask me again tomorrow" }] }
        """)]
    [InlineData("parse: ", """{ "type": "TextBlock", "text": "Words", "wrap": true, "size": "Enormous" }""")]
    [InlineData("unknown: Badge", """{ "type": "Badge", "text": "Late" }""")]
    [InlineData("only in ProgressBar: 43", """{ "type": "ProgressBar", "value": 43, "fallback": "drop" }""")]
    [InlineData("only in Chart.HorizontalBar: EMEA", """{ "type": "Chart.HorizontalBar", "data": [{ "x": "EMEA", "y": 2 }], "fallback": "drop" }""")]
    public async Task A_card_with_a_flaw_is_caught(string problem, string element)
    {
        var page = await cards.PageAsync();
        Assert.Contains(await page.DrawAsync(Card(element), CardPage.Phone), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_without_a_flaw_is_not_caught()
    {
        var page = await cards.PageAsync();
        Assert.Empty(await page.DrawAsync(Card("""
            { "type": "Container", "items": [
              { "type": "TextBlock", "text": "43.2 % closed in EMEA, in words that wrap when there is no more room for them on a line", "wrap": true },
              { "type": "ProgressBar", "value": 43, "fallback": "drop" },
              { "type": "Badge", "text": "Late", "fallback": { "type": "TextBlock", "text": "Late" } }] }
            """), CardPage.Phone));
    }

    private static JsonElement Card(string element) => JsonElement.Parse($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [{{element}}] }""");
}
