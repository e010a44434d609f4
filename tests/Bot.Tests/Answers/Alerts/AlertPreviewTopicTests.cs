using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Alerts;

/// <summary>What would have been sent on days that have been. Today is Friday 15 May 2026.</summary>
public sealed class AlertPreviewTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(new(2025, 1, 1));

    private static readonly Period Week = new(new(2026, 5, 4), new(2026, 5, 10), "the week");

    /// <summary>Overdue from Wednesday 6 May on.</summary>
    private static readonly Made<Opportunity> Late = A.Deal("Late").For(Contoso).Worth(100).Closing(new(2026, 5, 5)).Since(new(2026, 4, 20));

    [Fact]
    public void Each_day_tells_what_was_new_on_it_and_what_was_still_open()
    {
        var answer = Ask(Preview(), Contoso, Late);

        Assert.Equal("3 digests, with 1 new or worse thing in all.", answer.Headline.Plain());
        Assert.Equal(["Wed 6 May: 1 new or worse, 0 still open", "Thu 7 May: nothing new, 1 still open", "Fri 8 May: nothing new, 1 still open"], answer.Sections.Select(section => section.Title.Plain()));
        Assert.Equal("Contoso: Late", Assert.Single(answer.Sections[0].Rows).Label);
        Assert.Equal((3m, 1m, 0m), (answer.Number("digests"), answer.Number("newOrWorse"), answer.Number("resolved")));
    }

    [Fact]
    public void What_was_told_before_is_not_new_in_the_week()
    {
        var answer = Ask(Preview() with { Period = new(new(2026, 5, 11), new(2026, 5, 11), "a day") }, Contoso, Late);

        Assert.Equal((1m, 0m), (answer.Number("digests"), answer.Number("newOrWorse")));
    }

    [Fact]
    public void What_was_resolved_is_counted_in_the_digest_after()
    {
        var answer = Ask(Preview(), Contoso, Late, Late.Then(new(2026, 5, 7)).With(Opportunity.Fields.Status, DealStatus.Won));

        Assert.Equal((2m, 1m, 1m), (answer.Number("digests"), answer.Number("newOrWorse"), answer.Number("resolved")));
    }

    [Fact]
    public void Days_without_a_digest_are_left_out()
    {
        var answer = Ask(Preview(AlertPreview.Usual with { Days = [DayOfWeek.Friday] }), Contoso, Late);

        Assert.Equal(["Fri 8 May: 1 new or worse, 0 still open"], answer.Sections.Select(section => section.Title.Plain()));
    }

    [Fact]
    public void What_is_muted_is_not_told_unless_it_is_supposed_to_be()
    {
        var muted = AlertPreview.Usual with { Muted = ["deal.overdue"] };

        Assert.Equal("I would have sent nothing.", Ask(Preview(muted), Contoso, Late).Headline.Plain());
        var also = Ask(Preview(muted with { Also = ["deal.overdue"] }), Contoso, Late);
        Assert.Equal("1 of them only because you would be told of overdue deals too.", Assert.Single(also.Details).Plain());
        Assert.Equal(1m, also.Number("newOrWorse"));
        Assert.Equal("You are told of overdue deals as it is.", Assert.Single(Ask(Preview(AlertPreview.Usual with { Also = ["deal.overdue"] }), Contoso, Late).Details).Plain());
    }

    [Fact]
    public void More_than_a_week_of_digests_is_a_line_each()
    {
        var answer = Ask(Preview() with { Period = new(new(2026, 5, 1), new(2026, 5, 31), "May 2026") }, Contoso, Late);

        Assert.Empty(answer.Sections);
        Assert.Equal(8, answer.RowCount);
        Assert.Equal(("Wed 6 May", 1m, 0m), (answer.Rows[0].Label, answer.Rows[0].Number("newOrWorse"), answer.Rows[0].Number("unchanged")));
        Assert.Equal("First: Contoso: Late", answer.Rows[0].Note!.Plain());
    }

    [Fact]
    public void Days_to_come_and_too_many_days_are_refused_in_words()
    {
        Assert.StartsWith("That is still to come", Refused(new(new(2026, 6, 1), new(2026, 6, 30), "June 2026")), StringComparison.Ordinal);
        Assert.StartsWith("That is too long", Refused(new(new(2025, 1, 1), new(2025, 12, 31), "2025")), StringComparison.Ordinal);

        static string Refused(Period period) => Assert.IsType<Reply.Refused>(Reply(Preview() with { Period = period }, Given.Administrator, Contoso, Late)).Why.Plain();
    }

    [Fact]
    public void In_private_it_is_what_concerns_the_person()
    {
        var ann = A.Person("Ann", Role.Seller);
        var other = A.Account("Fabrikam").Since(new(2025, 1, 1));
        var own = A.Deal("Own").For(Contoso).Worth(100).Closing(new(2026, 5, 5)).OwnedBy(ann).Since(new(2026, 4, 20));
        var foreign = A.Deal("Foreign").For(other).Worth(100).Closing(new(2026, 5, 5)).Since(new(2026, 4, 20));
        IMade[] world = [ann, Contoso, other, own, Late, foreign];
        var reader = Access.For(Given.Journal(world).Now.Of(Person.Kind, Clearance.Open).Single(), Given.Journal(world).Now);

        var answer = Assert.IsType<Reply.Answered>(Reply(Preview(AlertPreview.Usual with { IsPersonal = true }), reader, world)).Answer;

        Assert.Equal(["Contoso: Own"], answer.Sections.SelectMany(section => section.Rows).Select(row => row.Label));
    }

    private static Question Preview(AlertPreview? preview = null) => new() { Topic = Topics.AlertPreview, Period = Week, Preview = preview };
}
