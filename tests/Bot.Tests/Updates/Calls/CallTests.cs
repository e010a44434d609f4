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
        Assert.Contains("the whole portfolio", asks.Json, StringComparison.Ordinal);
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

    [Fact]
    public async Task Who_submits_in_a_channel_is_told_in_private_how_good_their_calls_were()
    {
        await using var desk = await OpenAsync();
        var alone = Somewhere.With(Someone.Dana);
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Dana, alone, "hello");
        Assert.Equal([Somewhere.Channel.Id], (await desk.SayAsync(Someone.Dana, Somewhere.Channel, Said)).Select(sent => sent.Conversation));

        await GradeAsync(desk);
        var said = await desk.SayAsync(Someone.Dana, Somewhere.Channel, "I call 6m for Orbis Marine");
        Assert.Equal([alone.Id, Somewhere.Channel.Id], said.Select(sent => sent.Conversation));
        Assert.Contains("your calls before were 50% off, 50% over, in 1 call", said[0].Json, StringComparison.Ordinal);
        Assert.Contains("Forecast submitted", said[1].Json, StringComparison.Ordinal);
        Assert.DoesNotContain("50%", said[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_private_chat_grades_are_told_nowhere()
    {
        await using var desk = await OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await GradeAsync(desk);
        var said = await desk.AskAsync(Someone.Dana, Somewhere.Channel, Said);
        Assert.Equal(Somewhere.Channel.Id, said.Conversation);
        Assert.DoesNotContain("your calls before", said.Json, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Dana called 300 for the quarter before this, six weeks before its end, and 200 came in.</summary>
    private static async Task GradeAsync(Desk desk)
    {
        var over = FiscalCalendar.CalendarYear.QuarterContaining(DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(-3));
        var called = new DateTimeOffset(over.End.AddDays(-42).ToDateTime(default), TimeSpan.Zero);
        var writer = desk.Services.GetRequiredService<LedgerWriter>();
        await writer.AppendAsync(
            new("test", "Test", Source.Import("test"), "won before",
            [
                Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-before"), "Deal")
                    .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Status, DealStatus.Won)
                    .With(Opportunity.Fields.Amount, Money.Of(200, Currency.Eur)).With(Opportunity.Fields.Close, over.End),
            ]),
            CancellationToken.None);
        var submission = Draft.Set(Partition.Shared, Submission.Kind, new("s-before"), "Forecast")
            .With(Submission.Fields.By, new RecordId("dana")).With(Submission.Fields.Account, SmallPortfolio.Orbis)
            .With(Submission.Fields.Start, over.Start).With(Submission.Fields.End, over.End).With(Submission.Fields.Category, ForecastCategory.Commit)
            .With(Submission.Fields.Amount, Money.Of(300, Currency.Eur));
        await writer.AppendAsync(new("test", "Test", Source.Import("test"), "called before", [submission with { On = called }]), CancellationToken.None);
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
