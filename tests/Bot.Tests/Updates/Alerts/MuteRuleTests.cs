using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Alerts;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Alerts;

/// <summary>A rule that moved nobody is muted from the review of the alerts. Five deals became overdue some weeks ago.</summary>
public sealed class MuteRuleTests
{
    private const string Question = "how were the alerts in the last 30 days?";

    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task One_press_mutes_it_for_oneself_and_another_takes_it_back()
    {
        await using var desk = await OpenAsync();
        var review = await desk.AskAsync(Someone.Dana, Alone, Question);
        Assert.Contains("Mute overdue deals", review.Words(), StringComparison.Ordinal);

        var pressed = await desk.PressAsync(Someone.Dana, Alone, review, Verbs.Settle);
        Assert.Contains("muted now", pressed.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mute overdue deals", pressed.Words(), StringComparison.Ordinal);
        Assert.False(Subscription.Of(new("dana"), (await desk.JournalAsync()).Now).Tells("deal.overdue"));

        await desk.PressAsync(Someone.Dana, Alone, AsCard(review, pressed), Verbs.Undo);
        Assert.True(Subscription.Of(new("dana"), (await desk.JournalAsync()).Now).Tells("deal.overdue"));
    }

    [Fact]
    public async Task In_a_channel_an_owner_of_its_account_mutes_it_and_nobody_else()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        var review = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Question);

        var refused = await desk.PressAsync(Someone.Tom, Somewhere.Channel, review, Verbs.Settle);
        Assert.Contains("An owner of this channel's account sets that", refused.Words(), StringComparison.Ordinal);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Subscription.Kind, Clearance.Open));

        var pressed = await desk.PressAsync(Someone.Dana, Somewhere.Channel, review, Verbs.Settle);
        Assert.Contains("muted now", pressed.Words(), StringComparison.Ordinal);
        Assert.False(Subscription.Of(new("orbis-channel"), (await desk.JournalAsync()).Now).Tells("deal.overdue"));
    }

    private static Sent AsCard(Sent list, JsonNode card) => new("PUT", list.Conversation, list.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = card["value"]!.DeepClone() }) });

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "overdue", [.. Enumerable.Range(0, 5).Select(Late)]), CancellationToken.None);
        await desk.JournalAsync();
        return desk;
    }

    private static Draft Late(int number) => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new($"o-late{number}"), "Deal")
        .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, $"Late {number}").With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Owner, new RecordId("dana"))
        .With(Opportunity.Fields.Amount, Money.Of(100_000, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20)) with
    {
        On = DateTimeOffset.UtcNow.AddDays(-60),
    };
}
