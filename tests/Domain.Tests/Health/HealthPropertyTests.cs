using CsCheck;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Health;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Health;

/// <summary>Laws of health on random years of usage, tickets, talks, payments and assessments, learned late now and then.</summary>
public sealed class HealthPropertyTests
{
    private static readonly DateOnly Begin = new(2017, 1, 1);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact>[] Contacts = [Contoso.Knows("Chief", "C"), Contoso.Knows("Champion", null, BuyingRole.Champion), Contoso.Knows("User")];
    private static readonly string?[] Regions = ["EMEA", "APAC", null];

    private static readonly Gen<Func<int, IMade>> Event =
        from kind in Gen.Int[0, 6]
        from day in Gen.Int[0, 364].Select(days => Begin.AddDays(days))
        from region in Gen.Int[0, 2].Select(at => Regions[at])
        from number in Gen.Int[0, 100]
        from later in Gen.Int[1, 90]
        from late in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 120]))
        select (Func<int, IMade>)(at => kind switch
        {
            0 => Late(Contoso.Used(number, 100, day, region, $"{at}"), late),
            1 => Late(Contoso.Asked($"ticket {at}", day, day.AddDays(number / 10), region), late),
            2 => Late(Contoso.Owes(number + 1, day, region: region, name: $"{at}"), late),
            3 => Late(Contoso.Met(Contacts[number % 3], $"person-{number % 2}", day, (TouchDirection)(number % 3), (number - 50) / 50m, $"{at}"), late),
            4 => Late(Contoso.Assessed(HealthModel.Default.Measures[number % 6].Name, number, day, region), late),
            5 => Late(A.Revenue(number, new(day.Year, day.Month, 1), name: $"{at}").For(Contoso).With(Domain.Revenues.Revenue.Fields.Region, region).Since(day), late),
            _ => Late(Contoso.CalledBy("ines", (HealthBand)(number % 3), day.AddDays(later), day), late),
        });

    private static readonly Gen<IMade[]> AnyYear = Event.Array[0, 60].Select(events =>
        (IMade[])[A.Company("USD"), Contoso, .. Contacts, .. events.Select((made, at) => made(at)).DistinctBy(made => (made.Draft.Kind.Name, made.Draft.RecordId, made.TrueSince))]);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[30, 450].Select(Begin.AddDays);

    [Fact]
    public void Drivers_add_up_to_the_change() => Gen.Select(AnyYear, AnyDay, Gen.Int[1, 120]).Sample((world, day, back) =>
    {
        var (before, now) = (AsOf(world, day.AddDays(-back)), AsOf(world, day));
        if (HealthTrend.Between(before, now) is not { } trend)
        {
            Assert.False(before.Whole.IsEnough && now.Whole.IsEnough);
            return;
        }

        Assert.Equal(trend.Change, trend.Drivers.Sum(driver => driver.Points));
        Assert.Equal(now.Whole.Score!.Value - before.Whole.Score!.Value, trend.Change);
        Assert.All(trend.Drivers, driver => Assert.Equal(0, driver.Points * 10 % 1));
    }, iter: 1000);

    [Fact]
    public void The_account_is_the_mean_of_its_regions_by_their_weights() => Gen.Select(AnyYear, AnyDay).Sample((world, day) =>
    {
        var health = AsOf(world, day);

        Assert.InRange(health.Whole.Completeness, 0, 1);
        if (health.Whole.Exact is { } exact)
        {
            Assert.Equal(1, health.Whole.Parts.Sum(part => part.Share), 9);
            Assert.InRange(exact, 0, 100.0000001m);
        }

        if (health.Regions.IsEmpty)
            return;
        Assert.Equal(1, health.Regions.Sum(region => region.Weight!.Value), 9);
        AssertNear(health.Whole.Completeness, health.Regions.Sum(region => region.Weight!.Value * region.Score.Completeness));
        var counted = health.Regions.Where(region => region.Score.IsEnough && region.Weight > 0).ToArray();
        if (counted.Length > 0)
            AssertNear(counted.Sum(region => region.Weight!.Value * region.Score.Exact!.Value) / counted.Sum(region => region.Weight!.Value), health.Whole.Exact!.Value);
        Assert.All(health.Regions.Where(region => region.Score.IsEnough), region => Assert.True(region.Score.Exact >= health.Regions[0].Score.Exact));
    }, iter: 1000);

    [Fact]
    public void Nothing_has_a_colour_of_which_too_little_is_measured() => Gen.Select(AnyYear, AnyDay).Sample((world, day) =>
    {
        var health = AsOf(world, day);

        Assert.All(health.Regions.Concat(health.Units).Select(place => place.Score).Append(health.Whole).Where(score => score.Completeness < HealthModel.LeastCompleteness), score => Assert.Null(score.Band));
        Assert.Equal(health.Whole.Completeness >= HealthModel.LeastCompleteness && health.Whole.Exact is not null, health.Computed is not null);
    }, iter: 1000);

    [Fact]
    public void An_override_has_no_effect_once_it_has_expired() => Gen.Select(AnyYear, AnyDay).Sample((world, day) =>
    {
        // A later word takes the place of an earlier one, whether it still holds or not, so there is one.
        var without = world.Where(made => made is not Made<HealthOverride>);
        foreach (var called in world.OfType<Made<HealthOverride>>().Take(1))
            Assert.Equal(called.TrueSince <= day && Until(called) >= day, Told(AsOf(without, day)) != Told(AsOf(without.Append(called), day)));
    }, iter: 500);

    [Fact]
    public void As_of_a_day_is_what_only_that_days_truths_say() => Gen.Select(AnyYear, AnyDay).Sample(
        (world, day) => Assert.Equal(Told(Now(world.Where(made => made.TrueSince <= day), day)), Told(AsOf(world, day))), iter: 500);

    [Fact]
    public void Known_at_a_moment_is_what_only_was_known_then() => Gen.Select(AnyYear, AnyDay).Sample((world, day) =>
    {
        var known = Of(Given.Journal(world).At(null, Moment(day)), day);

        Assert.Equal(Told(Now(world.Where(made => (made.RecordedOn ?? made.TrueSince) <= day), day)), Told(known));
    }, iter: 500);

    private static Made<T> Late<T>(Made<T> made, int days) where T : class => days == 0 ? made : made.LearnedOn(made.TrueSince.AddDays(days));

    private static DateOnly Until(Made<HealthOverride> called) => ((Domain.Ledger.FieldValue.Day)called.Draft.Fields[HealthOverride.Fields.Until.Name]).Value;

    private static AccountHealth AsOf(IEnumerable<IMade> world, DateOnly day) => Of(Given.Journal(world).At(Moment(day), null), day);

    private static AccountHealth Now(IEnumerable<IMade> world, DateOnly day) => Of(Given.Portfolio(world), day);

    private static AccountHealth Of(Portfolio portfolio, DateOnly day) => HealthScoring.Of(new(portfolio, Given.Administrator), HealthModel.Default, Contoso.Id, [Contoso.Id], day);

    // Equal but for the last digits, wherever they are: rounding first would part two numbers on both sides of a half.
    private static void AssertNear(decimal expected, decimal actual) => Assert.InRange(actual, expected - 1e-9m, expected + 1e-9m);

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);

    private static string Told(AccountHealth health) => System.Text.Json.JsonSerializer.Serialize(new
    {
        health.Whole,
        Regions = health.Regions.Select(region => new { region.Name, region.Weight, region.Score }),
        health.Caps,
        health.Override?.Colour,
        health.Band,
        health.Revenue,
    });
}
