using System.Collections.Immutable;
using Bot.Ledger.Tables;
using Bot.People;
using Bot.Rendering;
using Bot.Tests.Ledger;
using Bot.Tests.Turns;
using Bot.Tests.Understanding;
using Bot.Understanding;
using Bot.Updates;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates;

/// <summary>Whatever is said, nothing throws, and nothing is written without the confirmation that is due.</summary>
public sealed class GeneratedUpdateTests
{
    private const int Sentences = 10_000;

    /// <summary>What moves no number, owner or stage of a record that was there before.</summary>
    private static readonly ImmutableDictionary<string, string[]> Harmless = ImmutableDictionary<string, string[]>.Empty
        .Add("note", ["account", "text", "author", "opportunity", "interaction", "with", "sentiment"])
        .Add("promise", ["account", "state", "made", "text", "side", "owner", "due"])
        .Add("risk", ["account", "state", "title", "type", "opportunity", "owner", "due"])
        .Add("mitigation", ["account", "state", "risk", "step", "owner", "due"])
        .Add("alertResponse", ["account", "rule", "title", "by", "day", "severity", "answer", "until", "reason"])
        .Add("subscription", ["rules", "muted", "days", "quietFrom", "quietUntil"])
        .Add("person", ["digestTime"])
        .Add("opportunity", ["nextStep", "nextStepDue"]);

    [Fact]
    public async Task Of_ten_thousand_sentences_only_what_is_harmless_reaches_the_ledger_unconfirmed()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await LedgerInstance.CreateTablesAsync(tables);
        using var ledger = new LedgerInstance(tables, "tenant");
        foreach (var home in World.Drafts().GroupBy(draft => draft.Partition))
            await ledger.Append(new("test", "Test", Source.Import("test"), "seed", [.. home]));
        var portfolio = await ledger.Now();
        var person = portfolio.Of(Domain.People.Person.Kind, Clearance.Restricted).Single(known => known.Id == World.Person("admin"));
        var view = new View(portfolio, Domain.People.Access.For(person, portfolio));
        var hearing = new Hearing(new("aad", "Ada Admin", "en-US", "UTC"), person, view.Reader, view, portfolio, []);
        var context = new UnderstandingContext { Portfolio = portfolio, View = view, Today = World.Today };
        var desk = new UpdateDesk(ledger.Writer);
        var (number, written, asked) = (0, 0, 0);
        foreach (var text in new GeneratedUpdates(20261126).Take(Sentences))
        {
            foreach (var order in Understander.Read(text, context).Intents.OfType<Intent.Order>())
            {
                if (UpdateCatalogue.Propose(order.Update, new(hearing, null, () => $"new{number}") { Health = Domain.Health.HealthModel.Default }) is not Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal })
                    continue;
                if (proposal.NeedsConfirmation)
                {
                    asked++;
                    Assert.True(ShowsWhatItChanges(proposal, portfolio), $"It does not show what it changes: {text}");
                    ProposalCards.Proposed(proposal, Locale.Default, "key");
                    continue;
                }

                // The ledger moves on under it: what clashes says so, and writes nothing.
                await desk.WriteAsync(proposal, order.Update.Kind, hearing, $"m{number++}", 0, CancellationToken.None);
                written++;
            }
        }

        Assert.True(written > 500 && asked > 1000, $"{written} were written, {asked} asked for");
        var rows = (await ledger.Cache.RefreshAsync(CancellationToken.None)).Entries.Select(entry => entry.Change).Where(change => change.Source == Source.Person);
        Assert.All(rows, row => Assert.Empty(row.Fields.Keys.Except(Harmless.GetValueOrDefault(row.Kind, []))));
        Assert.All(rows.Where(row => row.Kind == "risk"), row => Assert.Equal(new FieldValue.Text("raised"), row.Fields["state"]));
    }

    /// <summary>The same through the whole bot, a part of it: what is said arrives as it arrives from Teams.</summary>
    [Fact]
    public async Task The_whole_bot_answers_each_of_them()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var (at, text) in new GeneratedUpdates(7).Take(150).Index())
        {
            var (status, _) = await desk.PostAsync(Activities.Message(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), text, $"generated{at}"));
            Assert.Equal(200, status);
        }

        Assert.Empty(await desk.Services.GetRequiredService<Bot.Status.TurnFailures>().SinceAsync(DateTimeOffset.MinValue.AddYears(1), CancellationToken.None));
    }

    /// <summary>Every field of a record that was there before is named with what it becomes.</summary>
    private static bool ShowsWhatItChanges(Proposal proposal, Portfolio portfolio) => proposal.Changes
        .Where(change => change.Kind.Home == Home.Account && portfolio.State(change.Kind, change.RecordId) is not null)
        .All(change => proposal.Values.Length + proposal.Parts.Length >= change.Fields.Count);
}
