using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Alerts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Risks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Risks;

/// <summary>What alerts found is raised, linked or dismissed from its card.</summary>
public sealed class SuggestedRiskTests
{
    private const string Key = "deal.overdue|late";

    [Fact]
    public async Task A_suggestion_is_raised_with_what_is_at_stake_and_is_then_suggested_no_more()
    {
        await using var desk = await OpenAsync();
        var list = await desk.AskAsync(Someone.Dana, People.Alone, "suggested risks");
        Assert.Contains("Late frame", list.Words(), StringComparison.Ordinal);

        var asks = await PressedAsync(desk, list, "RaiseSuggested");
        Assert.Contains("is a default", asks.Words(), StringComparison.Ordinal);
        Assert.Empty(await RisksAsync(desk));
        await desk.PressAsync(Someone.Dana, People.Alone, asks, Verbs.Apply);

        var risk = Assert.Single(await RisksAsync(desk));
        Assert.Equal((RiskState.Raised, RiskType.Commercial, RiskSuggestion.UsualProbability, 70_000m, new RecordId("late"), Key), (risk.State!.Value, risk.Type!.Value, risk.Probability!.Value, risk.Impact!.Value.Amount, risk.Opportunity!.Value, Assert.Single(risk.Alerts)));
        Assert.DoesNotContain("Late frame", (await desk.AskAsync(Someone.Dana, People.Alone, "suggested risks")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_that_is_a_known_risk_is_linked_to_it()
    {
        await using var desk = await OpenAsync(Draft.Set(Partition.Account(SmallPortfolio.Orbis), Risk.Kind, new("known"), "a risk").With(Risk.Fields.Account, SmallPortfolio.Orbis).With(Risk.Fields.Title, "Frame slips"));
        var which = await PressedAsync(desk, await desk.AskAsync(Someone.Dana, People.Alone, "suggested risks"), "LinkSuggested");
        Assert.Contains("Frame slips", which.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, People.Alone, which, Verbs.Choose, new JsonObject { ["record"] = "nobody-knows-this" });
        Assert.Empty(Assert.Single(await RisksAsync(desk)).Alerts);

        await desk.PressAsync(Someone.Dana, People.Alone, which, Verbs.Choose, new JsonObject { ["record"] = "known" });

        Assert.Equal([Key], Assert.Single(await RisksAsync(desk)).Alerts);
    }

    [Fact]
    public async Task A_suggestion_is_dismissed_with_a_reason()
    {
        await using var desk = await OpenAsync();
        var why = await PressedAsync(desk, await desk.AskAsync(Someone.Dana, People.Alone, "suggested risks"), "DismissSuggested");
        await desk.PressAsync(Someone.Dana, People.Alone, why, Verbs.Choose, new JsonObject { ["reason"] = "The data is wrong" });

        var response = await People.OneAsync(desk, AlertResponse.Kind);
        Assert.Equal((Key, AlertAnswer.Dismissed, "The data is wrong", new RecordId("dana")), (response.Id.Value, response.Answer!.Value, response.Reason, response.By!.Value));
        Assert.DoesNotContain("Late frame", (await desk.AskAsync(Someone.Dana, People.Alone, "suggested risks")).Words(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Risk>> RisksAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Risk.Kind, Clearance.Money);

    /// <summary>The card that takes the place of the list once a button of the suggestion is pressed.</summary>
    private static async Task<Sent> PressedAsync(Desk desk, Sent list, string action)
    {
        var pressed = await desk.PressAsync(Someone.Dana, People.Alone, list, Verbs.Settle, new JsonObject { ["do"] = action, [Verbs.Record] = Key });
        return new Sent("PUT", list.Conversation, list.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = pressed["value"]!.DeepClone() }) });
    }

    private static async Task<Desk> OpenAsync(params Draft[] more)
    {
        var desk = await Desk.OpenAsync();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "late",
            [
                Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("late"), "a deal").With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Late frame")
                    .With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Amount, Money.Of(70_000, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3)),
                .. more,
            ]),
            CancellationToken.None);
        return desk;
    }
}
