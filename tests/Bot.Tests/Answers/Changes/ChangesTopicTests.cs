using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Escalations;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Changes;

public sealed class ChangesTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(new(2026, 1, 1));
    private static readonly Made<Opportunity> Renewal =
        A.Deal("Renewal").For(Contoso).Worth(100).Open(ForecastCategory.BestCase).Closing(new(2026, 6, 1)).Since(new(2026, 1, 2));

    private static readonly IMade[] World =
    [
        Contoso, Renewal,
        Renewal.Then(new(2026, 5, 12)).Worth(120).Closing(new(2026, 7, 1)),
        Renewal.Then(new(2026, 5, 13)).Worth(130).Open(ForecastCategory.Commit),
        A.Deal("Fresh").For(Contoso).Worth(50).Open().Closing(new(2026, 6, 1)).Since(new(2026, 5, 14)),
        A.Deal("Told late").For(Contoso).Worth(70).Won(new(2026, 4, 2)).Since(new(2026, 4, 2)).LearnedOn(new(2026, 5, 14)),
    ];

    private static readonly Question LastWeek = new() { Topic = Topics.Changes, Scope = AccountScope.Of(true, Contoso.Id) };

    [Fact]
    public void A_record_goes_from_what_it_was_before_to_what_it_is_after()
    {
        var row = Ask(LastWeek, World).Rows.Single(row => row.Label == "Renewal");

        Assert.Equal("category best case → commit; amount 100 USD → 130 USD; close 2026-06-01 → 2026-07-01", row.Note!.Plain());
    }

    [Fact]
    public void Over_several_accounts_each_record_is_told_with_its_own()
    {
        var answer = Ask(new Question { Topic = Topics.Changes }, [.. World, A.Review(new(2026, 7, 1)).With(Domain.Reviews.Review.Fields.Account, Contoso.Id).Since(new(2026, 5, 12))]);

        Assert.StartsWith("Contoso: category best case", answer.Rows.Single(row => row.Label == "Renewal").Note!.Plain(), StringComparison.Ordinal);
        Assert.StartsWith("new review", answer.Rows.Single(row => row.Label == "QBR with Contoso").Note!.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_named_as_people_name_it_whichever_of_its_fields_changed()
    {
        var promise = A.Promise("Send the price table").With(Domain.Promises.Promise.Fields.Account, Contoso.Id).Since(new(2026, 1, 2));
        var outage = new Made<Escalation>(Escalation.Kind, Draft.Set(Partition.Account(Contoso.Id), Escalation.Kind, new("outage"), "an escalation")).Since(new(2026, 1, 2))
            .With(Escalation.Fields.Account, Contoso.Id).With(Escalation.Fields.Title, "Outage in Kiel");

        var answer = Ask(
            LastWeek, Contoso, promise, promise.Then(new(2026, 5, 12)).With(Domain.Promises.Promise.Fields.State, Domain.Promises.PromiseState.Done),
            A.Review(new(2026, 7, 1)).With(Domain.Reviews.Review.Fields.Type, Domain.Reviews.ReviewType.Abr).With(Domain.Reviews.Review.Fields.Account, Contoso.Id).Since(new(2026, 5, 12)),
            A.Revenue(70, new(2026, 4, 1)).For(Contoso).Since(new(2026, 5, 12)),
            outage, outage.Then(new(2026, 5, 12)).With(Escalation.Fields.Level, 2));

        Assert.Equal(["ABR with Contoso", "Outage in Kiel", "Revenue of Apr 2026, Contoso", "Send the price table"], answer.Rows.Select(row => row.Label).Order());
    }

    [Fact]
    public void What_was_named_as_the_beginning_is_named_with_its_day()
    {
        var since = LastWeek with { Baseline = new(2026, 5, 14, 18, 0, 0, TimeSpan.Zero), Slots = [new("since", "the last call", "14 May 2026", false)] };

        Assert.Equal("Nothing changed since the last call (2026-05-14).", Ask(since, World).Headline.Plain());
        // No call was closed: what was supplied instead is no call.
        Assert.Equal("Nothing changed since 2026-05-14.", Ask(since with { Slots = [new("since", "the last call", "no closed call is known: the last 7 days", true)] }, World).Headline.Plain());
    }

    [Fact]
    public void What_became_of_deals_is_counted()
    {
        var answer = Ask(LastWeek, World);

        Assert.Equal("2 records changed since 2026-05-08: 1 deal opened, 1 pushed out and 1 up in amount (30 USD).", answer.Headline.Plain());
        Assert.Equal((1m, 1m, 30m), (answer.Number("newDeals"), answer.Number("pushedDeals"), answer.Number("amountChange")));
    }

    [Fact]
    public void The_day_since_when_is_the_company_s() => Assert.StartsWith(
        "2 records changed since 2026-05-09",
        Ask(
            LastWeek with { Baseline = new(2026, 5, 8, 22, 0, 0, TimeSpan.Zero) },
            [.. World, A.Company().With(Domain.Settings.CompanySettings.Fields.TimeZone, "Europe/Berlin")]).Headline.Plain(),
        StringComparison.Ordinal);

    [Fact]
    public void What_was_learned_late_stands_apart()
    {
        var answer = Ask(LastWeek, World);

        Assert.Equal(1m, answer.Number("learnedLate"));
        Assert.StartsWith("Learned late, true since 2026-04-02", answer.Rows[^1].Note!.Plain(), StringComparison.Ordinal);
        Assert.Equal(0m, answer.Number("wonDeals"));
    }

    [Fact]
    public void Below_money_no_amount_is_told()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(LastWeek, Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Equal("category best case → commit; close 2026-06-01 → 2026-07-01", answer.Rows.Single(row => row.Label == "Renewal").Note!.Plain());
        Assert.False(answer.Has("amountChange"));
    }

    [Fact]
    public void Nothing_is_said_plainly() =>
        Assert.StartsWith("Nothing changed since", Ask(LastWeek with { Baseline = new(2026, 5, 14, 20, 0, 0, TimeSpan.Zero) }, World).Headline.Plain(), StringComparison.Ordinal);
}
