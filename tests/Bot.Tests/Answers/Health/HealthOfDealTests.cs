using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Health;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Health;

/// <summary>One open deal, part by part. Today is Friday 15 May 2026.</summary>
public sealed class HealthOfDealTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso").Since(new(2025, 1, 1));
    private static readonly Made<Person> Ann = A.Person("Ann", Role.Seller);
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").For(Contoso).Worth(100).Closing(new(2026, 6, 30)).OwnedBy(Ann).With(Opportunity.Fields.Stage, "Proposal").With(Opportunity.Fields.Competitor, "Nortrix")
        .With(Opportunity.Fields.Created, new DateOnly(2026, 3, 1)).Since(new(2026, 4, 15));

    /// <summary>Five deals that stayed 20 days in the stage each.</summary>
    private static readonly IMade[] Past = [.. Enumerable.Range(0, 5).SelectMany(Left)];

    /// <summary>25 − 5 for contact 14 days ago, 25 − 8 for no champion, 20 − 8 for 30 days of 20, 15 − 8 for the competitor: 56 of the 85 points that are known.</summary>
    [Fact]
    public void It_is_told_part_by_part_with_what_costs_most_first_and_what_is_not_known_is_left_out()
    {
        var answer = Ask(Health, World);

        Assert.Equal("65.9 points of 100: to be watched.", answer.Headline.Plain());
        Assert.Equal((65.9m, 0.85m, HealthBand.Yellow), (answer.Number("health"), answer.Number("completeness"), answer.Colour!.Value));
        Assert.Equal((20m, 17m, 12m, 7m), (answer.Number("contact"), answer.Number("stakeholders"), answer.Number("stageAge"), answer.Number("competition")));
        Assert.Equal("30 days in Proposal; our deals stay 20 days there", answer.Rows.Single(row => row.Label == "Time in stage").Note!.Plain());
        Assert.Equal("no champion known", answer.Rows.Single(row => row.Label == "Stakeholders").Note!.Plain());
        Assert.Equal("last contact 14 days ago, on 2026-05-01", answer.Rows.Single(row => row.Label == "Contact").Note!.Plain());
        Assert.Contains("Owner's accuracy: left out, since nothing stood in their commit 4 weeks before the end of the last 4 quarters.", answer.Omitted.Select(sentence => sentence.Plain()));
    }

    [Fact]
    public void How_good_the_owner_is_counts_only_for_those_who_may_know_it()
    {
        // In commit a month before the first quarter ended: one was won in it, the other not.
        var (kept, missed) = (Called("Kept", 65), Called("Missed", 35));
        IMade[] called = [kept, kept.Then(new(2026, 3, 20)).With(Opportunity.Fields.Status, DealStatus.Won), missed, missed.Then(new(2026, 3, 20)).With(Opportunity.Fields.Status, DealStatus.Lost)];

        Assert.Equal(13.1m, Ask(Health, [.. World, .. called]).Number("ownerAccuracy"));
        var colleague = Assert.IsType<Reply.Answered>(Reply(Health, Given.ReaderOf(Clearance.Restricted), [.. World, .. called])).Answer;
        Assert.False(colleague.Has("ownerAccuracy"));
        Assert.Equal(65.9m, colleague.Number("health"));
        Assert.Contains(colleague.Omitted, sentence => sentence.Plain().StartsWith("Owner's accuracy: left out, since it is told in private", StringComparison.Ordinal));
        var listenedTo = Given.Administrator with { Audience = new([], false, false, []) };
        Assert.False(Assert.IsType<Reply.Answered>(Reply(Health, listenedTo, [.. World, .. called])).Answer.Has("ownerAccuracy"));
    }

    [Fact]
    public void With_little_known_there_is_no_score_and_it_is_said_how_little()
    {
        var answer = Ask(Health, Contoso, Ann, Deal);

        Assert.Equal("Not enough is known to say how healthy it is: 15 % of what counts.", answer.Headline.Plain());
        Assert.Null(answer.Colour);
        Assert.Equal(4, answer.Omitted.Length);
    }

    [Fact]
    public void A_deal_that_is_closed_or_hidden_has_none()
    {
        Assert.StartsWith("Renewal is won", Assert.IsType<Reply.Refused>(Reply(Health, Given.Administrator, Contoso, Ann, Deal, Deal.Then(new(2026, 5, 1)).With(Opportunity.Fields.Status, DealStatus.Won))).Why.Plain(), StringComparison.Ordinal);
        Assert.StartsWith("Nothing that this question is about", Assert.IsType<Reply.Refused>(Reply(Health, Given.ReaderOf(Clearance.None), World)).Why.Plain(), StringComparison.Ordinal);
    }

    private static Question Health => new() { Topic = Topics.Health, Subject = Deal.Id };

    private static IMade[] World =>
    [
        Contoso, Ann, Deal, .. Past, A.Contact("Eve").For(Contoso).With(Contact.Fields.BuyingRole, BuyingRole.Economic), A.Contact("Ted").For(Contoso).With(Contact.Fields.BuyingRole, BuyingRole.Technical),
        Contoso.Met(null, Ann.Id.Value, new(2026, 5, 1)),
    ];

    private static Made<Opportunity> Called(string name, decimal amount) => A.Deal(name).For(Contoso).Worth(amount).OwnedBy(Ann).Open(ForecastCategory.Commit).Closing(new(2026, 3, 20)).Since(new(2026, 1, 2));

    private static IMade[] Left(int number)
    {
        var deal = A.Deal($"Past {number}").For(Contoso).With(Opportunity.Fields.Stage, "Proposal").With(Opportunity.Fields.Created, new DateOnly(2025, 1, 1)).Since(new(2025, 2, 1));
        return [deal, deal.Then(new(2025, 2, 21)).With(Opportunity.Fields.Stage, "Negotiation")];
    }
}
