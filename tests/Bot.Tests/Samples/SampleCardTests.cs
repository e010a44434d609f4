using System.Collections.Immutable;
using Bot.Alerts.Pressing;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Tests.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Health;
using Domain.People;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The cards of the sample portfolio as its account manager sees them, one of each kind: files to look at, drawn in the contact sheet.</summary>
public sealed class SampleCardTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("sample-forecast", "what is our commit this quarter?")]
    [InlineData("sample-forecast-by-region", "commit by region this quarter")]
    [InlineData("sample-attainment-by-region", "attainment by region this quarter")]
    [InlineData("sample-forecast-by-category", "forecast by category")]
    [InlineData("sample-outlook", "how likely are we to reach the target this quarter?")]
    [InlineData("sample-account-summary", "how is Velmora Foods doing?")]
    [InlineData("sample-portfolio-summary", "how are my accounts doing?")]
    [InlineData("sample-movement", "pipeline waterfall since the start of the quarter")]
    [InlineData("sample-slipped", "which deals slipped this quarter?")]
    [InlineData("sample-rolling", "rolling 12 months")]
    [InlineData("sample-rolling-by-month", "revenue forecast of Velmora Foods by month")]
    [InlineData("sample-retention", "net revenue retention")]
    [InlineData("sample-hygiene", "pipeline hygiene")]
    [InlineData("sample-deals", "top 10 open deals")]
    [InlineData("sample-deals-by-product", "value of won deals by product")]
    [InlineData("sample-win-rate", "win rate by product")]
    [InlineData("sample-deal", "group frame agreement renewal")]
    [InlineData("sample-risks", "open risks")]
    [InlineData("sample-risk-map", "risk heat map")]
    [InlineData("sample-risk-trend", "risk trend")]
    [InlineData("sample-mitigations", "overdue mitigations")]
    [InlineData("sample-velmora-mitigations", "open mitigations at Velmora Foods")]
    [InlineData("sample-escalations", "open escalations")]
    [InlineData("sample-suggested-risks", "any new risks?")]
    [InlineData("sample-promises", "open promises")]
    [InlineData("sample-accounts-lacking", "which accounts have no champion?")]
    [InlineData("sample-accounts-not-met", "which accounts have we not met in the last 5 days?")]
    [InlineData("sample-accounts-ranked", "which accounts have the most open risks?")]
    [InlineData("sample-last-contact", "when did we last speak with Velmora Foods?")]
    [InlineData("sample-relationship-map", "relationship map of Velmora Foods")]
    [InlineData("sample-relationship-gaps", "what gaps do we have at Velmora Foods?")]
    [InlineData("sample-relationship-maps", "relationship maps of all accounts")]
    [InlineData("sample-without-support", "which accounts have no supportive key player?")]
    [InlineData("sample-supporters", "who supports us at Orvanto Motors?")]
    [InlineData("sample-deal-stakeholders", "stakeholders of the group frame agreement renewal")]
    [InlineData("sample-qualification", "qualification of the group frame agreement renewal")]
    [InlineData("sample-ready-to-commit", "which deals are ready to commit?")]
    [InlineData("sample-log", "what did we log on Velmora Foods this month?")]
    [InlineData("sample-notes", "notes on Velmora Foods")]
    [InlineData("sample-log-search", "what did Lukas Brandt say about prices?")]
    [InlineData("sample-due", "what is due this week?")]
    [InlineData("sample-due-account", "what is coming up at Velmora Foods?")]
    [InlineData("sample-overdue", "what is overdue?")]
    [InlineData("sample-promises-by-account", "promises by account")]
    [InlineData("sample-promises-kept", "how many promises did we keep?")]
    [InlineData("sample-reviews", "upcoming QBRs")]
    [InlineData("sample-next-review", "when is the next QBR with Velmora Foods?")]
    [InlineData("sample-changes", "what changed at Velmora Foods in the last two weeks?")]
    [InlineData("sample-call", "forecast call")]
    [InlineData("sample-call-region", "call for EMEA")]
    [InlineData("sample-missing-submissions", "who has not submitted?")]
    [InlineData("sample-grades", "how good are my calls?")]
    [InlineData("sample-what-if", "what if group frame agreement renewal slips a quarter and EUR falls 5 %?")]
    [InlineData("sample-what-if-win", "what if we win Wichita second line this quarter?")]
    [InlineData("sample-attainment", "attainment this quarter")]
    [InlineData("sample-month-end", "what did we report at the end of October, and what changed since?")]
    [InlineData("sample-help", "help")]
    [InlineData("sample-nothing-found", "which deals over 5m close this month?")]
    [InlineData("sample-health", "how healthy is Velmora Foods?")]
    [InlineData("sample-health-why", "why is Velmora Foods red?")]
    [InlineData("sample-health-portfolio", "account health")]
    [InlineData("sample-health-no-colour", "health of Lumenhart Pharma")]
    [InlineData("sample-deal-health", "how healthy is the group frame agreement renewal?")]
    [InlineData("sample-alerts", "what needs my attention?")]
    [InlineData("sample-alert-preview", "what would you have sent last week?")]
    [InlineData("sample-alert-preview-month", "what would you have sent last month?")]
    [InlineData("sample-alert-review", "how were the alerts last month?")]
    [InlineData("sample-not-held", "what is the NPS of Velmora Foods?")]
    public async Task A_question_is_answered_with_a_card_worth_posting(string name, string question)
    {
        var (portfolio, reader) = await InesAsync();
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, reader), Today = Day };

        var asked = Assert.Single(Asker.Ask(question, context, _ => throw new InvalidOperationException("Nothing was ordered.")).Replies);

        if (asked.Reply is Reply.Answered { Answer.Headline: var headline })
            Assert.EndsWith(".", headline.Template, StringComparison.Ordinal);
        CardChecks.MatchesSnapshot(Replies.Message(asked.Reply, Locale.For(reader)), name);
    }

    [Fact]
    public async Task A_reminder_is_a_card_worth_posting()
    {
        var (portfolio, _) = await InesAsync();
        var people = Bot.People.PeopleIndex.Of(portfolio);
        var lukas = portfolio.Of(Person.Kind, Clearance.Open).Single(person => person.Name == "Lukas Brandt");
        var view = new View(portfolio, people.Reader(lukas));
        var call = view.Of(Domain.Calls.ForecastCall.Kind).Single(call => call.State == Domain.Calls.CallState.Open);

        CardChecks.MatchesSnapshot(ReminderCard.Render(new(call, lukas, Day), view, Locale.For(view.Reader)), "sample-reminder");
    }

    [Fact]
    public async Task An_alert_is_a_card_on_which_everything_can_be_done_about_it()
    {
        var (portfolio, reader) = await InesAsync();
        var view = new View(portfolio, reader);
        var item = AlertRules.Find(new AlertScope(view, Day, reader.Leads, HealthModel.Default)).First(found => found.Title == "Boiler house tuning");
        var people = view.Of(Person.Kind).Where(person => person.Name is not null).Take(3).ToArray();

        CardChecks.MatchesSnapshot(AlertCard.Render(item, null, people, view, Day, null, Locale.For(reader)), "sample-alert");
    }

    [Fact]
    public void What_one_is_told_of_is_a_card_to_change_it_on() => CardChecks.MatchesSnapshot(
        AlertSettingsCard.Render(new(Subscription.Usual(new("ines")) with { Muted = ["call.open"], QuietFrom = new(18, 0), QuietUntil = new(7, 30) }, "08:00", "Europe/Lisbon", true, true, 1), new() { Topic = Topics.AlertPreview, Preview = AlertPreview.Usual with { IsPersonal = true } }, "card"),
        "sample-alert-settings");

    [Fact]
    public async Task A_reminder_of_promises_is_a_card_worth_posting()
    {
        var (portfolio, _) = await InesAsync();
        var people = Bot.People.PeopleIndex.Of(portfolio);
        var lukas = portfolio.Of(Person.Kind, Clearance.Open).Single(person => person.Name == "Lukas Brandt");
        var view = new View(portfolio, people.Reader(lukas));
        var due = Domain.Promises.PromisesDue.Of(view, lukas, new(2026, 12, 3), day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        CardChecks.MatchesSnapshot(PromiseReminderCard.Render(due, view, Locale.For(view.Reader)), "sample-promise-reminder");
    }

    [Fact]
    public async Task A_digest_is_a_card_worth_posting()
    {
        var (portfolio, reader) = await InesAsync();
        var scope = new AlertScope(new(portfolio, reader), Day, reader.Leads, HealthModel.Default);

        CardChecks.MatchesSnapshot(DigestCard.Render(Digest.Compose(scope, ImmutableDictionary<string, int>.Empty), scope, isPersonal: true, Locale.For(reader)), "sample-digest");
    }

    [Theory]
    [InlineData("sample-pressing", "en-GB")]
    [InlineData("sample-pressing-german", "de-DE")]
    public async Task What_presses_comes_on_a_card_worth_posting(string name, string locale)
    {
        var (portfolio, reader) = await InesAsync();
        var alerts = new PressingAlerts(new(HealthModel.Default), new(), HealthModel.Default);
        var now = new DateTimeOffset(Day, new(14, 0), TimeSpan.Zero);
        var velmora = portfolio.Of(Domain.Accounts.Account.Kind, Clearance.Open).Single(account => account.Name == "Velmora Foods").Id;
        var due = alerts.DueAt(now, portfolio, []).First(due => CardSubject.Parse(due.About)!.Root == velmora);

        CardChecks.MatchesSnapshot(alerts.Compose(new(due, now, portfolio, reader with { Locale = locale }, Told.Nothing)).Edit!, name);
    }

    [Fact]
    public async Task Every_example_in_the_help_is_answered_as_it_stands()
    {
        var (portfolio, reader) = await InesAsync();
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, reader), Today = Day };

        var examples = Bot.Answers.Help.HelpExamples.For(context.View).SelectMany(group => group.Examples).ToArray();

        Assert.All(examples, example =>
        {
            var asked = Asker.Ask(example, context, order => new Reply.Proposed(new() { Said = order.Said, Summary = Sentence.Of($"{order.Text}"), Changes = [] }));
            Assert.Empty(asked.NotUnderstood);
            Assert.All(asked.Replies, reply => Assert.True(reply.Intent is Intent.Show or Intent.Export { Question: not null } or Intent.Order { Update.Kind: UpdateKind.Undo } || reply.Outcome is Outcome.Answered or Outcome.Proposed, example));
        });
    }

    private async Task<(Portfolio Portfolio, Reader Reader)> InesAsync()
    {
        var (world, _) = await loads.OnAsync(Day);
        var portfolio = await world.Now();
        var person = portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Name == "Inês Carvalho");
        return (portfolio, Access.For(person, portfolio));
    }
}
