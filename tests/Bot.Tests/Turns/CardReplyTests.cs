using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Risks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns;

/// <summary>Replies in the thread of a card, by somebody else than who asked for it.</summary>
public sealed class CardReplyTests
{
    private static readonly Somewhere Thread = Somewhere.Channel;
    private static readonly Somewhere OtherThread = new("channel", "19:orbis@thread.tacv2;messageid=1700000000777");

    [Theory]
    [InlineData("done!")]
    [InlineData("ok, it's done, thanks")]
    [InlineData("ok, done, thanks")]
    [InlineData("ist erledigt")]
    public async Task Done_settles_the_promise_that_the_card_of_the_thread_shows(string text)
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the proposal by 5 December 2031");
        await desk.SayAsync(Someone.Dana, OtherThread, "done");
        Assert.Equal(PromiseState.Confirmed, (await PromisesAsync(desk)).Single().State);
        await desk.SayAsync(Someone.Dana, Thread, text);
        Assert.Equal(PromiseState.Done, (await PromisesAsync(desk)).Single().State);
    }

    [Theory]
    [InlineData("push it two weeks", "2031-12-19")]
    [InlineData("postpone to 8 January 2032", "2032-01-08")]
    [InlineData("move this by a week please", "2031-12-12")]
    public async Task A_day_that_moves_is_the_promises(string text, string due)
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the proposal by 5 December 2031");
        await desk.SayAsync(Someone.Dana, Thread, text);
        var promise = (await PromisesAsync(desk)).Single();
        Assert.Equal((PromiseState.Renegotiated, due), (promise.State!.Value, $"{promise.Due:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task Several_promises_are_a_choice_and_one_press_settles_the_chosen_one()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the proposal by 5 December 2031");
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the crane plan by 6 December 2031");
        await desk.AskAsync(Someone.Tom, Thread, "open promises");
        var which = await desk.AskAsync(Someone.Dana, Thread, "done");
        Assert.Contains("Which promise do you mean?", which.Words(), StringComparison.Ordinal);
        var plan = (await PromisesAsync(desk)).Single(promise => promise.Text == "sends the crane plan");
        await desk.PressAsync(Someone.Dana, Thread, which, Verbs.Choose, new JsonObject { ["record"] = "nobody-knows-this" });
        await desk.PressAsync(Someone.Dana, Thread, which, Verbs.Choose, new JsonObject { ["record"] = plan.Id.Value });
        Assert.Equal([PromiseState.Confirmed, PromiseState.Done], (await PromisesAsync(desk)).OrderBy(promise => promise.Due).Select(promise => promise.State!.Value));
    }

    [Theory]
    [InlineData("amount is 80k now")]
    [InlineData("set the amount to 80k")]
    public async Task An_amount_is_the_deals_and_is_confirmed_first(string text)
    {
        await using var desk = await OpenAsync();
        await DealAsync(desk, "Dry dock");
        await desk.AskAsync(Someone.Dana, Thread, "list the open deals of Orbis Marine");
        var proposed = await desk.AskAsync(Someone.Tom, Thread, text);
        Assert.Contains("Change the amount of Dry dock?", proposed.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Tom, Thread, proposed, Verbs.Apply);
        Assert.Equal(Money.Of(80_000, Currency.Eur), (await DealsAsync(desk)).Single(deal => deal.Name == "Dry dock").Amount);
    }

    [Fact]
    public async Task A_card_of_several_deals_asks_which_one()
    {
        await using var desk = await OpenAsync();
        await DealAsync(desk, "Dry dock");
        await DealAsync(desk, "Crane hire");
        await desk.AskAsync(Someone.Dana, Thread, "list the open deals of Orbis Marine");
        var which = await desk.AskAsync(Someone.Tom, Thread, "push it two weeks");
        Assert.Contains("Dry dock", which.Words(), StringComparison.Ordinal);
        Assert.Contains("Crane hire", which.Words(), StringComparison.Ordinal);
        Assert.NotNull(which.Button(Verbs.Choose));
    }

    [Fact]
    public async Task Who_owns_this_is_answered_of_the_record_that_is_shown()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the proposal by 5 December 2031");
        Assert.Contains("Tom Ruiz keeps it, until", (await desk.AskAsync(Someone.Dana, Thread, "who owns this?")).Words(), StringComparison.Ordinal);
        await DealAsync(desk, "Dry dock");
        await desk.AskAsync(Someone.Dana, OtherThread, "list the open deals of Orbis Marine");
        Assert.Contains("Dry dock", (await desk.AskAsync(Someone.Tom, OtherThread, "tell me more")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_is_closed_from_its_thread_once_confirmed()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Thread, "log a risk on Orbis Marine: the yard may close");
        var risk = (await desk.JournalAsync()).Now.Of(Risk.Kind, Clearance.Money).Single();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "owned",
                [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Risk.Kind, risk.Id, "owned").With(Risk.Fields.Owner, new RecordId("tom")).With(Risk.Fields.Due, new DateOnly(2031, 12, 5))]),
            CancellationToken.None);
        await desk.JournalAsync();
        await desk.PressAsync(Someone.Dana, Thread, await desk.AskAsync(Someone.Dana, Thread, "it is mitigated"), Verbs.Apply);
        Assert.Equal(RiskState.Closed, (await desk.JournalAsync()).Now.Of(Risk.Kind, Clearance.Money).Single().State);
    }

    [Fact]
    public async Task What_was_shown_to_others_is_nothing_to_whoever_may_not_see_it()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Lee, Thread, "list the won deals of Vanta Foods");
        var said = (await desk.AskAsync(Someone.Tom, Thread, "amount is 80k now")).Words();
        Assert.DoesNotContain("Write it", said, StringComparison.Ordinal);
        Assert.Equal(1_313_131, (await DealsAsync(desk)).Single(deal => deal.Name == "Cold chain").Amount!.Value.Amount);
    }

    [Theory]
    [InlineData("what is our commit this quarter?")]
    [InlineData("how many open deals does Orbis Marine have?")]
    public async Task A_question_of_its_own_is_answered_as_ever(string text)
    {
        await using var desk = await OpenAsync();
        var before = (await desk.AskAsync(Someone.Dana, OtherThread, text)).Words();
        await desk.AskAsync(Someone.Tom, Thread, "Tom Ruiz sends the proposal by 5 December 2031");
        var after = (await desk.AskAsync(Someone.Dana, Thread, text)).Words();
        Assert.Equal(Heading(before), Heading(after));
    }

    private static string Heading(string words) => words[words.IndexOf("fallbackText", StringComparison.Ordinal)..][..60];

    private static async Task<IReadOnlyList<Promise>> PromisesAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Promise.Kind, Clearance.Money);

    private static async Task<IReadOnlyList<Opportunity>> DealsAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Money);

    private static Task<AppendOutcome> DealAsync(Desk desk, string name) => desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
        new("test", "Test", Source.Import("test"), "deal", [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new(name.Replace(' ', '-')), "Deal")
            .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, name).With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Amount, Money.Of(1000, Currency.Eur)).With(Opportunity.Fields.Close, new DateOnly(2031, 3, 1))]),
        CancellationToken.None);

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom, Someone.Lee);
        return desk;
    }
}
