using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Alerts.Pressing;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Tests.Ledger;
using Bot.Tests.Outbox;
using Domain;
using Domain.Accounts;
using Domain.Channels;
using Domain.Health;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Reviews;
using Domain.Risks;
using Domain.Settings;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Alerts;

/// <summary>A portfolio with something to warn about, and instances of the bot that look after it. Monday 23 November 2026, 09:00 UTC.</summary>
internal sealed class AlertWorld(ITables tables, IDelivery delivery, string tenant = "tenant", FakeTimeProvider? clock = null) : IDisposable
{
    private static readonly RecordId Brightwater = new("brightwater");
    private readonly LedgerInstance ledger = new(tables, tenant, clock);

    public FakeTimeProvider Clock => ledger.Clock;

    public AlertOptions Options { get; } = new();

    public PortfolioCache Cache => ledger.Cache;

    public OutboxOptions Outbox { get; } = new();

    public int Buckets { get; init; } = 16;

    public static Draft Overdue(string id, decimal amount) => Draft.Set(Partition.Account(Brightwater), Opportunity.Kind, new(id), "a deal")
        .With(Opportunity.Fields.Account, Brightwater).With(Opportunity.Fields.Name, $"Deal {id}").With(Opportunity.Fields.Status, DealStatus.Open)
        .With(Opportunity.Fields.Amount, Money.Of(amount, Currency.Eur)).With(Opportunity.Fields.Close, new DateOnly(2026, 11, 20));

    /// <summary>An account led by Ines, its channel (digest at 09:00 in London) and three things that press.</summary>
    public async Task FillAsync()
    {
        var ines = new RecordId("ines");
        await Append(
            Draft.Set(Partition.Shared, Person.Kind, ines, "a person").With(Person.Fields.Name, "Inês").With(Person.Fields.Role, Role.GlobalAccountManager)
                .With(Person.Fields.DigestTime, "10:00").With(Person.Fields.TimeZone, "Europe/Lisbon"),
            Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "settings").With(CompanySettings.Fields.ReportingCurrency, "EUR")
                .With(CompanySettings.Fields.RiskThreshold, Money.Of(250_000, Currency.Eur)),
            Draft.Set(Partition.Shared, ChannelLink.Kind, new("link"), "a link").With(ChannelLink.Fields.Conversation, "19:brightwater@thread.tacv2")
                .With(ChannelLink.Fields.Accounts, [Brightwater]).With(ChannelLink.Fields.DigestTime, "09:00").With(ChannelLink.Fields.TimeZone, "Europe/London"));
        await Append(
            Draft.Set(Partition.Account(Brightwater), Account.Kind, Brightwater, "an account").With(Account.Fields.Name, "Brightwater").With(Account.Fields.Leader, ines),
            Overdue("d1", 100_000),
            Draft.Set(Partition.Account(Brightwater), Risk.Kind, new("r1"), "a risk").With(Risk.Fields.Account, Brightwater).With(Risk.Fields.Title, "Supplier leaves")
                .With(Risk.Fields.State, RiskState.Mitigating).With(Risk.Fields.Probability, 0.4m).With(Risk.Fields.Impact, Money.Of(2_500_000, Currency.Eur))
                .With(Risk.Fields.Control, 0.35m),
            Draft.Set(Partition.Account(Brightwater), Review.Kind, new("q1"), "a review").With(Review.Fields.Account, Brightwater).With(Review.Fields.Type, ReviewType.Qbr)
                .With(Review.Fields.Date, new DateOnly(2026, 12, 1)).With(Review.Fields.State, ReviewState.Preparing));
    }

    public async Task Append(params ImmutableArray<Draft> drafts) => await ledger.Append(LedgerInstance.Request("setup", drafts));

    public OutboxSender Instance(string name = "one", FakeTimeProvider? clock = null, params IEnumerable<IAnnouncement> more) => Outboxes.Sender(
        tables, tenant, ledger.Cache, delivery, Outbox, name, clock ?? Clock, [new Digests(Options, HealthModel.Default), new CallReminders(Options), new PromiseReminders(Options), new PressingAlerts(new(HealthModel.Default), Options, HealthModel.Default), .. more], Buckets);

    public Task<int> SendDue(string name = "one") => Instance(name).SendDueAsync(CancellationToken.None);

    public void Dispose() => ledger.Dispose();
}
