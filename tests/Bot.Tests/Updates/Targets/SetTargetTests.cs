using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.People;
using Domain.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Targets;

public sealed class SetTargetTests
{
    private static Somewhere Alone(Someone who) => Somewhere.With(who);

    [Fact]
    public async Task It_is_shown_first_written_when_confirmed_and_what_was_is_shown_beside_it_the_next_time()
    {
        await using var desk = await OpenAsync();
        var first = await desk.AskAsync(Someone.Ada, Alone(Someone.Ada), "target for EMEA FY27 is 2M bookings");
        Assert.Empty(await TargetsAsync(desk));
        await desk.PressAsync(Someone.Ada, Alone(Someone.Ada), first, Verbs.Apply);
        var target = Assert.Single(await TargetsAsync(desk));
        Assert.Equal(("EMEA", Money.Of(2_000_000, Currency.Eur), TargetMeasure.Bookings), (target.Region, target.Amount!.Value, target.Measure!.Value));

        var second = await desk.AskAsync(Someone.Ada, Alone(Someone.Ada), "that's wrong, the EMEA target for FY27 is 2.5m");
        Assert.Contains("2,000,000", second.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Ada, Alone(Someone.Ada), second, Verbs.Apply);
        Assert.Equal(Money.Of(2_500_000, Currency.Eur), Assert.Single(await TargetsAsync(desk)).Amount);
    }

    [Fact]
    public async Task What_was_set_is_what_the_forecast_is_measured_by()
    {
        await using var desk = await OpenAsync();
        await desk.PressAsync(Someone.Dana, Alone(Someone.Dana), await desk.AskAsync(Someone.Dana, Alone(Someone.Dana), "the target of Orbis Marine is 8m"), Verbs.Apply);

        Assert.Contains("8,000,000", (await desk.AskAsync(Someone.Dana, Alone(Someone.Dana), "target of Orbis Marine this quarter")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the target of Vanta Foods is 8m")]
    [InlineData("our target is 8m")]
    [InlineData("EMEA target: 8m")]
    [InlineData("my quota is 8m")]
    [InlineData("Tom Ruiz's quota is 8m")]
    public async Task Who_may_not_set_it_is_told_so_and_nothing_waits(string text)
    {
        await using var desk = await OpenAsync();

        var refused = await desk.AskAsync(Someone.Dana, Alone(Someone.Dana), text);

        Assert.Null(refused.Button(Verbs.Apply));
        Assert.Contains("nothing was written", refused.Words(), StringComparison.Ordinal);
        Assert.Empty(await TargetsAsync(desk));
    }

    [Fact]
    public async Task Where_not_everybody_may_see_the_number_it_is_not_proposed()
    {
        await using var desk = await OpenAsync();
        MessageTests.Everybody(desk, Someone.Ada, Someone.Tom);
        var refused = await desk.AskAsync(Someone.Ada, Somewhere.Channel, "EMEA target: 8m");

        Assert.Null(refused.Button(Verbs.Apply));
        Assert.Contains("private chat", refused.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the EMEA target is -5")]
    [InlineData("the EMEA target is 3")]
    [InlineData("the EMEA target is 900000000m")]
    public async Task A_number_that_cannot_be_meant_is_not_proposed(string text)
    {
        await using var desk = await OpenAsync();

        Assert.Null((await desk.AskAsync(Someone.Ada, Alone(Someone.Ada), text)).Button(Verbs.Apply));
    }

    /// <summary>Tom works in EMEA, so that there is such a region.</summary>
    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "region", [Draft.Set(Partition.Shared, Person.Kind, new("tom"), "Person").With(Person.Fields.Region, "EMEA")]), CancellationToken.None);
        await desk.JournalAsync();
        return desk;
    }

    private static async Task<IReadOnlyList<Target>> TargetsAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Target.Kind, Clearance.Restricted);
}
