using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain.Opportunities;
using Xunit;
using static Bot.Tests.Updates.Deals.DryDocks;

namespace Bot.Tests.Updates.Deals;

/// <summary>Two people change the same deal: nothing is overwritten silently, and nothing is taken back from under somebody.</summary>
public sealed class DealsOfTwoTests
{
    [Fact]
    public async Task It_is_taken_back_by_its_author_or_the_owner_of_the_account()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "move Dry dock to commit");
        Assert.Equal(ForecastCategory.Commit, (await DealAsync(desk)).Category);
        await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Equal(ForecastCategory.Commit, (await DealAsync(desk)).Category);
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Equal(ForecastCategory.BestCase, (await DealAsync(desk)).Category);
        Assert.Contains("taken back", (await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_what_was_changed_since_explains_itself()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 95k");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 99k");
        var refused = await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Contains("changed again since, by Dana Fox", refused.Words(), StringComparison.Ordinal);
        Assert.Equal(99_000m, (await DealAsync(desk)).Amount!.Value.Amount);
    }

    [Fact]
    public async Task A_card_that_became_stale_shows_what_changed_and_offers_to_apply_on_top()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "push Dry dock two weeks");
        await ConfirmedAsync(desk, Someone.Dana, "push Dry dock by one week");

        var stale = Shown(await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Somebody changed this meanwhile", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Dana Fox", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Mar 24, 2031 → Apr 7, 2031", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 3, 24), (await DealAsync(desk)).Close);

        // The old card, still in somebody's window, writes nothing either.
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        Assert.Equal(new DateOnly(2031, 3, 24), (await DealAsync(desk)).Close);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, stale, Verbs.Apply);
        Assert.Equal(new DateOnly(2031, 4, 7), (await DealAsync(desk)).Close);
    }

    [Fact]
    public async Task A_second_person_on_a_stale_card_sees_who_changed_what_and_applies_it_on_top_in_their_own_name()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "set the amount of Dry dock to 95k");
        await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 90k");

        var stale = Shown(await desk.PressAsync(Someone.Dana, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Somebody changed this meanwhile", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Tom Ruiz", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("€80,000 → €90,000", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("€90,000 → €95,000", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(90_000m, (await DealAsync(desk)).Amount!.Value.Amount);

        // It becomes stale once more before anybody looked.
        await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 91k");
        var again = Shown(await desk.PressAsync(Someone.Dana, Somewhere.Channel, stale, Verbs.Apply), stale);
        Assert.Contains("€91,000 → €95,000", again.Words(), StringComparison.Ordinal);
        await Task.WhenAll(desk.PressAsync(Someone.Dana, Somewhere.Channel, again, Verbs.Apply), desk.PressAsync(Someone.Tom, Somewhere.Channel, again, Verbs.Apply));
        Assert.Equal(95_000m, (await DealAsync(desk)).Amount!.Value.Amount);
        Assert.Single(await RowsAsync(desk), row => row.Summary == "Dry dock: amount €91,000 → €95,000");
    }

    [Fact]
    public async Task Of_several_changes_on_a_stale_card_those_that_do_not_clash_are_written_and_the_others_can_be_left_out()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "Dry dock: 95k, close 3 Nov 2030");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 90k");
        var stale = Shown(await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Dana Fox", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 3, 17), (await DealAsync(desk)).Close);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, stale, Verbs.Apply, new JsonObject { ["part0"] = "false", ["part1"] = "true" });
        var deal = await DealAsync(desk);
        Assert.Equal((90_000m, new DateOnly(2030, 11, 3)), (deal.Amount!.Value.Amount, deal.Close!.Value));
    }

    [Fact]
    public async Task Of_several_changes_one_that_was_changed_since_keeps_all_of_them_from_being_taken_back()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "Dry dock: 95k, move to commit");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 99k");
        foreach (var refused in new[] { (await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo)).Words(), (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "undo")).Words() })
            Assert.Contains("changed again since, by Dana Fox", refused, StringComparison.Ordinal);
        var deal = await DealAsync(desk);
        Assert.Equal((99_000m, ForecastCategory.Commit), (deal.Amount!.Value.Amount, deal.Category!.Value));
    }

    [Fact]
    public async Task Changes_of_different_fields_do_not_clash()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "push Dry dock two weeks");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 95k");
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        var deal = await DealAsync(desk);
        Assert.Equal((95_000m, new DateOnly(2031, 3, 31)), (deal.Amount!.Value.Amount, deal.Close!.Value));
    }

    [Fact]
    public async Task A_message_delivered_twice_at_once_writes_once()
    {
        await using var desk = await OpenAsync();
        await Task.WhenAll(
            desk.SayAsync(Someone.Dana, Alone, "next step of Dry dock: send the offer", "same"), desk.SayAsync(Someone.Dana, Alone, "next step of Dry dock: send the offer", "same"));
        Assert.Single(await RowsAsync(desk));
    }
}
