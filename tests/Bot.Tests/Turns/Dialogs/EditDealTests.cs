using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns.MessageExtensions;
using Domain;
using Domain.Opportunities;
using Domain.Risks;
using Xunit;

namespace Bot.Tests.Turns.Dialogs;

/// <summary>The dialogs behind a card's buttons, which no Playground opens: what Teams sends and shows.</summary>
public sealed class EditDealTests
{
    private static readonly Somewhere Private = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_deal_is_edited_from_its_card_and_only_what_changed_is_written()
    {
        await using var desk = await OpenDealAsync();
        var dialog = await EditAsync(desk, Someone.Dana, Private);
        Assert.Equal(("4242421", "Pipeline"), (dialog.Value("amount"), dialog.Value("category")));

        var done = await dialog.SendAsync(("amount", "1.2m"), ("next", "Send the offer"), ("due", "2031-05-02"));

        Assert.Contains("Changes written", done.Words, StringComparison.Ordinal);
        var deal = await DealAsync(desk);
        Assert.Equal((Money.Of(1_200_000, Currency.Eur), "Send the offer", new DateOnly(2031, 5, 2), null), (deal.Amount, deal.NextStep, deal.NextStepDue, deal.Category));
        Assert.Contains("taken back", (await done.UndoAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(Money.Of(4_242_421, Currency.Eur), (await DealAsync(desk)).Amount);
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once_and_shows_the_same()
    {
        await using var desk = await OpenDealAsync();
        var dialog = await EditAsync(desk, Someone.Dana, Private);
        var before = (await desk.JournalAsync()).Entries.Count();

        var sent = await Task.WhenAll(dialog.SendAsync(("amount", "95k")), dialog.SendAsync(("amount", "95k")));
        var late = await dialog.SendAsync(("amount", "95k"));

        Assert.All([.. sent, late], done => Assert.Contains("Amount changed", done.Words, StringComparison.Ordinal));
        Assert.Equal(before + 1, (await desk.JournalAsync()).Entries.Count());
    }

    [Theory]
    [InlineData("amount", "either 80k or 95k", "Write an amount as")]
    [InlineData("amount", "-5", "Write an amount as")]
    [InlineData("amount", "", "Write an amount as")]
    [InlineData("category", "Maybe", "Choose one of the list")]
    [InlineData("close", "30 February", "Choose a day")]
    [InlineData("due", "2031-05-02", "Write what is to be done")]
    public async Task What_cannot_be_is_told_below_its_field_and_the_rest_is_kept(string field, string value, string problem)
    {
        await using var desk = await OpenDealAsync();

        var refused = await (await EditAsync(desk, Someone.Dana, Private)).SendAsync((field, value), (field == "due" ? "amount" : "due", field == "due" ? "95k" : ""));

        Assert.Contains(problem, refused.ProblemOf(field), StringComparison.Ordinal);
        Assert.Equal(Money.Of(4_242_421, Currency.Eur), (await DealAsync(desk)).Amount);
        if (field == "due")
            Assert.Equal("95k", refused.Value("amount"));
    }

    [Fact]
    public async Task Nothing_changed_says_so() => Assert.Contains("Nothing is changed yet", (await (await EditAsync(await OpenDealAsync(), Someone.Dana, Private)).SendAsync()).Words, StringComparison.Ordinal);

    [Fact]
    public async Task Two_people_at_once_are_merged_where_they_do_not_clash_and_told_where_they_do()
    {
        await using var desk = await OpenDealAsync();
        var (mine, late, theirs) = (await EditAsync(desk, Someone.Dana, Private), await EditAsync(desk, Someone.Dana, Private), await EditAsync(desk, Someone.Tom, Somewhere.Channel));

        await theirs.SendAsync(("amount", "95k"));
        var merged = await mine.SendAsync(("next", "Call the yard"));
        Assert.Contains("Next step set", merged.Words, StringComparison.Ordinal);
        Assert.Equal((Money.Of(95_000, Currency.Eur), "Call the yard"), ((await DealAsync(desk)).Amount, (await DealAsync(desk)).NextStep));

        var onTop = await (await StaleAsync(desk, late)).SendAsync();
        Assert.Contains("Amount changed", onTop.Words, StringComparison.Ordinal);
        Assert.Equal(Money.Of(80_000, Currency.Eur), (await DealAsync(desk)).Amount);
    }

    [Fact]
    public async Task Strangers_open_no_dialog_and_a_deal_that_is_closed_meanwhile_is_not_edited()
    {
        await using var desk = await OpenDealAsync();
        var button = await ButtonAsync(desk, Someone.Dana, Private);
        Assert.Contains("Write to me first", (await Dialog.OpenAsync(desk, Someone.Guest, Somewhere.Channel, button)).Said, StringComparison.Ordinal);
        var dialog = await Dialog.OpenAsync(desk, Someone.Dana, Private, button);
        await desk.PressAsync(Someone.Dana, Private, await desk.AskAsync(Someone.Dana, Private, "mark Fleet renewal as lost"), Verbs.Apply);

        Assert.Contains("while it is open", (await dialog.SendAsync(("amount", "95k"))).Said, StringComparison.Ordinal);
        Assert.Contains("while it is open", (await Dialog.OpenAsync(desk, Someone.Dana, Private, button)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_is_raised_from_the_card_of_an_account()
    {
        await using var desk = await OpenDealAsync();
        var card = await desk.AskAsync(Someone.Dana, Private, "how is Orbis Marine doing?");
        var dialog = await Dialog.OpenAsync(desk, Someone.Dana, Private, Button(card, "Raise a risk"));

        var refused = await dialog.SendAsync(("title", ""), ("impact", "a lot"), ("probability", "140"), ("due", "2001-01-01"));
        Assert.Contains("Write what may happen", refused.ProblemOf("title"), StringComparison.Ordinal);
        Assert.Contains("Write an amount", refused.ProblemOf("impact"), StringComparison.Ordinal);
        Assert.Contains("0 to 100", refused.ProblemOf("probability"), StringComparison.Ordinal);
        Assert.Contains("today or a later day", refused.ProblemOf("due"), StringComparison.Ordinal);
        var done = await refused.SendAsync(("title", "The yard may close"), ("type", "Delivery"), ("impact", "200k"), ("probability", "40 %"), ("due", ""));

        Assert.Contains("Risk raised", done.Words, StringComparison.Ordinal);
        var risk = Assert.Single((await desk.JournalAsync()).Now.Of(Risk.Kind, Clearance.Restricted));
        Assert.Equal(("The yard may close", RiskType.Delivery, Money.Of(200_000, Currency.Eur), 0.4m), (risk.Title, risk.Type, risk.Impact, risk.Probability));
    }

    [Fact]
    public async Task A_deal_is_added_from_the_card_of_an_account()
    {
        await using var desk = await OpenDealAsync();
        var dialog = await Dialog.OpenAsync(desk, Someone.Dana, Private, Button(await desk.AskAsync(Someone.Dana, Private, "how is Orbis Marine doing?"), "Add a deal"));

        var refused = await dialog.SendAsync(("name", ""), ("amount", "a lot"), ("close", "2001-01-01"));
        Assert.Contains("Write what the deal is called", refused.ProblemOf("name"), StringComparison.Ordinal);
        Assert.Contains("Write an amount", refused.ProblemOf("amount"), StringComparison.Ordinal);
        Assert.Contains("today or a later day", refused.ProblemOf("close"), StringComparison.Ordinal);
        var done = await refused.SendAsync(("name", "Line 4 sensors"), ("amount", "USD 95k"), ("close", "2031-05-02"), ("category", "BestCase"));

        Assert.Contains("Deal added", done.Words, StringComparison.Ordinal);
        var deal = (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Name == "Line 4 sensors");
        Assert.Equal((Money.Of(95_000, Currency.Usd), new DateOnly(2031, 5, 2), ForecastCategory.BestCase), (deal.Amount, deal.Close, deal.Category));
    }

    /// <summary>What is shown when the same field was changed meanwhile: who did what, and what one entered over it.</summary>
    private static async Task<Dialog> StaleAsync(Desk desk, Dialog opened)
    {
        var stale = await opened.SendAsync(("amount", "80k"));
        Assert.Contains("Somebody changed this meanwhile", stale.Words, StringComparison.Ordinal);
        Assert.Contains(Someone.Tom.Name, stale.Words, StringComparison.Ordinal);
        Assert.Equal(("80k", "Call the yard"), (stale.Value("amount"), stale.Value("next")));
        Assert.Equal(Money.Of(95_000, Currency.Eur), (await DealAsync(desk)).Amount);
        return stale;
    }

    private static async Task<Desk> OpenDealAsync()
    {
        var desk = await SearchTests.TeamDeskAsync();
        var asked = await desk.AskAsync(Someone.Dana, Private, "reopen Fleet renewal");
        await desk.PressAsync(Someone.Dana, Private, asked, Verbs.Apply);
        return desk;
    }

    private static async Task<Dialog> EditAsync(Desk desk, Someone who, Somewhere where) => await Dialog.OpenAsync(desk, who, where, await ButtonAsync(desk, who, where));

    private static async Task<JsonNode> ButtonAsync(Desk desk, Someone who, Somewhere where) => Button(await desk.AskAsync(who, where, "the deal \"Fleet renewal\""), "Edit");

    private static JsonNode Button(Sent sent, string title) => (sent.Card?["actions"] ?? throw new InvalidOperationException(sent.Json)).AsArray().Single(action => (string?)action!["title"] == title)!;

    private static async Task<Opportunity> DealAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Name == "Fleet renewal");
}
