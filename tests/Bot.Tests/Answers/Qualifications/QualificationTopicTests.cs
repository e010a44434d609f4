using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Qualifications;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Qualifications;

/// <summary>Today is Friday, 15 May 2026.</summary>
public sealed class QualificationTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Ann = A.Person("Ann");
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").For(Contoso).Worth(100).Open(ForecastCategory.Commit).With(Opportunity.Fields.NextStep, "Send it").With(Opportunity.Fields.NextStepDue, new DateOnly(2026, 5, 20));
    private static readonly Made<Opportunity> Small = A.Deal("Small").For(Contoso).Worth(10).Open(ForecastCategory.Commit);
    private static readonly Made<Opportunity> Open = A.Deal("Open").For(Contoso).Worth(10).Open();

    /// <summary>The worked example: 3, 1, 2, 2, 0, 3, 2, 1.</summary>
    private static readonly IMade[] Example =
    [
        Contoso, Ann, Deal, Small, Open,
        Said(QualificationElement.Metrics, QualificationLevel.Confirmed, "saves 12 % energy"), Said(QualificationElement.EconomicBuyer, QualificationLevel.Identified), Said(QualificationElement.DecisionCriteria, QualificationLevel.Validated),
        Said(QualificationElement.DecisionProcess, QualificationLevel.Confirmed, "their plan", new(2026, 3, 1)), Said(QualificationElement.IdentifiedPain, QualificationLevel.Confirmed, "the line stops"),
        Said(QualificationElement.Champion, QualificationLevel.Validated), Said(QualificationElement.Competition, QualificationLevel.Identified),
    ];

    [Fact]
    public void A_deal_is_told_element_by_element_with_the_gate_in_words_and_what_to_ask_next()
    {
        var answer = Ask(Of(Deal), Example);

        Assert.Equal("61.7 points of 100: not ready to commit, 2 conditions are open.", answer.Headline.Plain());
        Assert.Equal(
            [
                "It stands in commit all the same.", "Open: economic buyer (identified) and paper process (unknown).",
                "Weakest: paper process, unknown. Ask next: What has to pass legal, security and purchasing until they sign, and how long did that take last time?",
                "1 of 8 elements is not recorded and counts as unknown.", "1 counts one level less: the evidence is older than 60 days.",
            ],
            answer.Details.Select(detail => detail.Plain()));
        Assert.Equal(
            ["Metrics: confirmed (saves 12 % energy, 5 days old, Ann)", "Economic buyer: identified (5 days old, Ann)", "Decision process: validated (their plan, 75 days old, Ann; said to be confirmed, too old to count so)", "Paper process: unknown (nothing is recorded)"],
            new[] { 0, 1, 3, 4 }.Select(at => answer.Rows[at]).Select(row => $"{row.Label}: {row.Aside!.Plain()} ({row.Note!.Plain()})"));
        Assert.Equal(["Economic buyer", "Paper process"], answer.Rows.Where(row => row.WantsAttention).Select(row => row.Label));
        Assert.Equal((61.7m, 2, 3, 0), (answer.Number("qualification"), answer.Number("openConditions"), answer.Number("metrics"), answer.Number("paperProcess")));
    }

    [Fact]
    public void Once_the_gate_holds_it_is_ready() => Assert.Equal(
        "76.7 points of 100: ready to commit.",
        Ask(Of(Deal), [.. Example, Said(QualificationElement.EconomicBuyer, QualificationLevel.Validated, since: new(2026, 5, 14)), Said(QualificationElement.PaperProcess, QualificationLevel.Validated, since: new(2026, 5, 14)), Said(QualificationElement.Competition, QualificationLevel.Validated, since: new(2026, 5, 14))]).Headline.Plain());

    [Fact]
    public void Where_nobody_recorded_anything_there_is_no_score()
    {
        var answer = Ask(Of(Small), Example);

        Assert.Equal("Nobody recorded how well it is qualified, so it is not ready to commit.", answer.Headline.Plain());
        Assert.False(answer.Has("qualification"));
        Assert.Equal("not recorded", Ask(new() { Topic = Topics.Qualification }, Example).Rows.Single(row => row.Label == "Small").Aside!.Plain());
    }

    [Fact]
    public void Of_several_those_in_commit_are_told_with_what_they_lack()
    {
        var answer = Ask(new() { Topic = Topics.Qualification }, Example);

        Assert.Equal("0 of 2 deals in commit are ready for it.", answer.Headline.Plain());
        Assert.Equal(["Renewal", "Small"], answer.Rows.Select(row => row.Label));
        Assert.Equal("lacks economic buyer (identified) and paper process (unknown)", answer.Rows[0].Note!.Plain());
        Assert.Equal((2, 0), (answer.Number("deals"), answer.Number("ready")));
    }

    [Fact]
    public void What_they_are_narrowed_by_is_said_and_that_none_is_left_is_not_said_of_all()
    {
        var inApac = new Question { Topic = Topics.Qualification, Deals = new() { Filters = [new DealFilter.In(DealDimension.Region, ["APAC"])] } };

        Assert.Equal("No deal is in commit (in APAC).", Ask(inApac, Example).Headline.Plain());
        Assert.Equal("0 of 1 deal in commit is ready for it (in APAC).", Ask(inApac, [.. Example, Small.With(Opportunity.Fields.Region, "APAC")]).Headline.Plain());
        Assert.Equal("No deal in commit closes in 2030.", Ask(new() { Topic = Topics.Qualification, Period = FiscalCalendar.CalendarYear.Year(2030) }, Example).Headline.Plain());
    }

    [Fact]
    public void Age_is_counted_up_to_the_day_that_is_asked_about() =>
        Assert.Equal("their plan, 70 days old, Ann; said to be confirmed, too old to count so", Ask(Of(Deal) with { AsOf = new(2026, 5, 10) }, Example).Rows[3].Note!.Plain());

    [Fact]
    public void Whoever_may_not_see_amounts_is_told_so_and_no_score()
    {
        Assert.Equal("How well deals of Contoso are qualified is not shown to you here.", Assert.IsType<Reply.Refused>(Reply(Of(Deal), Given.ReaderOf(Clearance.Open), Example)).Why.Plain());
        Assert.StartsWith("How well deals", Assert.IsType<Reply.Refused>(Reply(new() { Topic = Topics.Qualification }, Given.ReaderOf(Clearance.Open), Example)).Why.Plain(), StringComparison.Ordinal);
        Assert.StartsWith("Nothing that this question is about", Assert.IsType<Reply.Refused>(Reply(Of(Deal), Given.ReaderOf(Clearance.None), Example)).Why.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_that_is_closed_has_none() => Assert.StartsWith(
        "Renewal is won", Assert.IsType<Reply.Refused>(Reply(Of(Deal), Given.Administrator, [.. Example, Deal.Then(new(2026, 5, 14)).With(Opportunity.Fields.Status, DealStatus.Won)])).Why.Plain(), StringComparison.Ordinal);

    private static Question Of(Made<Opportunity> deal) => new() { Topic = Topics.Qualification, Subject = deal.Id };

    private static Made<Qualification> Said(QualificationElement element, QualificationLevel level, string? evidence = null, DateOnly? day = null, DateOnly? since = null) =>
        new Made<Qualification>(Qualification.Kind, Draft.Set(Partition.Account(Contoso.Id), Qualification.Kind, new($"{element}"), "qualified")).Since(since ?? new(2026, 5, 10)).With(Qualification.Fields.Account, Contoso.Id)
            .With(Qualification.Fields.Opportunity, Deal.Id).With(Qualification.Fields.Element, element).With(Qualification.Fields.Level, level).With(Qualification.Fields.Evidence, evidence)
            .With(Qualification.Fields.Day, day ?? since ?? new(2026, 5, 10)).With(Qualification.Fields.By, Ann.Id);
}
