using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Risks;

/// <summary>Risks as a map, over time, by kind, and the steps against them.</summary>
public sealed class RiskShowsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly Made<Risk> Strike = A.Risk("Strike").For(Contoso).Likely(0.6m, 1_200_000).DueOn(new(2026, 5, 20));

    private static readonly Made<Risk> Merger = A.Risk("Merger").For(Contoso).Likely(0.3m, 300_000).With(Risk.Fields.Type, RiskType.Legal);

    [Fact]
    public void The_map_tells_how_many_risks_are_how_likely_and_how_large()
    {
        var answer = Ask(Shown(RiskShow.Map), A.Company("USD"), Contoso, Strike, Merger, A.Risk("Vague").For(Contoso));

        Assert.Equal("1 of 2 risks is both likely and large.", answer.Headline.Plain());
        Assert.Equal((1m, 1m, 0m), (answer.Number("likelyLarge"), answer.Number("possibleMedium"), answer.Number("unlikelySmall")));
        Assert.Equal([("Likely", "Large impact", 720_000m), ("Possible", "Medium impact", 90_000m)], answer.Rows.Select(row => (row.Under!.Plain(), row.Label, row.Number("residual"))));
        Assert.Equal("1 risk without a probability, an impact or a rate to convert it.", Assert.Single(answer.Omitted).Plain());
    }

    [Fact]
    public void Below_money_nothing_is_put_on_the_map()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(Shown(RiskShow.Map), Given.ReaderOf(Clearance.Open), Contoso, Strike, Merger)).Answer;

        Assert.Equal("None of 2 open risks can be put on the map.", answer.Headline.Plain());
        Assert.Empty(answer.Rows);
        Assert.Equal(["risks"], answer.Values.Select(value => value.Name));
    }

    [Fact]
    public void The_exposure_is_told_as_of_the_ends_of_months_and_what_moved_it_adds_up()
    {
        var past = Strike.Since(new(2026, 1, 10));

        var answer = Ask(Shown(RiskShow.Trend), A.Company("USD").Since(new(2025, 1, 1)), Contoso.Since(new(2025, 1, 1)), past, past.Then(new(2026, 4, 2)).With(Risk.Fields.Control, 0.5m), Merger.Since(new(2026, 5, 2)));

        Assert.Equal(["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "Now"], answer.Rows.Select(row => row.Label));
        Assert.Equal([0, 0, 720_000m, 720_000m, 720_000m, 360_000m, 450_000m], answer.Rows.Select(row => row.Number("residual")));
        Assert.Equal("450000 USD residual exposure, up 450000 USD since 2025-11-30.", answer.Headline.Plain());
        Assert.Equal(["+360000 USD: Strike (Contoso), new.", "+90000 USD: Merger (Contoso), new."], answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void A_short_period_is_told_by_week()
    {
        var answer = Ask(Shown(RiskShow.Trend) with { Period = new(new(2026, 5, 1), new(2026, 5, 31), "May 2026") }, A.Company("USD"), Contoso, Strike);

        Assert.Equal(["3 May 2026", "10 May 2026", "Now"], answer.Rows.Select(row => row.Label));
    }

    [Fact]
    public void Legal_risks_are_those_of_that_kind()
    {
        var answer = Ask(new() { Topic = Topics.Risks, Risks = new(RiskShow.Register, RiskType.Legal) }, A.Company("USD"), Contoso, Strike, Merger);

        Assert.Equal("90000 USD residual exposure in 1 open legal risk.", answer.Headline.Plain());
    }

    [Fact]
    public void Steps_against_risks_stand_by_their_day_and_a_risk_without_any_by_its_own()
    {
        var (call, done) = (A.Mitigation("Call the CFO").Against(Merger, Contoso).DueOn(new(2026, 5, 10)), A.Mitigation("Lawyer found").Against(Merger, Contoso).With(Mitigation.Fields.State, MitigationState.Done));

        var answer = Ask(Shown(RiskShow.Mitigations), A.Company("USD"), Contoso, Strike.With(Risk.Fields.Mitigation, "Second port booked"), Merger, call, done);

        Assert.Equal(["Call the CFO", "Second port booked"], answer.Rows.Select(row => row.Label));
        Assert.Equal("2 open mitigations, 1 overdue.", answer.Headline.Plain());
        Assert.Equal("90000 USD of residual exposure hangs on what is overdue.", Assert.Single(answer.Details).Plain());
        Assert.Equal([[RowAction.MitigationDone], []], answer.Rows.Select(row => row.Actions.ToArray()));
        Assert.Equal(["Call the CFO"], Ask(Shown(RiskShow.Mitigations) with { Deals = new() { Filters = [new DealFilter.Overdue()] } }, A.Company("USD"), Contoso, Strike, Merger, call, done).Rows.Select(row => row.Label));
    }

    [Fact]
    public void Below_money_a_step_has_no_words()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(Shown(RiskShow.Mitigations), Given.ReaderOf(Clearance.Open), Contoso, Merger, A.Mitigation("Call the CFO").Against(Merger, Contoso))).Answer;

        Assert.Equal("a step that is not shown to you here", Assert.Single(answer.Rows).Label);
        Assert.Empty(answer.Rows[0].Actions);
    }

    private static Question Shown(RiskShow show) => new() { Topic = Topics.Risks, Risks = new(show) };
}
