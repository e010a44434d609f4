using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Escalations;
using Domain.Ledger;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Escalations;

public sealed class EscalationsTopicTests
{
    private static readonly Made<Person> Jane = A.Person("Jane");

    private static readonly Made<Account> Contoso = A.Account("Contoso").With(Account.Fields.Leader, Jane.Id);

    private static readonly Question Open = new() { Topic = Topics.Escalations };

    [Fact]
    public void Those_that_are_not_closed_stand_by_level_with_who_acts_and_when_they_climb()
    {
        var answer = Ask(Open, Contoso, Jane, An("Late spare parts", 1, EscalationState.Acknowledged), An("Outage", 2, EscalationState.Open), An("Old", 4, EscalationState.Closed));

        Assert.Equal("2 open escalations, the highest at level 2; 1 not acknowledged.", answer.Headline.Plain());
        Assert.Equal([("Outage", "Level 2"), ("Late spare parts", "Level 1")], answer.Rows.Select(row => (row.Label, row.Aside!.Plain())));
        Assert.Equal("Contoso, open, since 2026-05-14, Jane, climbs at 2026-05-19", answer.Rows[0].Note!.Plain());
        Assert.Equal([true, false], answer.Rows.Select(row => row.WantsAttention));
        Assert.Equal([RowAction.AcknowledgeEscalation, RowAction.ResolveEscalation], answer.Rows[0].Actions.ToArray());
        Assert.Equal((2m, 1m, 2m), (answer.Number("escalations"), answer.Number("waiting"), answer.Number("highestLevel")));
    }

    [Fact]
    public void Without_one_the_answer_says_so() => Assert.Equal("There is no open escalation.", Ask(Open, Contoso, An("Old", 4, EscalationState.Closed)).Headline.Plain());

    [Fact]
    public void Below_money_an_escalation_has_no_words_and_no_buttons()
    {
        var row = Assert.Single(Assert.IsType<Reply.Answered>(Reply(Open, Given.ReaderOf(Clearance.Open), Contoso, Jane, An("Outage", 2, EscalationState.Open))).Answer.Rows);

        Assert.Equal(("an escalation that is not shown to you here", 0), (row.Label, row.Actions.Length));
    }

    private static Made<Escalation> An(string title, int level, EscalationState state) =>
        new Made<Escalation>(Escalation.Kind, Draft.Set(Partition.Account(Contoso.Id), Escalation.Kind, new(title), "escalated")).Since(new(2026, 5, 14))
            .With(Escalation.Fields.Account, Contoso.Id).With(Escalation.Fields.Title, title).With(Escalation.Fields.Level, level).With(Escalation.Fields.State, state)
            .With(Escalation.Fields.OpenedBy, Jane.Id).With(Escalation.Fields.Owner, Jane.Id);
}
