using Domain;
using Domain.Alerts;
using Domain.Asking;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Alerts;

public sealed class AlertLimitsTopicTests
{
    [Fact]
    public void Those_that_somebody_set_come_first_with_what_they_were()
    {
        var contoso = A.Account("Contoso");

        var answer = Ask(new() { Topic = Topics.AlertLimits }, contoso, Set("company", null, 40), Set("own", contoso.Id, 20));

        Assert.Equal($"1 of {AlertRules.All.Sum(rule => rule.Limits.Length)} limits is set otherwise than they come.", answer.Headline.Plain());
        Assert.Equal(("Stalled deals", "days in the stage at least: 40, 30 as it comes  ·  Contoso: 20"), (answer.Rows[0].Label, answer.Rows[0].Note!.Plain()));
    }

    [Fact]
    public void What_is_set_for_an_account_that_is_hidden_is_not_told()
    {
        var (shown, hidden) = (A.Account("Shown"), A.Account("Hidden"));
        var reader = Given.ReaderOf(Clearance.None).Seeing(Clearance.Money, shown.Id);

        var answer = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.AlertLimits }, reader, shown, hidden, Set("own", hidden.Id, 20))).Answer;

        Assert.Equal(0m, answer.Number("set"));
    }

    private static Made<AlertLimitSetting> Set(string name, RecordId? account, decimal days) => A.AlertLimit(name)
        .With(AlertLimitSetting.Fields.Rule, "deal.stalled").With(AlertLimitSetting.Fields.Name, "days").With(AlertLimitSetting.Fields.Value, days).With(AlertLimitSetting.Fields.Account, account);
}
