using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Promises;
using Xunit;

namespace Bot.Tests.Updates.Promises;

public sealed class PromiseTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task Ours_is_written_at_once_listed_and_done_with_one_press_and_a_way_back()
    {
        await using var desk = await OpenAsync();
        var written = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "Tom Ruiz sends the proposal by Friday");
        Assert.NotNull(written.Button(Verbs.Undo));
        var promise = Assert.Single(await PromisesAsync(desk));
        Assert.Equal((PromiseSide.Us, "sends the proposal", new RecordId("tom"), PromiseState.Confirmed), (promise.Side!.Value, promise.Text, promise.Owner!.Value, promise.State!.Value));

        var list = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "open promises");
        Assert.Contains("sends the proposal", list.Words(), StringComparison.Ordinal);
        var presses = await Task.WhenAll(desk.PressAsync(Someone.Tom, Somewhere.Channel, list, Verbs.Settle), desk.PressAsync(Someone.Tom, Somewhere.Channel, list, Verbs.Settle));
        Assert.Equal(PromiseState.Done, Assert.Single(await PromisesAsync(desk)).State);
        Assert.Single((await desk.JournalAsync()).Entries, entry => entry.Change.Kind == Promise.Kind.Name && entry.Change.Fields.ContainsKey("state") && !entry.Change.Fields.ContainsKey("text"));

        Assert.Contains(presses, press => press.Words().Contains("0 open promises", StringComparison.Ordinal));
        var done = new Sent("PUT", list.Conversation, list.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = presses.First(press => press.Words().Contains("Undo", StringComparison.Ordinal))["value"]!.DeepClone() }) });
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, done, Verbs.Undo);
        Assert.Equal(PromiseState.Confirmed, Assert.Single(await PromisesAsync(desk)).State);
    }

    [Fact]
    public async Task Its_day_is_renegotiated_by_a_week_from_what_it_is()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "Orbis Marine promised to send the signed contract by 5 December 2031");
        var list = await desk.AskAsync(Someone.Dana, Alone, "what did they promise us?");
        await desk.PressAsync(Someone.Dana, Alone, list, Verbs.Settle, new JsonObject { ["do"] = "WeekLater" });
        var promise = Assert.Single(await PromisesAsync(desk));
        Assert.Equal((PromiseSide.Them, PromiseState.Renegotiated, new DateOnly(2031, 12, 12)), (promise.Side!.Value, promise.State!.Value, promise.Due!.Value));
    }

    [Fact]
    public async Task Without_an_account_the_accounts_are_a_choice_and_one_press_writes_it()
    {
        await using var desk = await OpenAsync();
        var which = await desk.AskAsync(Someone.Dana, Alone, "todo: call the shipyard by Friday");
        Assert.Contains("Orbis Marine", which.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["account"] = "nobody-knows-this" });
        Assert.Empty(await PromisesAsync(desk));
        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["account"] = "orbis" });
        Assert.Equal(SmallPortfolio.Orbis, Assert.Single(await PromisesAsync(desk)).Account);
    }

    [Fact]
    public async Task Who_is_not_on_the_team_writes_none_and_settles_none()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "we promised Orbis Marine a savings report by 5 December 2031");
        var list = await desk.AskAsync(Someone.Dana, Alone, "open promises");
        foreach (var who in new[] { Someone.Guest, Someone.Nina })
            await desk.PostAsync(Activities.Press(desk.Connector.Url, who, Somewhere.With(who), list, Verbs.Settle));
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "we promised Vanta Foods a savings report by 5 December 2031");
        Assert.Equal(PromiseState.Confirmed, Assert.Single(await PromisesAsync(desk)).State);
    }

    private static async Task<IReadOnlyList<Promise>> PromisesAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Promise.Kind, Clearance.Money);

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        return desk;
    }
}
