using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class DisagreementsTests
{
    private static readonly Made<Opportunity> Renewal =
        A.Deal("Renewal").SaidBy(Source.Crm("salesforce")).With(Opportunity.Fields.Stage, "Proposal").With(Opportunity.Fields.Margin, 0.2m).Since(new(2026, 5, 1));

    [Fact]
    public void A_look_at_a_deal_shows_both_values_and_that_the_source_has_moved()
    {
        var answer = Asked.Ask(
            Question, Renewal, Renewal.Then(new(2026, 5, 3)).With(Opportunity.Fields.Stage, "Verbal"),
            Renewal.Then(new(2026, 5, 8)).SaidBy(Source.Crm("salesforce")).With(Opportunity.Fields.Stage, "Negotiation"));

        Assert.Contains(
            "Sources differ on stage: Verbal counts, from a person; the CRM (salesforce) says Negotiation, and has said so since.",
            answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void A_difference_that_a_reader_may_not_see_is_not_shown()
    {
        Made<Opportunity>[] world = [Renewal, Renewal.Then(new(2026, 5, 3)).With(Opportunity.Fields.Margin, 0.4m)];

        Assert.Contains(Asked.Ask(Question, world).Details, detail => detail.Plain().Contains("margin", StringComparison.Ordinal));
        var reply = Assert.IsType<Reply.Answered>(Asked.Reply(Question, Given.ReaderOf(Clearance.Money), world));
        Assert.DoesNotContain(reply.Answer.Details, detail => detail.Plain().Contains("margin", StringComparison.Ordinal));
    }

    private static Question Question => new() { Topic = Topics.Deals, Subject = Renewal.Id };
}
