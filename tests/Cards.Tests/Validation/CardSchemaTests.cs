using System.Text.Json.Nodes;
using Testing;
using Testing.Cards;
using Xunit;

namespace Cards.Tests;

public sealed class CardSchemaTests
{
    [Fact]
    public void A_plain_card_is_valid() => Assert.Empty(CardSchema.Problems(With("""{"type":"TextBlock","text":"a"}""")));

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"a","colour":"Good"}""", "TextBlock has no such property")]
    [InlineData("""{"type":"TextBlock","text":"a","color":"Purple"}""", "none of")]
    [InlineData("""{"type":"TextBlock","text":"a","color":"GoodEnough"}""", "none of")]
    [InlineData("""{"type":"TextBlock","text":7}""", "must be a string")]
    [InlineData("""{"type":"TextBlock"}""", "PropertyRequired")]
    [InlineData("""{"type":"TextBlok","text":"a"}""", "no type TextBlok")]
    [InlineData("""{"type":"Action.Execute","verb":"a"}""", "no type Action.Execute")]
    [InlineData("""{"text":"a"}""", "an object with a type")]
    [InlineData("""{"type":"Input.Text","label":"a"}""", "PropertyRequired")]
    [InlineData("""{"type":"Container","items":[{"type":"FactSet","facts":[{"title":"a"}]}]}""", "PropertyRequired")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","height":"auto","items":[],"fancy":true}]}""", "Column has no such property")]
    [InlineData("""{"type":"TextBlock","text":"a","fallback":"hide"}""", "must be drop")]
    [InlineData("""{"type":"Badge","text":"a","fallback":{"type":"TextBlock"}}""", "PropertyRequired")]
    [InlineData("""{"type":"Chart.Pie","data":[{"legend":"a","value":1,"color":"#ff0000"}],"fallback":"drop"}""", "none of")]
    [InlineData("""{"type":"Chart.Pie","data":[{"legend":"a","value":1,"color":"categoricalPink"}],"fallback":"drop"}""", "none of")]
    [InlineData("""{"type":"Chart.Pie","data":[]}""", "needs data")]
    [InlineData("""{"type":"Chart.Donut","data":[{"legend":"a"}]}""", "needs value")]
    [InlineData("""{"type":"Chart.VerticalBar","data":[{"x":"a","y":"1"}]}""", "must be a number")]
    [InlineData("""{"type":"Chart.VerticalBar","data":[{"x":true,"y":1}]}""", "must be")]
    [InlineData("""{"type":"Chart.Line","data":[{"legend":"a","values":[{"x":"May","y":1}]}]}""", "ISO days")]
    [InlineData("""{"type":"Chart.Gauge","value":1,"segments":[{"legend":"a","value":2}]}""", "has no such property")]
    [InlineData("""{"type":"Badge","text":"a","style":"Bad"}""", "none of")]
    [InlineData("""{"type":"TextBlock","text":"a","targetWidth":"Huge"}""", "none of")]
    public void A_planted_fault_is_found(string element, string complaint) =>
        Assert.Contains(CardSchema.Problems(With(element)), problem => problem.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("msteams", """{"width":"half"}""", "none of")]
    [InlineData("msteams", """{"entities":[{"type":"mention","text":"<at>a</at>","mentioned":{"name":"a"}}]}""", "needs id")]
    [InlineData("refresh", """{"action":{"type":"Action.Submit"}}""", "must be Action.Execute")]
    [InlineData("actions", """[{"type":"Action.Execute","verb":"a","data":{},"mode":"third"}]""", "none of")]
    [InlineData("actions", """[{"type":"Action.OpenUrl","title":"a"}]""", "PropertyRequired")]
    [InlineData("bodies", "[]", "AdaptiveCard has no such property")]
    public void A_planted_fault_of_the_card_is_found(string property, string value, string complaint)
    {
        var card = JsonNode.Parse(With("""{"type":"TextBlock","text":"a"}"""))!.AsObject();
        card[property] = JsonNode.Parse(value);

        Assert.Contains(CardSchema.Problems(card.ToJsonString()), problem => problem.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void The_official_schema_alone_finds_an_unknown_property_too() =>
        Assert.Contains(CardSchema.Problems(With("""{"type":"TextBlock","text":"a","colour":"Good"}""")), problem => problem.Contains("NoAdditionalPropertiesAllowed", StringComparison.Ordinal));

    [Fact]
    public void What_an_action_carries_is_its_own_business() =>
        Assert.Empty(CardSchema.Problems("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.Execute","verb":"a","data":{"type":"TextBlok","x":[]}}]}"""));

    [Fact]
    public void Cards_made_elsewhere_are_valid()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        Assert.All(Directory.GetFiles(Path.Combine(Repository.SharedData!, "cards"), "*.json"), file => Assert.Empty(CardSchema.Problems(File.ReadAllText(file))));
    }

    private static string With(string element) => $$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[{{element}}]}""";
}
