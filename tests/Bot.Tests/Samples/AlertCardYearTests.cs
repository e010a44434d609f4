using Bot.Alerts;
using Bot.Alerts.Pressing;
using Bot.Outbox;
using Bot.People;
using Domain.Alerts;
using Domain.Health;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The year of the sample, with what would have come by itself: every working day in the morning and in the afternoon, nobody answering and no digest.</summary>
public sealed class AlertCardYearTests(SampleLoads loads)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_budget_holds_no_card_is_edited_without_a_change_and_all_of_it_is_for_somebody_who_may_act()
    {
        var all = await (await loads.OnAsync(Today)).World.Now();
        var options = new AlertOptions();
        var alerts = new PressingAlerts(new(HealthModel.Default), options, HealthModel.Default);
        var (told, texts) = (new Dictionary<string, LastTold>(), new Dictionary<string, string>());
        var disturbed = new List<(string Who, DateTimeOffset At, bool IsCritical)>();
        for (var day = Today.AddDays(-364); day <= Today; day = day.AddDays(1))
            foreach (var hour in day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : new[] { 10, 15 })
            {
                var now = new DateTimeOffset(day, new(hour, 0), TimeSpan.Zero);
                var portfolio = all.At(now, null);
                foreach (var due in alerts.DueAt(now, portfolio, [.. told.Values]).ToArray())
                {
                    // A channel's card is one more for whoever leads the account.
                    var person = due.To is Recipient.Alone { Person: var alone } ? alone : new AlertHearers(portfolio, options).LeadOf(CardSubject.Parse(due.About)!.Root)!.Value;
                    var people = PeopleIndex.Of(portfolio);
                    var before = told.GetValueOrDefault(due.Subject)?.Told ?? Told.Nothing;
                    var saying = alerts.Compose(new(due, now, portfolio, people.Reader(people.Find(person)!), before) { Beside = [.. told.Values] });
                    if (saying.Edit is { } card)
                    {
                        Assert.NotEqual(texts.GetValueOrDefault(due.Subject), card.Text);
                        texts[due.Subject] = card.Text;
                        if (before.Card is null || saying.Post is not null)
                            disturbed.Add((person.Value, now, CardMemory.Read(saying.Levels).Findings.Values.Any(finding => finding.ToldAt == now && finding.Severity == AlertSeverity.Critical)));
                    }

                    told[due.Subject] = new(due.Kind, due.To, now, ItemState.Sent) { About = due.About, Day = due.Day, Told = new(saying.Levels, saying.Edit is null ? before.Card : "card") };
                }
            }

        Assert.InRange(disturbed.Count, 30, 1000);
        Assert.All(disturbed.Where(one => !one.IsCritical), one => Assert.InRange(disturbed.Count(other => other.Who == one.Who && other.At <= one.At && other.At > one.At.AddDays(-7)), 1, options.WeeklyBudget));
        Assert.All(disturbed, one => Assert.InRange(one.At.Hour, 9, 16));
    }
}
