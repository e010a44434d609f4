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

public sealed class AnswerAlertTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task An_alert_is_snoozed_from_its_line_shown_so_to_everybody_and_taken_back()
    {
        await using var desk = await OpenAsync();
        var list = await desk.AskAsync(Someone.Dana, Alone, "what needs my attention?");
        Assert.Contains("Harbour cranes", list.Words(), StringComparison.Ordinal);

        var presses = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => desk.PressAsync(Someone.Dana, Alone, list, Verbs.Settle)));
        var response = Assert.Single(await ResponsesAsync(desk));
        Assert.Equal((AlertAnswer.Snoozed, new RecordId("dana")), (response.Answer!.Value, response.By!.Value));
        Assert.All(presses, press => Assert.Contains("Nothing needs attention", press.Words(), StringComparison.Ordinal));
        Assert.Contains(desk.Connector.Edits, sent => sent.Words().Contains("Undo", StringComparison.Ordinal));

        var edited = desk.Connector.Edits[^1];
        await desk.PressAsync(Someone.Dana, Alone, edited, Verbs.Undo);
        Assert.Empty(await ResponsesAsync(desk));
    }

    [Fact]
    public async Task Handling_one_shows_why_and_whose_it_is_and_dismissing_it_wants_a_reason()
    {
        await using var desk = await OpenAsync();
        var list = await desk.AskAsync(Someone.Dana, Alone, "alerts");
        var card = await desk.PressAsync(Someone.Dana, Alone, list, Verbs.ShowAlert);
        Assert.Contains("Close date passed", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Hand over to", card.Words(), StringComparison.Ordinal);

        var without = await desk.PressAsync(Someone.Dana, Alone, AsCard(list, card), Verbs.AnswerAlert, new JsonObject { ["do"] = "Dismiss" });
        Assert.Contains("Why?", without.Words(), StringComparison.Ordinal);
        Assert.Empty(await ResponsesAsync(desk));

        await desk.PressAsync(Someone.Dana, Alone, AsCard(list, card), Verbs.AnswerAlert, new JsonObject { ["do"] = "Dismiss", ["reason"] = "closes with the frame contract" });
        Assert.Equal("closes with the frame contract", Assert.Single(await ResponsesAsync(desk)).Reason);
        Assert.Contains("dismissed by Dana", (await desk.AskAsync(Someone.Dana, Alone, "alerts")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_is_about_is_handed_over_to_somebody_else()
    {
        await using var desk = await OpenAsync();
        var list = await desk.AskAsync(Someone.Dana, Alone, "alerts");
        var card = await desk.PressAsync(Someone.Dana, Alone, list, Verbs.ShowAlert);

        await desk.PressAsync(Someone.Dana, Alone, AsCard(list, card), Verbs.AnswerAlert, new JsonObject { ["do"] = "HandOver", ["person"] = "tom" });

        Assert.Equal(new RecordId("tom"), (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Money).Single(deal => deal.Name == "Harbour cranes").Owner);
    }

    [Theory]
    [InlineData("acknowledge the alert on Orbis Marine", AlertAnswer.Acknowledged)]
    [InlineData("snooze the Harbour cranes alert until next Monday", AlertAnswer.Snoozed)]
    [InlineData("dismiss the alert on Orbis Marine because it closes with the frame contract", AlertAnswer.Dismissed)]
    public async Task Words_do_the_same(string words, AlertAnswer answer)
    {
        await using var desk = await OpenAsync();

        var said = await desk.AskAsync(Someone.Dana, Alone, words);

        Assert.NotNull(said.Button(Verbs.Undo));
        Assert.Equal(answer, Assert.Single(await ResponsesAsync(desk)).Answer);
    }

    [Fact]
    public async Task Where_several_are_meant_the_card_offers_them_and_one_press_answers_the_chosen_one_alone()
    {
        await using var desk = await OpenAsync("Harbour cranes", "Dry dock");
        var which = await desk.AskAsync(Someone.Dana, Alone, "acknowledge the alert on Orbis Marine");
        Assert.Contains("Which alert do you mean?", which.Words(), StringComparison.Ordinal);

        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["record"] = "deal.overdue|v-won" });
        Assert.Empty(await ResponsesAsync(desk));
        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["record"] = "deal.overdue|o-late1" });

        Assert.Equal("Dry dock", Assert.Single(await ResponsesAsync(desk)).Title);
    }

    [Fact]
    public async Task Whoever_is_not_on_the_team_answers_nothing()
    {
        await using var desk = await OpenAsync();
        var list = await desk.AskAsync(Someone.Dana, Alone, "alerts");
        foreach (var who in new[] { Someone.Guest, Someone.Nina })
            await desk.PostAsync(Activities.Press(desk.Connector.Url, who, Somewhere.With(who), list, Verbs.Settle));
        Assert.Empty(await ResponsesAsync(desk));
    }

    private static Sent AsCard(Sent list, JsonNode card) => new("PUT", list.Conversation, list.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = card["value"]!.DeepClone() }) });

    private static async Task<IReadOnlyList<AlertResponse>> ResponsesAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(AlertResponse.Kind, Clearance.Money);

    private static async Task<Desk> OpenAsync(params string[] late)
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "overdue", [.. (late.Length == 0 ? ["Harbour cranes"] : late).Select(Late)]), CancellationToken.None);
        await desk.JournalAsync();
        return desk;
    }

    private static Draft Late(string name, int number) => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new($"o-late{number}"), "Deal")
        .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, name).With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Owner, new RecordId("dana"))
        .With(Opportunity.Fields.Amount, Money.Of(100_000, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3));
}
