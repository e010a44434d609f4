using Bot.Understanding;
using Domain.Qualifications;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class QualificationOrderTests
{
    [Theory]
    [InlineData("metrics validated on the Pump line: saves 12 % energy", QualificationElement.Metrics, QualificationLevel.Validated, "saves 12 % energy")]
    [InlineData("economic buyer confirmed on the Pump line deal: Jane signs.", QualificationElement.EconomicBuyer, QualificationLevel.Confirmed, "Jane signs")]
    [InlineData("the paper process of Pump line is identified", QualificationElement.PaperProcess, QualificationLevel.Identified, "")]
    [InlineData("decision criteria are unknown on Pump line", QualificationElement.DecisionCriteria, QualificationLevel.Unknown, "")]
    [InlineData("pain confirmed for Pump line because the line stops twice a week", QualificationElement.IdentifiedPain, QualificationLevel.Confirmed, "the line stops twice a week")]
    [InlineData("champion of Pump line: validated, she spoke for us", QualificationElement.Champion, QualificationLevel.Validated, "she spoke for us")]
    [InlineData("Entscheidungsprozess bestätigt bei Pump line: Plan liegt vor", QualificationElement.DecisionProcess, QualificationLevel.Confirmed, "Plan liegt vor")]
    public void How_far_an_element_is_qualified_is_told_with_what_shows_it(string text, QualificationElement element, QualificationLevel level, string evidence)
    {
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;

        Assert.Equal((UpdateKind.Qualification, "d2", element, level, evidence), (order.Kind, order.Deal!.Value.Value, order.Element!.Value, order.QualificationLevel!.Value, order.Text));
    }

    [Fact]
    public void A_deal_that_nobody_knows_is_asked_back_by_its_words() =>
        Assert.Equal("frame agreement", Assert.IsType<Intent.Order>(Assert.Single(World.Read("metrics validated on the frame agreement: saves energy").Intents)).Update.Called);

    [Theory]
    [InlineData("is the champion validated on Pump line?")]
    [InlineData("champion of Fabrikam")]
    [InlineData("economic buyer for Fabrikam")]
    [InlineData("metrics of Pump line")]
    public void What_asks_or_says_no_level_is_no_order(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order);

    [Theory]
    [InlineData("qualification of the Pump line", "qualification deal=d2")]
    [InlineData("is Pump line ready to commit?", "qualification deal=d2")]
    [InlineData("what is missing on the Pump line deal?", "qualification deal=d2")]
    [InlineData("whats still missing for Pump line", "qualification deal=d2")]
    [InlineData("MEDDPICC Pump line", "qualification deal=d2")]
    [InlineData("which deals are ready to commit?", "qualification")]
    [InlineData("Qualifizierung von Pump line", "qualification deal=d2")]
    public void How_well_a_deal_is_qualified_is_asked(string text, string read) => Assert.Equal(read, Notation.Of(Assert.Single(World.Read(text).Intents)));
}
