using Bot.Crm;
using Domain.Crm;
using Domain.Opportunities;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Crm;

/// <summary>What becomes of changes of what a CRM owns, as the settings say it; what cannot be stops the start.</summary>
public sealed class OwnershipRulesTests
{
    [Fact]
    public void Without_settings_everything_is_an_override() =>
        Assert.Equal(OwnershipRule.Override, Read().Of(Opportunity.Kind, Opportunity.Fields.Amount).Rule);

    [Fact]
    public void A_field_has_its_own_rule_and_reason_and_the_others_the_usual_one()
    {
        var ownership = Read(("Default", "propose"), ("Fields:opportunity.stage:Rule", "Refuse"), ("Fields:opportunity.stage:Reason", "The deal desk moves stages."), ("Fields:opportunity.amount", "override"));
        Assert.Equal(new FieldRule(OwnershipRule.Refuse, "The deal desk moves stages."), ownership.Of(Opportunity.Kind, Opportunity.Fields.Stage));
        Assert.Equal(OwnershipRule.Override, ownership.Of(Opportunity.Kind, Opportunity.Fields.Amount).Rule);
        Assert.Equal(OwnershipRule.Propose, ownership.Of(Opportunity.Kind, Opportunity.Fields.Close).Rule);
    }

    [Theory]
    [InlineData("Default", "sometimes", "Crm:Default is 'sometimes'; it can be 'override', 'propose' or 'refuse'.")]
    [InlineData("Default", "1", "Crm:Default is '1'")]
    [InlineData("Fields:opportunity.amount", "maybe", "Crm:Fields:opportunity.amount is 'maybe'")]
    [InlineData("Fields:opportunity.price", "refuse", "Crm:Fields:opportunity.price names no field of opportunity; there are opportunity.account")]
    [InlineData("Fields:amount", "refuse", "Crm:Fields:amount names no field, such as opportunity.amount. Kinds are account")]
    [InlineData("Fields:opportunity.margin", "propose", "not everybody who confirms a change may see that field")]
    public void A_setting_that_cannot_be_says_what_can(string setting, string value, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_proposed_where_no_CRM_could_take_it()
    {
        var ownership = Read(("Fields:opportunity.amount", "propose"));
        Assert.Contains("no CRM is connected", Assert.Throws<InvalidOperationException>(() => OwnershipRules.Check(ownership, [])).Message, StringComparison.Ordinal);
        OwnershipRules.Check(ownership, [new FakeCrm()]);
        OwnershipRules.Check(FieldOwnership.Overriding, []);
    }

    private static FieldOwnership Read(params (string Key, string Value)[] settings) =>
        OwnershipRules.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Crm:{setting.Key}", (string?)setting.Value))).Build());
}
