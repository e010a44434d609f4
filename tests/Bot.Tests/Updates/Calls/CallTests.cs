using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Calls;

public sealed class CallTests
{
    private const string Said = "I call 5m for Orbis Marine: the fleet renewal is in";

    [Fact]
    public async Task A_number_is_kept_beside_what_the_deals_say_and_changes_no_deal()
    {
        await using var desk = await OpenAsync();
        var deals = (await desk.JournalAsync()).LastSequence(Partition.Account(SmallPortfolio.Orbis));
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), Said);

        Assert.Contains("Forecast submitted", sent.Json, StringComparison.Ordinal);
        Assert.NotNull(sent.Button(Verbs.Undo));
        var submission = Assert.Single(await SubmissionsAsync(desk));
        Assert.Equal((5_000_000m, 4_242_421m, "the fleet renewal is in"), (submission.Amount!.Value.Amount, submission.LedgerCommit!.Value.Amount, submission.Note));
        Assert.Equal((new RecordId("dana"), SmallPortfolio.Orbis), (submission.By!.Value, submission.Scope.Account!.Value));
        Assert.Equal(deals, (await desk.JournalAsync()).LastSequence(Partition.Account(SmallPortfolio.Orbis)));
    }

    [Fact]
    public async Task It_is_taken_back_with_one_press()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), Said);
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Dana), sent, Verbs.Undo);
        Assert.Empty(await SubmissionsAsync(desk));
    }

    [Fact]
    public async Task A_message_delivered_twice_submits_once()
    {
        await using var desk = await OpenAsync();
        await Task.WhenAll(desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), Said, "same"), desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), Said, "same"));
        Assert.Single(await SubmissionsAsync(desk));
    }

    [Fact]
    public async Task Only_the_lead_of_an_account_calls_it()
    {
        await using var desk = await OpenAsync();
        var lee = await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), Said);
        Assert.Contains("not one of them", lee.Json, StringComparison.Ordinal);
        var tom = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), Said);
        Assert.Contains("called by sellers, regional managers", tom.Json, StringComparison.Ordinal);
        Assert.Empty(await SubmissionsAsync(desk));
    }

    [Fact]
    public async Task A_call_is_opened_and_closed_only_once_it_is_confirmed()
    {
        await using var desk = await OpenAsync();
        var alone = Somewhere.With(Someone.Ada);
        var opened = await desk.AskAsync(Someone.Ada, alone, "open the forecast call for this quarter, deadline Friday 17:00");
        Assert.Contains("17:00", opened.Json, StringComparison.Ordinal);
        Assert.Contains("Dana Fox", opened.Json, StringComparison.Ordinal);

        var asks = await desk.AskAsync(Someone.Ada, alone, "close the call at 12.1m");
        Assert.Contains("Nothing is written until you confirm", asks.Json, StringComparison.Ordinal);
        Assert.Equal(CallState.Open, Assert.Single(await CallsAsync(desk)).State);

        await desk.PressAsync(Someone.Ada, alone, asks, Verbs.Apply);
        await desk.PressAsync(Someone.Ada, alone, asks, Verbs.Apply);
        var call = Assert.Single(await CallsAsync(desk));
        Assert.Equal((CallState.Closed, 12_100_000m), (call.State, call.Called!.Value.Amount));
        Assert.NotNull(call.Closed);
        var told = await desk.AskAsync(Someone.Ada, alone, "forecast call");
        Assert.Contains("12,100,000", told.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_submitted_is_told_until_they_do()
    {
        await using var desk = await OpenAsync();
        var alone = Somewhere.With(Someone.Ada);
        Assert.Contains("Dana Fox", (await desk.AskAsync(Someone.Ada, alone, "who has not submitted?")).Json, StringComparison.Ordinal);
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), Said);
        Assert.Contains("All 1 who are expected have submitted", (await desk.AskAsync(Someone.Ada, alone, "who has not submitted?")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_good_the_calls_were_is_never_told_in_a_channel_but_offered_in_private()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "hello");
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member()];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "how good are my calls?");
        Assert.Contains("told in private", sent.Json, StringComparison.Ordinal);

        var before = desk.Connector.Traffic.Count;
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.AskPrivately);
        Assert.Contains("nothing to grade", Assert.Single(desk.Connector.Traffic.Skip(before)).Json, StringComparison.Ordinal);
    }

    /// <summary>With one open deal in the quarter, so that its account's lead is expected.</summary>
    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "open deal",
            [
                Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-open"), "Deal")
                    .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Dry dock").With(Opportunity.Fields.Status, DealStatus.Open)
                    .With(Opportunity.Fields.Category, ForecastCategory.BestCase).With(Opportunity.Fields.Amount, Money.Of(100, Currency.Eur)).With(Opportunity.Fields.Close, today),
            ]),
            CancellationToken.None);
        return desk;
    }

    private static async Task<IReadOnlyList<Submission>> SubmissionsAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Submission.Kind, Clearance.Money);

    private static async Task<IReadOnlyList<ForecastCall>> CallsAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(ForecastCall.Kind, Clearance.Money);
}
