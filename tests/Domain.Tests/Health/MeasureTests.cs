using Domain.Accounts;
using Domain.Contacts;
using Domain.Health;
using Domain.Tickets;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Health;

public sealed class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact> Chief = Contoso.Knows("Chief", "C");
    private static readonly Made<Contact> Champion = Contoso.Knows("Champion", "Manager", BuyingRole.Champion);

    [Fact]
    public void Adoption_is_the_seats_used_of_those_paid_for()
    {
        var reading = Read("adoption", Contoso.Used(2000, 4000, Today.AddDays(-3), name: "old"), Contoso.Used(1510, 3000, Today, "EMEA"), Contoso.Used(800, 1200, Today, "APAC"), Contoso.Used(1, 3000, Today.AddDays(-40), "EMEA"));

        Assert.Equal(100m * (1510 + 800 + 2000) / (3000 + 1200 + 4000), reading.Score);
        Assert.Equal(55m, Read("adoption", Contoso.Used(2310, 4200, Today)).Score);
    }

    [Fact]
    public void Engagement_halves_sooner_with_a_champion_than_with_an_executive()
    {
        Assert.Equal((50m, 61m), (Engagement.Recency(45, Engagement.ExecutiveHalfLife), Math.Round(Engagement.Recency(10, Engagement.ChampionHalfLife))));
        Assert.Equal(0, Engagement.Recency(null, Engagement.UserHalfLife));
    }

    [Fact]
    public void A_relationship_is_as_fresh_as_the_last_two_way_touches_with_each_kind_of_contact()
    {
        var reading = Read(
            "relationship", Chief, Champion, Contoso.Met(Chief, "ines", Today.AddDays(-45)), Contoso.Met(Chief, "ines", Today, TouchDirection.Out), Contoso.Met(Champion, "jan", Today.AddDays(-10)));

        Assert.Equal(55.48m, Math.Round(reading.Score, 2));
    }

    [Fact]
    public void An_executive_whom_nobody_ever_met_counts_nothing() =>
        Assert.Equal(30.48m, Math.Round(Read("relationship", Chief, Champion, Contoso.Met(Champion, "jan", Today.AddDays(-10)), Contoso.Met(Champion, "ines", Today.AddDays(-12))).Score, 2));

    [Fact]
    public void A_relationship_that_hangs_on_one_person_is_never_green()
    {
        var (one, two) = (Contoso.Knows("One"), Contoso.Knows("Two"));

        Assert.Equal(75m, Read("relationship", one, two, Contoso.Met(one, "ines", Today), Contoso.Met(one, "jan", Today)).Score);
        Assert.Equal(100m, Read("relationship", one, two, Contoso.Met(one, "ines", Today), Contoso.Met(two, "jan", Today)).Score);
    }

    [Fact]
    public void Threads_are_counted_by_how_even_the_touches_are()
    {
        var contacts = new[] { "A", "B", "C" }.Select(name => Contoso.Knows(name)).ToArray();
        var touches = new[] { 12, 3, 1 }.SelectMany((count, at) => Enumerable.Range(0, count).Select(number => Contoso.Met(contacts[at], "ines", Today, name: $"{number}")));

        var threads = Threads.Of(Given.View([Contoso, .. contacts, .. touches]).Of(Touch.Kind));

        Assert.Equal((3, 1, 0.602m, 1.66m, true), (threads.Theirs, threads.Ours, Math.Round(threads.Concentration, 3), Math.Round(threads.Effective, 2), threads.IsSingle));
    }

    [Fact]
    public void What_is_open_past_due_counts_as_breached()
    {
        var tickets = Enumerable.Range(0, 200).Select(number => Contoso.Asked($"{number}", Today.AddDays(-20), number < 195 ? Today.AddDays(-5) : Today.AddDays(-1)))
            .Select((ticket, number) => number switch { < 188 => ticket.Closed(Today.AddDays(-6)), < 195 => ticket.Closed(Today.AddDays(-4)), _ => ticket });
        var view = Given.View([Contoso, .. tickets]);

        var sla = SlaCompliance.Of(view.Of(Ticket.Kind), Measured.At(Today.AddDays(-90)), Measured.At(Today), HealthModel.Default.TargetHours);

        Assert.Equal((188, 7, 5), (sla.Met, sla.Late, sla.OpenPastDue));
        Assert.Equal((0.94m, 0.964m), (sla.Rate!.Value, Math.Round(sla.Naive!.Value, 3)));
    }

    [Fact]
    public void Pauses_and_what_is_excluded_do_not_count_against_us()
    {
        var paused = Contoso.Asked("paused", Today.AddDays(-9), Today.AddDays(-5)).Closed(Today.AddDays(-4)).With(Ticket.Fields.PausedMinutes, 1440m);
        var excluded = Contoso.Asked("excluded", Today.AddDays(-9), Today.AddDays(-5)).With(Ticket.Fields.Excluded, true);
        var byPriority = Contoso.Asked("urgent", Today.AddDays(-9), Today).With(Ticket.Fields.Due, null).With(Ticket.Fields.Priority, "Urgent").Closed(Today.AddDays(-8));

        var sla = SlaCompliance.Of(Given.View([Contoso, paused, excluded, byPriority]).Of(Ticket.Kind), Measured.At(Today.AddDays(-90)), Measured.At(Today), HealthModel.Default.TargetHours);

        Assert.Equal((1, 1, 0), (sla.Met, sla.Late, sla.OpenPastDue));
    }

    [Theory]
    [InlineData(0.70, 0)]
    [InlineData(0.85, 50)]
    [InlineData(0.90, 75)]
    [InlineData(0.925, 87.5)]
    [InlineData(0.95, 100)]
    [InlineData(1, 100)]
    public void The_bands_of_compliance_are_those_of_health(double rate, double score)
    {
        var met = (int)(rate * 1000);
        var tickets = Enumerable.Range(0, 1000).Select(number => Contoso.Asked($"{number}", Today.AddDays(-20), Today.AddDays(-5)).Closed(number < met ? Today.AddDays(-6) : Today.AddDays(-4)));

        Assert.Equal((decimal)score, Math.Round(Read("service", [.. tickets]).Score, 6));
    }

    [Fact]
    public void A_payment_loses_its_points_until_it_is_60_days_late()
    {
        var reading = Read("commercial", A.Company("USD"), Contoso.Owes(60, Today.AddDays(-30)), Contoso.Owes(40, Today.AddDays(-50)).Paid(Today.AddDays(-50)), Contoso.Owes(1000, Today.AddDays(-181)));

        Assert.Equal(70m, reading.Score);
    }

    [Fact]
    public void Value_is_what_we_promised_and_kept() => Assert.Equal(75m, Read("value", Promise("a", "done"), Promise("b", "done"), Promise("c", "done"), Promise("d", "missed"), Promise("e", "withdrawn")).Score);

    [Fact]
    public void Sentiment_is_what_they_said_of_tickets_and_talks() => Assert.Equal(62.5m, Read(
        "sentiment", Contoso.Asked("t", Today.AddDays(-9), Today).Closed(Today.AddDays(-8)).With(Ticket.Fields.Satisfaction, 5m), Contoso.Met(Chief, "ines", Today.AddDays(-3), sentiment: -0.5m),
        Contoso.Met(Chief, "ines", Today.AddDays(-100), sentiment: -1m)).Score);

    [Fact]
    public void What_the_records_do_not_say_an_assessment_does()
    {
        Assert.Equal(30m, Read("adoption", Contoso.Assessed("adoption", 30, Today)).Score);
        Assert.Equal(90m, Read("adoption", Contoso.Assessed("adoption", 30, Today), Contoso.Used(9, 10, Today.AddDays(-3))).Score);
    }

    private static Made<Domain.Promises.Promise> Promise(string text, string state) => A.Promise(text).To(Contoso).DueOn(Today.AddDays(-10)).With(
        Domain.Promises.Promise.Fields.State, Enum.Parse<Domain.Promises.PromiseState>(state, ignoreCase: true)).With(Domain.Promises.Promise.Fields.Side, Domain.Promises.PromiseSide.Us);

    private static MeasureReading Read(string measure, params IMade[] world) =>
        HealthScoring.Of(Given.View([Contoso, .. world.Select(Whole)]), HealthModel.Default, Contoso.Id, [Contoso.Id], Today).Whole.Parts.GroupBy(part => part.Rule.Name).Single(part => part.Key == measure).First().Reading;

    /// <summary>Regions would be told apart; here they are units of count, not places.</summary>
    private static IMade Whole(IMade made) => made is Made<Domain.Usages.Usage> usage && usage.Draft.Fields.TryGetValue("region", out var region) && region is Domain.Ledger.FieldValue.Text text
        ? usage.With(Domain.Usages.Usage.Fields.Region, null).With(Domain.Usages.Usage.Fields.Product, new RecordId(text.Value)) : made;
}
