using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Health;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Health;

public sealed class HealthTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly Question OfContoso = new() { Topic = Topics.Health, Scope = AccountScope.Of(true, Contoso.Id) };

    [Fact]
    public void The_colour_the_score_and_the_worst_region_stand_in_one_line() =>
        Assert.Equal("Contoso is yellow (72.5 points); APAC is red (38 points).", Ask(OfContoso, TwoRegions()).Headline.Plain());

    [Fact]
    public void What_is_wrongly_supposed_is_corrected()
    {
        var answer = Ask(OfContoso with { Health = new(HealthBand.Red, true) }, Measures(Contoso, 82, 82, 82, 82, 82, 82));
        var weak = Ask(OfContoso with { Health = new(HealthBand.Red, true) }, Measures(Contoso, 90, 90, 60, 90, 90, 90));

        Assert.Equal("Contoso is green (82 points), not red.", answer.Headline.Plain());
        Assert.Equal("Contoso is green (84 points), not red; what pulls it down most is service (60 points).", weak.Headline.Plain());
    }

    [Fact]
    public void Why_names_what_pulls_it_down_and_the_rows_behind()
    {
        var late = Contoso.Asked("Line stops", Today.AddDays(-9), Today.AddDays(-5));
        var answer = Ask(OfContoso with { Health = new(HealthBand.Yellow, true) }, Measures(Contoso, 90, 90, null, 90, 90, 90).Append(late).Append(Contoso.Asked("Slow", Today.AddDays(-9), Today.AddDays(-5)).Closed(Today.AddDays(-6))));

        var service = answer.Sections[0];
        Assert.StartsWith("Service (0 points) pulls it down by 14.4 points: 1 of 2 tickets in time (50 %); 1 open past due, without which it would be 100 %", service.Title.Plain(), StringComparison.Ordinal);
        Assert.Equal(["Line stops (open, due 10 May 2026)"], service.Rows.Select(row => row.Label));
        Assert.Contains(late.Id, answer.Receipt.Records);
    }

    [Fact]
    public void The_trend_tells_what_moved_it()
    {
        var answer = Ask(OfContoso, Measures(Contoso, 80, 80, 80, 80, 80, 80, Today.AddDays(-28)).Append(Contoso.Assessed("service", 0, Today)));

        Assert.Equal(("healthBefore", 80m), (answer.Values[2].Name, answer.Values[2].Value.Number));
        Assert.StartsWith($"↓ Down {-answer.Number("healthChange"):0.#} points since 2026-04-17, when it was 80 points: service −", answer.Details[0].Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_move_is_steady() =>
        Assert.StartsWith("→ Steady", Ask(OfContoso, [.. Measures(Contoso, 80, 80, 80, 80, 80, 80, Today.AddDays(-28)), Contoso.Assessed("value", 75, Today)]).Details[0].Plain(), StringComparison.Ordinal);

    [Fact]
    public void Too_little_has_no_colour_and_says_what_is_missing()
    {
        var answer = Ask(OfContoso, Measures(Contoso, 70, null, null, null, 70, 70));

        Assert.Equal("Contoso has no colour: 45 % of what makes its health is measured, and it takes 60 %.", answer.Headline.Plain());
        Assert.Equal("Missing: relationship, service and commercial.", answer.Details[0].Plain());
        Assert.False(answer.Has("health"));
        Assert.Null(answer.Colour);
    }

    [Fact]
    public void An_override_stands_beside_what_is_measured_until_it_expires()
    {
        IMade[] world = [.. Measures(Contoso, 90, 90, 90, 90, 90, 90), A.Person("Ines"), Contoso.CalledBy("person-ines", HealthBand.Yellow, Today, Today.AddDays(-20))];

        var answer = Ask(OfContoso, world);

        Assert.Equal("Contoso is yellow by override; measured 90 points.", answer.Headline.Plain());
        Assert.Contains(answer.Details, detail => detail.Plain() == "Ines set it to yellow until 2026-05-15: we know better. The measures say green.");
        Assert.Equal("Contoso is green (90 points).", Ask(OfContoso, [.. world[..^1], Contoso.CalledBy("person-ines", HealthBand.Yellow, Today.AddDays(-1), Today.AddDays(-20))]).Headline.Plain());
    }

    [Fact]
    public void Several_accounts_are_a_list_with_the_worst_first_and_the_revenue_at_stake()
    {
        var answer = Ask(new() { Topic = Topics.Health }, [.. TwoRegions(), .. Measures(Fabrikam, 40, 40, 40, 40, 40, 40), A.Revenue(7, new(2026, 3, 1)).For(Fabrikam), A.Account("Silent")]);

        Assert.Equal("3 accounts: 1 red, 1 yellow and 1 without a colour; the lowest is Fabrikam, red (40 points).", answer.Headline.Plain());
        Assert.Equal(["Fabrikam", "Contoso", "Silent"], answer.Rows.Select(row => row.Label));
        Assert.Equal((17m, 1m, 0m), (answer.Number("revenueAtStake"), answer.Number("red"), answer.Number("green")));
        Assert.Equal("yellow; APAC is red (38 points)", answer.Rows[1].Note!.Plain());
    }

    [Fact]
    public void Only_those_of_a_colour_are_listed_when_it_is_asked_for() =>
        Assert.Equal(["Fabrikam"], Ask(new() { Topic = Topics.Health, Health = new(HealthBand.Red, false) }, [.. TwoRegions(), .. Measures(Fabrikam, 40, 40, 40, 40, 40, 40)]).Rows.Select(row => row.Label));

    [Fact]
    public void Those_whose_score_fell_are_listed_when_they_are_asked_for()
    {
        var answer = Ask(new() { Topic = Topics.Health, Health = new(null, false, Fell: true) }, [.. Measures(Contoso, 80, 80, 80, 80, 80, 80, Today.AddDays(-28)), Contoso.Assessed("service", 40, Today), .. Measures(Fabrikam, 40, 40, 40, 40, 40, 40, Today.AddDays(-28))]);

        Assert.Equal("1 of 2 accounts fell by 3 points or more since 2026-04-17.", answer.Headline.Plain());
        Assert.Equal(["Contoso"], answer.Rows.Select(row => row.Label));
    }

    [Fact]
    public void As_of_a_day_its_own_ages_count()
    {
        var day = Today.AddDays(-200);

        var answer = Ask(OfContoso with { AsOf = day }, [.. Measures(Contoso, 40, 40, 40, 40, 40, 40, day), .. Measures(Contoso, 90, 90, 90, 90, 90, 90)]);

        Assert.Equal(40m, answer.Number("health"));
    }

    [Fact]
    public void Below_money_there_is_no_score_but_what_needs_no_amounts()
    {
        var reply = Assert.IsType<Reply.Answered>(Reply(OfContoso, Given.ReaderOf(Clearance.Open), [.. Measures(Contoso, 90, 90, 90, 90, 90, 90), Contoso.Used(55, 100, Today), Contoso.Owes(9, Today.AddDays(-70))]));

        Assert.Contains("is not shown to you here", reply.Answer.Headline.Plain(), StringComparison.Ordinal);
        Assert.Equal(["Adoption"], reply.Answer.Rows.Select(row => row.Label));
        Assert.Empty(reply.Answer.Values);
    }

    private static IEnumerable<IMade> TwoRegions() =>
    [
        .. Measures(Contoso, 81.125m, 81.125m, 81.125m, 81.125m, 81.125m, 81.125m, region: "EMEA"), .. Measures(Contoso, 38, 38, 38, 38, 38, 38, region: "APAC"),
        A.Revenue(8, new(2026, 3, 1), name: "e").For(Contoso).With(Revenue.Fields.Region, "EMEA"),
        A.Revenue(2, new(2026, 3, 1), name: "a").For(Contoso).With(Revenue.Fields.Region, "APAC"),
    ];

    private static ImmutableArray<IMade> Measures(
        Made<Account> account, decimal? adoption, decimal? relationship, decimal? service, decimal? commercial, decimal? value, decimal? sentiment, DateOnly? day = null, string? region = null) =>
    [
        account, .. from measure in new[] { ("adoption", adoption), ("relationship", relationship), ("service", service), ("commercial", commercial), ("value", value), ("sentiment", sentiment) }
                    where measure.Item2 is not null
                    select account.Assessed(measure.Item1, measure.Item2!.Value, day ?? Today, region),
    ];
}
