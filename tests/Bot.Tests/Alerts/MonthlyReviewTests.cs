using Bot.Alerts;
using Bot.Rendering;
using Bot.Tests.Rendering;
using Domain.Alerts;
using Domain.Health;
using Domain.Ledger;
using Xunit;
using static Bot.Tests.Alerts.AlertWorld;

namespace Bot.Tests.Alerts;

/// <summary>The card about the alerts of the month before. It is Monday 23 November 2026 at first.</summary>
public sealed class MonthlyReviewTests : AlertTests
{
    [Fact]
    public async Task On_the_first_working_day_of_a_month_each_who_gets_a_digest_gets_it_once_however_many_look()
    {
        await At(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(Reviews);

        await At(new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        await At(new(2026, 12, 2, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal(["channel|link", "person|ines"], Reviews.Select(sent => sent.To).Order(StringComparer.Ordinal));
        Assert.Contains("BRIGHTWATER", Reviews.First(sent => sent.To == "channel|link").Message.Text.ToUpperInvariant(), StringComparison.Ordinal);
        Assert.All(Reviews, sent => Assert.Contains("3 alerts told: 0 acted on, 0 dismissed, 3 still open.", sent.Message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_month_that_begins_on_a_weekend_is_reviewed_on_its_first_working_day()
    {
        World.Clock.SetUtcNow(new(2027, 4, 12, 8, 0, 0, TimeSpan.Zero));
        await World.Append(Overdue("d2", 900_000).With(Domain.Opportunities.Opportunity.Fields.Close, new DateOnly(2027, 4, 13)));
        await At(new(2027, 5, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(Reviews);

        await At(new(2027, 5, 3, 8, 0, 0, TimeSpan.Zero));
        await At(new(2027, 5, 4, 8, 0, 0, TimeSpan.Zero));

        Assert.Contains("Apr 2027", Assert.Single(Reviews, sent => sent.To == "channel|link").Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_a_digest_on_some_days_gets_it_on_the_first_of_them()
    {
        await World.Append(Draft.Set(Partition.Shared, Subscription.Kind, new("link"), "alerts of the channel").With(Subscription.Fields.Days, ["thursday"]));

        await At(new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(Reviews, sent => sent.To == "channel|link");

        await At(new(2026, 12, 3, 10, 0, 0, TimeSpan.Zero));
        await At(new(2026, 12, 10, 10, 0, 0, TimeSpan.Zero));
        Assert.Single(Reviews, sent => sent.To == "channel|link");
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_was_told_or_is_told_any_more()
    {
        await World.Append(Draft.Set(Partition.Shared, Subscription.Kind, new("link"), "alerts of the channel").With(Subscription.Fields.Muted, ["deal.overdue", "risk.pressing", "review.unready", "review.upcoming"]));

        await At(new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal(["person|ines"], Reviews.Select(sent => sent.To));
    }

    [Fact]
    public async Task The_card_offers_to_mute_what_moved_nobody()
    {
        await World.Append([.. Enumerable.Range(2, 4).Select(number => Overdue($"d{number}", 1000 * number))]);

        await At(new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));

        CardChecks.MatchesSnapshot(Reviews.First(sent => sent.To == "channel|link").Message, "alert-review");
    }

    private IEnumerable<(string To, OutgoingMessage Message)> Reviews => Delivery.Sent.Where(sent => sent.Message.Text.Contains("What became of the alerts", StringComparison.Ordinal));

    /// <summary>Two instances look at the same moment, and again.</summary>
    private async Task At(DateTimeOffset moment)
    {
        World.Clock.SetUtcNow(moment);
        string[] names = ["one", "two"];
        await Task.WhenAll(names.Select(name => Task.Run(() => World.Instance(name, null, new MonthlyReviews(World.Options, HealthModel.Default)).SendDueAsync(CancellationToken.None))));
        await World.Instance("later", null, new MonthlyReviews(World.Options, HealthModel.Default)).SendDueAsync(CancellationToken.None);
    }
}
