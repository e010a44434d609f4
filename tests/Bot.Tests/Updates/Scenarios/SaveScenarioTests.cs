using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Scenarios;

public sealed class SaveScenarioTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_what_if_is_kept_under_a_name_and_no_account_is_written_to()
    {
        await using var desk = await OpenAsync();
        var before = await desk.JournalAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        var sent = await desk.AskAsync(Someone.Dana, Alone, "call this scenario Cautious");

        Assert.Contains("Scenario saved", sent.Json, StringComparison.Ordinal);
        Assert.Contains("Dry dock is lost", sent.Json, StringComparison.Ordinal);
        var saved = Assert.Single(await SavedAsync(desk));
        Assert.Equal(("Cautious", new RecordId("dana"), SmallPortfolio.Orbis), (saved.Name, saved.By!.Value, saved.Account!.Value));
        var after = await desk.JournalAsync();
        foreach (var account in new[] { SmallPortfolio.Orbis, SmallPortfolio.Vanta })
            Assert.Equal(before.LastSequence(Partition.Account(account)), after.LastSequence(Partition.Account(account)));
        Assert.Equal(1, after.LastSequence(Partition.Shared) - before.LastSequence(Partition.Shared));
    }

    [Fact]
    public async Task It_is_taken_back_with_one_press()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        await desk.PressAsync(Someone.Dana, Alone, await desk.AskAsync(Someone.Dana, Alone, "save this as Cautious"), Verbs.Undo);

        Assert.Empty(await SavedAsync(desk));
    }

    [Fact]
    public async Task It_is_shown_again_listed_and_set_beside_what_happened()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        await desk.AskAsync(Someone.Dana, Alone, "save this as Cautious");
        await WriteAsync(desk, Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-open"), "Won").With(Opportunity.Fields.Status, DealStatus.Won));

        Assert.Contains("Cautious", (await desk.AskAsync(Someone.Dana, Alone, "which scenarios do we have?")).Json, StringComparison.Ordinal);
        Assert.Contains("already won", (await desk.AskAsync(Someone.Dana, Alone, "show scenario Cautious")).Json, StringComparison.Ordinal);
        Assert.Contains("more than Cautious assumed", (await desk.AskAsync(Someone.Dana, Alone, "how did Cautious compare with what happened?")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_again_replaces_ones_own_and_nobody_elses()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        await desk.AskAsync(Someone.Dana, Alone, "save this as Cautious");
        await desk.AskAsync(Someone.Dana, Alone, "what if Dry dock slips a month?");
        await desk.AskAsync(Someone.Dana, Alone, "save this as cautious");
        Assert.Equal("cautious", Assert.Single(await SavedAsync(desk)).Name);

        var lees = Somewhere.With(Someone.Lee);
        await desk.AskAsync(Someone.Lee, lees, "what if we lose Dry dock?");
        Assert.Contains("Somebody else has a scenario called CAUTIOUS", (await desk.AskAsync(Someone.Lee, lees, "save this as CAUTIOUS")).Json, StringComparison.Ordinal);
        Assert.Single(await SavedAsync(desk));
    }

    [Fact]
    public async Task It_is_deleted_by_whoever_saved_it_and_that_is_taken_back_with_one_press()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        await desk.AskAsync(Someone.Dana, Alone, "save this as Cautious");
        var sent = await desk.AskAsync(Someone.Dana, Alone, "delete scenario cautious");
        Assert.Contains("Scenario deleted", sent.Json, StringComparison.Ordinal);
        Assert.Contains("Dry dock is lost", sent.Json, StringComparison.Ordinal);
        Assert.Empty(await SavedAsync(desk));
        Assert.Contains("No scenario called Cautious", (await desk.AskAsync(Someone.Dana, Alone, "delete the scenario Cautious")).Json, StringComparison.Ordinal);

        await desk.PressAsync(Someone.Dana, Alone, sent, Verbs.Undo);
        Assert.Equal("Cautious", Assert.Single(await SavedAsync(desk)).Name);
    }

    [Fact]
    public async Task Nobody_else_deletes_it_but_an_administrator()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "what if we lose Dry dock?");
        await desk.AskAsync(Someone.Dana, Alone, "save this as Cautious");
        Assert.Contains("deleted by whoever saved it, Dana Fox", (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "delete scenario Cautious")).Json, StringComparison.Ordinal);
        Assert.Contains("deleted by whoever saved it, Dana Fox", (await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "delete scenario Cautious")).Json, StringComparison.Ordinal);
        Assert.Single(await SavedAsync(desk));

        await desk.AskAsync(Someone.Ada, Somewhere.With(Someone.Ada), "remove the scenario Cautious");
        Assert.Empty(await SavedAsync(desk));
    }

    [Fact]
    public async Task Whoever_may_not_see_its_account_does_not_see_it()
    {
        await using var desk = await OpenAsync();
        var lees = Somewhere.With(Someone.Lee);
        await WriteAsync(desk, Draft.Set(Partition.Account(SmallPortfolio.Vanta), Opportunity.Kind, new("v-open"), "Deal")
            .With(Opportunity.Fields.Account, SmallPortfolio.Vanta).With(Opportunity.Fields.Name, "Deep freeze").With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Amount, Money.Of(987_654, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow)));
        await desk.AskAsync(Someone.Lee, lees, "what if Deep freeze is lost?");
        await desk.AskAsync(Someone.Lee, lees, "save this as Frosty");
        Assert.Single(await SavedAsync(desk));

        var tom = Somewhere.With(Someone.Tom);
        Assert.DoesNotContain("Deep freeze", (await desk.AskAsync(Someone.Tom, tom, "which scenarios do we have?")).Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Deep freeze", (await desk.AskAsync(Someone.Tom, tom, "how did Frosty compare with what happened?")).Json, StringComparison.Ordinal);
        Assert.DoesNotMatch("987[,.]?654", (await desk.AskAsync(Someone.Tom, tom, "show scenario Frosty")).Json);
        Assert.Contains("No scenario called Frosty", (await desk.AskAsync(Someone.Tom, tom, "delete scenario Frosty")).Json, StringComparison.Ordinal);
    }

    /// <summary>With one open deal in the quarter.</summary>
    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await WriteAsync(desk, Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-open"), "Deal")
            .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Dry dock").With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Category, ForecastCategory.Commit).With(Opportunity.Fields.Amount, Money.Of(100, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow)));
        return desk;
    }

    private static async Task WriteAsync(Desk desk, Draft draft) =>
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), $"{draft.RecordId} {draft.Summary}", [draft]), CancellationToken.None);

    private static async Task<IReadOnlyList<SavedScenario>> SavedAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(SavedScenario.Kind, Clearance.Money);
}
