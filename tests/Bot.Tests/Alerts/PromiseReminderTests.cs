using System.Globalization;
using Bot.Rendering;
using Domain;
using Domain.Ledger;
using Domain.People;
using Domain.Promises;
using Xunit;

namespace Bot.Tests.Alerts;

/// <summary>What Sven, who works in Berlin, has promised. The world begins on Monday 23 November 2026, 09:00 UTC.</summary>
public sealed class PromiseReminderTests : AlertTests
{
    private static readonly RecordId Brightwater = new("brightwater");
    private static readonly RecordId Sven = new("sven");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await World.Append(Draft.Set(Partition.Shared, Person.Kind, Sven, "a person").With(Person.Fields.Name, "Sven").With(Person.Fields.Role, Role.Seller).With(Person.Fields.TimeZone, "Europe/Berlin"));
    }

    [Fact]
    public async Task All_that_is_due_comes_in_one_message_in_the_persons_morning_once_by_however_many_instances()
    {
        await PromiseAsync("p1", "Send the price table", "2026-11-24");
        await PromiseAsync("p2", "Call the yard", "2026-11-25");
        await PromiseAsync("p3", "Visit Lyon", "2026-12-24");

        Assert.Empty(await AtAsync("2026-11-24T06:59Z"));
        var sent = Assert.Single(await AtAsync("2026-11-24T07:00Z"));
        Assert.Contains("1 due today, 1 due tomorrow", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Send the price table", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Call the yard", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Visit Lyon", sent.Text, StringComparison.Ordinal);
        Assert.Single(await AtAsync("2026-11-24T09:00Z"));
    }

    [Fact]
    public async Task Nothing_comes_at_night_or_at_the_weekend_and_friday_speaks_of_monday()
    {
        await PromiseAsync("p1", "Send the price table", "2026-11-28");
        await PromiseAsync("p2", "Call the yard", "2026-11-30");
        foreach (var night in new[] { "2026-11-27T01:00Z", "2026-11-27T06:00Z" })
            Assert.Empty(await AtAsync(night));
        var friday = Assert.Single(await AtAsync("2026-11-27T07:00Z"));
        Assert.Contains("2 due until Monday 30 Nov", friday.Text, StringComparison.Ordinal);
        Assert.Single(await AtAsync("2026-11-28T08:00Z"));
        Assert.Single(await AtAsync("2026-11-29T08:00Z"));
        Assert.Equal(2, (await AtAsync("2026-11-30T07:00Z")).Count);
    }

    [Fact]
    public async Task What_was_told_is_told_again_only_when_it_became_more_urgent()
    {
        await PromiseAsync("p1", "Send the price table", "2026-11-24");
        Assert.Single(await AtAsync("2026-11-23T09:00Z"));
        Assert.Equal(2, (await AtAsync("2026-11-24T07:00Z")).Count);
        Assert.Equal(3, (await AtAsync("2026-11-25T07:00Z")).Count);
        // Overdue: once a week from here on.
        foreach (var day in new[] { "2026-11-26T07:00Z", "2026-11-27T07:00Z", "2026-11-30T07:00Z" })
            Assert.Equal(3, (await AtAsync(day)).Count);
        var again = await AtAsync("2026-12-01T07:00Z");
        Assert.Equal(4, again.Count);
        Assert.Contains("1 overdue", again[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_is_left_in_peace_and_what_moved_is_told_of_on_its_new_day()
    {
        await PromiseAsync("p1", "Send the price table", "2026-11-24");
        await PromiseAsync("p2", "Call the yard", "2026-11-24");
        Assert.Single(await AtAsync("2026-11-24T07:00Z"));
        await World.Append(Draft.Set(Partition.Account(Brightwater), Promise.Kind, new("p1"), "done").With(Promise.Fields.State, PromiseState.Done),
            Draft.Set(Partition.Account(Brightwater), Promise.Kind, new("p2"), "later").With(Promise.Fields.State, PromiseState.Renegotiated).With(Promise.Fields.Due, new DateOnly(2026, 12, 2)));
        Assert.Single(await AtAsync("2026-11-25T07:00Z"));
        Assert.Equal(2, (await AtAsync("2026-12-01T07:00Z")).Count);
        Assert.Contains("Call the yard", (await AtAsync("2026-12-02T07:00Z"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_no_digest_is_not_reminded_and_what_is_not_theirs_is_not_told_to_them()
    {
        await World.Append(Draft.Set(Partition.Shared, Person.Kind, Sven, "quiet").With(Person.Fields.DigestTime, ""));
        await PromiseAsync("p1", "Send the price table", "2026-11-24");
        await PromiseAsync("p2", "Call the yard", "2026-11-24", "ines");
        await AtAsync("2026-11-24T07:00Z");
        await AtAsync("2026-11-24T10:00Z");
        Assert.DoesNotContain(Delivery.Sent, sent => IsReminder(sent, "sven"));
        Assert.DoesNotContain("price table", Assert.Single(Delivery.Sent, sent => IsReminder(sent, "ines")).Message.Text, StringComparison.Ordinal);
    }

    private static bool IsReminder((string To, OutgoingMessage Message) sent, string person) =>
        sent.To == $"person|{person}" && sent.Message.Summary.StartsWith("Your actions", StringComparison.Ordinal);

    private Task PromiseAsync(string id, string text, string due, string owner = "sven") => World.Append(Draft.Set(Partition.Account(Brightwater), Promise.Kind, new(id), "a promise")
        .With(Promise.Fields.Account, Brightwater).With(Promise.Fields.Text, text).With(Promise.Fields.Owner, new RecordId(owner)).With(Promise.Fields.State, PromiseState.Confirmed)
        .With(Promise.Fields.Due, DateOnly.Parse(due, CultureInfo.InvariantCulture)));

    /// <summary>All that Sven was sent so far, once three instances have looked at that moment.</summary>
    private async Task<IReadOnlyList<OutgoingMessage>> AtAsync(string moment)
    {
        World.Clock.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(() => World.SendDue($"bot{number}"))));
        // What another instance was speaking in the same chat for, or has taken the tenant's share of this second for, is said at the next look.
        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await World.SendDue();
        return [.. Delivery.Sent.Where(sent => IsReminder(sent, "sven")).Select(sent => sent.Message)];
    }
}
