using System.Collections.Immutable;
using Domain;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Xunit;

namespace Bot.Tests.Alerts;

/// <summary>People whose number an open call lacks. Sven works in Berlin; the world begins on Monday 23 November 2026, 09:00 UTC.</summary>
public sealed class ReminderTests : AlertTests
{
    private static readonly RecordId Brightwater = new("brightwater");
    private static readonly RecordId Sven = new("sven");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await World.Append(Draft.Set(Partition.Shared, Person.Kind, Sven, "a person").With(Person.Fields.Name, "Sven").With(Person.Fields.Role, Role.Seller).With(Person.Fields.TimeZone, "Europe/Berlin"));
    }

    [Fact]
    public async Task They_are_reminded_the_day_before_and_on_the_deadlines_morning_once_by_however_many_instances()
    {
        await OpenAsync("2026-11-26T16:00Z");

        Assert.Equal(0, await RemindersAtAsync("2026-11-25T06:59Z"));
        Assert.Equal(1, await RemindersAtAsync("2026-11-25T07:00Z"));
        Assert.Equal(1, await RemindersAtAsync("2026-11-25T09:00Z"));
        Assert.Equal(2, await RemindersAtAsync("2026-11-26T07:00Z"));
        Assert.Equal(2, await RemindersAtAsync("2026-11-27T07:00Z"));
        Assert.Contains("Your number is wanted until", Delivery.Sent.First(IsReminder).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_submitted_is_left_in_peace()
    {
        await OpenAsync("2026-11-26T16:00Z");
        Assert.Equal(1, await RemindersAtAsync("2026-11-25T07:00Z"));
        await World.Append(Draft.Set(Partition.Shared, Submission.Kind, new("s1"), "a number").With(Submission.Fields.By, Sven).With(Submission.Fields.Owner, Sven)
            .With(Submission.Fields.Account, Brightwater).With(Submission.Fields.Start, new DateOnly(2026, 10, 1)).With(Submission.Fields.End, new DateOnly(2026, 12, 31))
            .With(Submission.Fields.Category, ForecastCategory.Commit).With(Submission.Fields.Amount, Money.Of(100_000, Currency.Eur)));
        Assert.Equal(1, await RemindersAtAsync("2026-11-26T07:00Z"));
    }

    [Fact]
    public async Task Of_a_call_that_is_closed_nobody_is_reminded()
    {
        await OpenAsync("2026-11-26T16:00Z");
        await World.Append(Draft.Set(Partition.Shared, ForecastCall.Kind, new("c1"), "closed").With(ForecastCall.Fields.State, CallState.Closed));
        Assert.Equal(0, await RemindersAtAsync("2026-11-25T07:00Z"));
    }

    [Fact]
    public async Task A_weekend_before_the_deadline_is_left_in_peace()
    {
        await OpenAsync("2026-11-30T16:00Z");
        Assert.Equal(1, await RemindersAtAsync("2026-11-27T07:00Z"));
        Assert.Equal(1, await RemindersAtAsync("2026-11-28T07:00Z"));
        Assert.Equal(1, await RemindersAtAsync("2026-11-29T07:00Z"));
        Assert.Equal(2, await RemindersAtAsync("2026-11-30T07:00Z"));
    }

    [Fact]
    public async Task When_the_clocks_change_in_between_it_is_still_the_same_morning()
    {
        // Berlin goes on summer time on Sunday 28 March 2027.
        await OpenAsync("2027-03-29T15:00Z");
        Assert.Equal(0, await RemindersAtAsync("2027-03-26T06:59Z"));
        Assert.Equal(1, await RemindersAtAsync("2027-03-26T07:00Z"));
        Assert.Equal(1, await RemindersAtAsync("2027-03-29T05:59Z"));
        Assert.Equal(2, await RemindersAtAsync("2027-03-29T06:00Z"));
    }

    [Fact]
    public async Task The_digest_of_the_accounts_channel_counts_who_is_missing()
    {
        await OpenAsync("2026-11-24T16:00Z");
        await World.SendDue();
        var digest = Assert.Single(Delivery.Sent, sent => sent.To == "channel|link").Message;
        Assert.Contains("1 of 1 has not submitted", digest.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-26", "2026-11-27")]
    [InlineData("Asia/Tokyo", "2026-11-27")]
    public void A_deadline_is_on_the_day_that_it_is_where_the_person_works(string zone, params string[] days) => Assert.Equal(
        days, SubmissionReminders.Days(
            new(2026, 11, 27, 16, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById(zone), day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => $"{day:yyyy-MM-dd}"));

    private Task OpenAsync(string deadline) => World.Append(Draft.Set(Partition.Shared, ForecastCall.Kind, new("c1"), "a call").With(ForecastCall.Fields.Account, Brightwater)
        .With(ForecastCall.Fields.Start, new DateOnly(2026, 10, 1)).With(ForecastCall.Fields.End, new DateOnly(2026, 12, 31)).With(ForecastCall.Fields.Period, "Q4")
        .With(ForecastCall.Fields.Deadline, DateTimeOffset.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture)).With(ForecastCall.Fields.State, CallState.Open)
        .With(ForecastCall.Fields.Expected, (ImmutableArray<RecordId>)[Sven]));

    /// <summary>How many were sent in all, once three instances have looked at that moment.</summary>
    private async Task<int> RemindersAtAsync(string moment)
    {
        World.Clock.SetUtcNow(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(() => World.SendDue($"bot{number}"))));
        return Delivery.Sent.Count(IsReminder);
    }

    private static bool IsReminder((string To, Bot.Rendering.OutgoingMessage Message) sent) => sent.To == "person|sven" && sent.Message.Summary.StartsWith("Forecast call", StringComparison.Ordinal);
}
