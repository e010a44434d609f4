using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Hygiene;

/// <summary>Today is 15 May 2026.</summary>
public sealed class HygieneTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(new(2026, 1, 1));
    private static readonly Made<Domain.People.Person> Ann = A.Person("Ann").Since(new(2026, 1, 1));

    private static readonly IMade[] World =
    [
        Contoso, Ann,
        Open("Sound", 700), Open("Late", 200).Closing(new(2026, 5, 1)), Open("Nobody's", 100).With(Opportunity.Fields.Owner, null), Open("Unknown", 1).With(Opportunity.Fields.Amount, null),
    ];

    private static readonly Question Hygiene = new() { Topic = Topics.Hygiene };

    [Fact]
    public void The_money_that_is_touched_comes_first_and_the_greatest_deal_leads_the_list()
    {
        var answer = Ask(Hygiene, World);

        Assert.Equal("300 USD of the 1000 USD open needs a look: 3 of 4 deals.", answer.Headline.Plain());
        Assert.Equal("1 overdue (200 USD), 1 without an owner (100 USD) and 1 without an amount.", answer.Details[0].Plain());
        Assert.Equal(["Late", "Nobody's", "Unknown"], answer.Rows.Select(row => row.Label));
        Assert.Equal("Overdue, due 2026-05-01, Contoso, Ann", answer.Rows[0].Note!.Plain());
    }

    [Fact]
    public void What_evidence_a_commit_needs_and_what_amount_is_absurd_is_said()
    {
        var definitions = string.Join(' ', Ask(Hygiene, World).Receipt.Definitions.Select(definition => definition.Plain()));

        Assert.Contains("a note on the deal, or a next step that was set, within the last 30 days", definitions, StringComparison.Ordinal);
        Assert.Contains("more than 20 times the median of the won deals", definitions, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_writes_down_is_said_not_to_be_checked() => Assert.Contains(
        Ask(Hygiene, World.Select(made => made is Made<Opportunity> deal ? deal.With(Opportunity.Fields.NextStep, null) : made)).Omitted,
        omitted => omitted.Plain() == "No deal here has a next step, so that none is missed.");

    [Fact]
    public void A_portfolio_in_order_is_called_so() => Assert.Equal("The one open deal, worth 700 USD, is in order.", Ask(Hygiene, Contoso, Ann, Open("Sound", 700)).Headline.Plain());

    [Fact]
    public void Without_the_right_to_amounts_it_is_refused_in_words() => Assert.IsType<Reply.Refused>(Reply(Hygiene, Given.ReaderOf(Clearance.Open), World));

    private static Made<Opportunity> Open(string name, decimal amount) => A.Deal(name).For(Contoso).OwnedBy(Ann).Worth(amount).Open().Closing(new(2026, 6, 20)).Since(new(2026, 1, 1))
        .With(Opportunity.Fields.NextStep, "Call").With(Opportunity.Fields.NextStepDue, new DateOnly(2026, 6, 1));
}
