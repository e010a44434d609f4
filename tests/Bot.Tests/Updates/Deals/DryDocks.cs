using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Updates.Deals;

/// <summary>The small portfolio with open deals at Orbis and a stage map.</summary>
internal static class DryDocks
{
    public static readonly RecordId DryDock = new("o-dock");
    public static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    public static async Task<Sent> ConfirmedAsync(Desk desk, Someone who, string order)
    {
        var asks = await desk.AskAsync(who, Somewhere.With(who), order);
        return Shown(await desk.PressAsync(who, Somewhere.With(who), asks, Verbs.Apply), asks);
    }

    /// <summary>The card that took the pressed one's place.</summary>
    public static Sent Shown(JsonNode answer, Sent pressed) =>
        new("PUT", pressed.Conversation, pressed.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }) });

    public static async Task<Opportunity> DealAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Id == DryDock);

    /// <summary>What people wrote.</summary>
    public static async Task<IReadOnlyList<Change>> RowsAsync(Desk desk) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.Source == Source.Person && change.Operation == Operation.Set)];

    /// <summary>With open deals at Orbis and a stage map.</summary>
    public static async Task<Desk> OpenAsync(params Draft[] more)
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        await AppendAsync(desk, [Stage("bidding", "Bidding", DealStatus.Open, 1), Stage("won", "Won", DealStatus.Won, 2), Stage("lost", "Lost", DealStatus.Lost, 3), .. more]);
        await AppendAsync(desk, [Deal("o-dock", "Dry dock"), Deal("o-crane", "Dock crane"), Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-won"), "").With(Opportunity.Fields.Created, new DateOnly(2020, 1, 1))]);
        return desk;
    }

    public static async Task AppendAsync(Desk desk, Draft[] drafts) =>
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "more", [.. drafts]), CancellationToken.None);

    public static Draft Stage(string id, string name, DealStatus status, decimal order) => Draft.Set(Partition.Shared, Domain.Settings.StageMeaning.Kind, new(id), name)
        .With(Domain.Settings.StageMeaning.Fields.Stage, name).With(Domain.Settings.StageMeaning.Fields.Status, status).With(Domain.Settings.StageMeaning.Fields.Order, order);

    public static Draft Deal(string id, string name) => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new(id), name)
        .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, name).With(Opportunity.Fields.Stage, "Bidding").With(Opportunity.Fields.Status, DealStatus.Open)
        .With(Opportunity.Fields.Category, ForecastCategory.BestCase).With(Opportunity.Fields.Amount, Money.Of(80_000, Currency.Eur)).With(Opportunity.Fields.Close, new DateOnly(2031, 3, 17));
}
