using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Alerts;

/// <summary>What became of the alerts of days that have been. Today is Friday 15 May 2026.</summary>
public sealed class AlertReviewTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(new(2025, 1, 1));
    private static readonly Made<Person> Ann = A.Person("Ann", Role.Seller);
    private static readonly DateOnly Day = new(2026, 4, 8);

    [Fact]
    public void Each_rule_tells_what_became_of_its_alerts()
    {
        var (seen, dropped, won) = (Late("Seen"), Late("Dropped"), Late("Won"));

        var answer = Ask(Review(), Ann, Contoso, seen, Answered(seen, AlertAnswer.Acknowledged), dropped, Answered(dropped, AlertAnswer.Dismissed), won, won.Then(Day.AddDays(2)).With(Opportunity.Fields.Status, DealStatus.Won), Late("Silent"));

        Assert.Equal("4 alerts told: 2 acted on, 1 dismissed, 1 still open.", answer.Headline.Plain());
        Assert.Equal("Precision 66.67 %: of 3 acted on or dismissed, 2 were acted on.", Assert.Single(answer.Details).Plain());
        var row = Assert.Single(answer.Rows);
        Assert.Equal(("Overdue deals", "1 taken up, 1 settled, 1 dismissed, 1 still open  ·  precision 66.67 %"), (row.Label, row.Note!.Plain()));
        Assert.Equal((4m, 2m, 1m, 1m), (row.Number("told"), row.Number("actedOn"), row.Number("dismissed"), row.Number("stillOpen")));
        Assert.Empty(row.Actions);
    }

    [Fact]
    public void What_was_dismissed_is_named_with_who_did_so_and_why()
    {
        var deal = Late("Dropped");

        var section = Assert.Single(Ask(Review(), Ann, Contoso, deal, Answered(deal, AlertAnswer.Dismissed)).Sections);

        Assert.Equal("Dismissed", section.Title.Plain());
        Assert.Equal(("Contoso: Dropped", "dismissed by Ann on 2026-04-08: closes later"), (Assert.Single(section.Rows).Label, section.Rows[0].Note!.Plain()));
    }

    [Fact]
    public void Whoever_sees_no_amounts_is_not_told_why()
    {
        var deal = Late("Dropped");

        var answer = Assert.IsType<Reply.Answered>(Reply(Review(), Given.ReaderOf(Clearance.Open), Ann, Contoso, deal, Answered(deal, AlertAnswer.Dismissed))).Answer;

        Assert.Equal("dismissed by Ann on 2026-04-08", answer.Sections[0].Rows[0].Note!.Plain());
    }

    [Fact]
    public void A_rule_that_moved_nobody_comes_first_and_is_muted_with_one_press_unless_it_is_already()
    {
        var stalled = A.Promise("Send it").To(Contoso).DueOn(new(2026, 4, 10)).Since(new(2026, 3, 1));
        IMade[] world = [Ann, Contoso, stalled, .. Enumerable.Range(0, 5).Select(number => Late($"Deal {number}"))];

        var answer = Ask(Review(), world);

        Assert.Equal("1 rule moved hardly anybody to act. Whether to mute it is yours to decide.", Assert.Single(answer.Details).Plain());
        Assert.Equal(("Overdue deals", "none acted on, 5 still open", RowAction.Mute), (answer.Rows[0].Label, answer.Rows[0].Note!.Plain(), Assert.Single(answer.Rows[0].Actions)));
        Assert.Equal(new RecordId("deal.overdue"), answer.Rows[0].Record);
        Assert.All(answer.Rows.Skip(1), row => Assert.Empty(row.Actions));
        Assert.NotEmpty(answer.Rows.Skip(1));

        var muted = Ask(Review(), [.. world, new Made<Subscription>(Subscription.Kind, Domain.Ledger.Draft.Set(Domain.Ledger.Partition.Shared, Subscription.Kind, Ann.Id, "muted")).With(Subscription.Fields.Muted, ["deal.overdue"])]);
        Assert.Equal("none acted on, 5 still open  ·  muted now", muted.Rows[0].Note!.Plain());
        Assert.Empty(muted.Rows[0].Actions);
    }

    [Fact]
    public void Without_a_period_it_is_last_month()
    {
        var answer = Ask(Review() with { Period = null }, Contoso, Late("Late"));

        Assert.Equal("Apr 2026", answer.Subject[^1]);
        Assert.Contains("Assumed: Apr 2026, since no period was said.", answer.Assumptions.Select(sentence => sentence.Plain()));
        Assert.Equal(1m, answer.Number("told"));
    }

    [Fact]
    public void Nothing_told_is_said_and_days_to_come_are_refused()
    {
        Assert.Equal("No alert was told.", Ask(Review(), Contoso).Headline.Plain());
        Assert.StartsWith("That is still to come", Assert.IsType<Reply.Refused>(Reply(Review() with { Period = FiscalCalendar.Month(new(2026, 6, 1)) }, Given.Administrator, Contoso)).Why.Plain(), StringComparison.Ordinal);
    }

    private static Question Review() => new() { Topic = Topics.AlertReview, Period = FiscalCalendar.Month(Day), Preview = AlertPreview.Usual with { Subscriber = Ann.Id } };

    /// <summary>Overdue from Wednesday 8 April on.</summary>
    private static Made<Opportunity> Late(string name) => A.Deal(name).For(Contoso).Worth(100).Closing(Day.AddDays(-1)).Since(new(2026, 3, 1));

    private static Made<AlertResponse> Answered(Made<Opportunity> deal, AlertAnswer answer) => A.Response($"deal.overdue|{deal.Id}").Since(Day).With(AlertResponse.Fields.Account, Contoso.Id)
        .With(AlertResponse.Fields.Answer, answer).With(AlertResponse.Fields.By, Ann.Id).With(AlertResponse.Fields.Day, Day).With(AlertResponse.Fields.Reason, answer == AlertAnswer.Dismissed ? "closes later" : null)
        .With(AlertResponse.Fields.Severity, AlertSeverity.Critical);
}
