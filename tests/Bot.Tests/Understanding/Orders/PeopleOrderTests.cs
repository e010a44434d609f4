using Bot.Understanding;
using Domain.Contacts;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

/// <summary>Orders about people, whose words are data in each language.</summary>
public sealed class PeopleOrderTests
{
    [Theory]
    [InlineData("Petra Quell has left", "left")]
    [InlineData("Petra Quell no longer works for Fabrikam", "left")]
    [InlineData("Petra Quell has a new job", "moved")]
    [InlineData("Petra Quell is back", "active")]
    [InlineData("Petra Quell hat das Unternehmen verlassen", "left")]
    [InlineData("Petra Quell ist nicht mehr da", "left")]
    [InlineData("Petra Quell ist zurück", "active")]
    public void What_has_become_of_a_contact_is_told(string text, string status) => Assert.Equal((UpdateKind.ContactChange, status), (Order(text).Kind, Order(text).ContactStatus));

    [Theory]
    [InlineData("Petra Quell is our new champion", BuyingRole.Champion)]
    [InlineData("Petra Quell is the economic buyer", BuyingRole.Economic)]
    [InlineData("Petra Quell is a blocker at Fabrikam", BuyingRole.Blocker)]
    [InlineData("Petra Quell ist unser Champion", BuyingRole.Champion)]
    [InlineData("Petra Quell ist die wirtschaftliche Entscheiderin", BuyingRole.Economic)]
    public void What_a_contact_is_to_a_purchase_is_told(string text, BuyingRole role) => Assert.Equal(role, Order(text).BuyingRole);

    [Theory]
    [InlineData("Petra Quell is a supporter", null, Support.Supporter)]
    [InlineData("Petra is in the inner circle at Fabrikam", PoliticalStatus.InnerCircle, null)]
    [InlineData("Petra Quell is a key player and our mentor", PoliticalStatus.InnerCircle, Support.Mentor)]
    [InlineData("Petra Quell is outside the political structure but on our side", PoliticalStatus.Outside, Support.Supporter)]
    [InlineData("Petra Quell is neutral", null, Support.Neutral)]
    [InlineData("Petra Quell is against us", null, Support.NonSupporter)]
    [InlineData("Petra Quell is not a supporter", null, Support.NonSupporter)]
    [InlineData("Petra Quell supports us at Fabrikam", null, Support.Supporter)]
    [InlineData("Petra Quell works against us", null, Support.Enemy)]
    [InlineData("Petra Quell ist gegen uns", null, Support.NonSupporter)]
    [InlineData("Petra Quell ist eine Unterstützerin", null, Support.Supporter)]
    [InlineData("Petra Quell ist im inneren Kreis", PoliticalStatus.InnerCircle, null)]
    public void Where_a_contact_stands_and_whether_they_support_us_is_told(string text, PoliticalStatus? standing, Support? support) =>
        Assert.Equal((UpdateKind.ContactChange, standing, support), (Order(text).Kind, Order(text).PoliticalStatus, Order(text).Support));

    [Theory]
    [InlineData("Jane Roe is a supporter at Fabrikam")]
    [InlineData("Jane Roe is our champion")]
    [InlineData("Jane Roe works against us")]
    public void Of_somebody_who_is_not_known_it_is_said_how_to_add_them(string text) =>
        Assert.Contains("I know no contact", Assert.IsType<Intent.Clarify>(Assert.Single(World.Read(text).Intents)).Which.Template, StringComparison.Ordinal);

    [Theory]
    [InlineData("Petra Quell is not against us")]
    [InlineData("is Petra Quell a supporter?")]
    [InlineData("does Petra Quell support us")]
    public void What_is_denied_or_asked_is_no_order_about_a_contact(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order);

    [Theory]
    [InlineData("the email of Petra Quell is p.quell@example.com")]
    [InlineData("E-Mail von Petra Quell ist p.quell@example.com")]
    public void An_address_is_kept_as_it_was_typed(string text) => Assert.Equal("p.quell@example.com", Order(text).Email);

    [Theory]
    [InlineData("invite Petra Quell to the QBR with Fabrikam")]
    [InlineData("Lade Petra Quell zum QBR mit Fabrikam ein")]
    public void Somebody_is_invited_to_a_review(string text) => Assert.Equal((UpdateKind.ReviewInvite, "Petra Quell"), (Order(text).Kind, Assert.Single(Order(text).Names)));

    [Theory]
    [InlineData("Sven Eller is the solution architect on Fabrikam")]
    [InlineData("Sven Eller supports Fabrikam as solution architect")]
    [InlineData("role of Sven Eller on Fabrikam: solution architect")]
    public void What_one_of_ours_does_for_an_account_is_told(string text) => Assert.Equal((UpdateKind.TeamRole, "solution architect"), (Order(text).Kind, Order(text).Text));

    [Theory]
    [InlineData("has Petra Quell left?")]
    [InlineData("who attended the QBR with Northwind")]
    [InlineData("when was the QBR with Northwind held")]
    public void A_question_is_no_order(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order);

    private static UpdateOrder Order(string text) => Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;
}
