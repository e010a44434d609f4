using System.Text.Json.Nodes;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Domain;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Promises;
using Xunit;

namespace Bot.Tests.Turns.Events;

public sealed class LoggedMessageTests
{
    private const string Said = "note: met the CFO, budget is 2M";
    private static readonly Somewhere Toms = Somewhere.With(Someone.Tom);

    [Fact]
    public async Task An_edit_of_what_was_logged_is_offered_in_private_with_old_and_new_and_corrects_once_pressed()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var offer = Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "note: met the CFO, budget is 3M"));
        Assert.Equal(Toms.Id, offer.Conversation);
        Assert.Contains("Correct what was logged?", offer.Words(), StringComparison.Ordinal);
        Assert.Contains("\"Was\",\"value\":\"met the CFO, budget is 2M\"", offer.Words(), StringComparison.Ordinal);
        Assert.Contains("\"Now\",\"value\":\"met the CFO, budget is 3M\"", offer.Words(), StringComparison.Ordinal);
        Assert.Equal("met the CFO, budget is 2M", Assert.Single(await desk.NotesAsync()).Text);

        var done = await desk.PressAsync(Someone.Tom, Toms, offer, Verbs.Apply);
        Assert.Contains("Entry corrected", done.Words(), StringComparison.Ordinal);
        Assert.Equal("met the CFO, budget is 3M", Assert.Single(await desk.NotesAsync()).Text);
        await desk.PressAsync(Someone.Tom, Toms, offer, Verbs.Apply);
        Assert.Single(await RowsAsync(desk), row => row.Summary.StartsWith("Corrected", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("note:  met the CFO, budget is 2M")]
    [InlineData("Note: met the CFO, budget is 2M")]
    public async Task An_edit_that_changes_nothing_of_what_was_logged_asks_for_nothing(string text)
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        Assert.Empty(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", text));
    }

    [Fact]
    public async Task An_edit_is_offered_once_however_often_and_to_however_many_it_is_delivered_and_the_next_edit_again()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var edit = desk.Edit(Someone.Tom, Somewhere.Channel, "1001", "note: met the CFO, budget is 3M");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.PostAsync(edit.DeepClone())));
        Assert.Single(desk.Connector.Messages, sent => sent.Conversation == Toms.Id && sent.Button(Verbs.Apply) is not null);
        Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "note: met the CFO, budget is 4M"));
        // The same words once more are another edit.
        edit["timestamp"] = "2026-11-26T12:00:00Z";
        await desk.PostAsync(edit);
        Assert.Equal(3, desk.Connector.Messages.Count(sent => sent.Conversation == Toms.Id && sent.Button(Verbs.Apply) is not null));
    }

    [Fact]
    public async Task Somebody_elses_edit_of_what_another_logged_is_nothing_and_a_message_that_logged_nothing_neither()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, "forecast of Orbis Marine", "1002");
        Assert.Empty(await desk.EditAsync(Someone.Dana, Somewhere.Channel, "1001", "note: nonsense"));
        Assert.Empty(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1002", "note: nonsense"));
        Assert.Empty(await desk.HappenAsync("messageDelete", "softDeleteMessage", Someone.Dana, Somewhere.Channel, "1001"));
        Assert.Empty(await desk.EditAsync(Someone.Guest, Somewhere.Channel, "1001", "note: nonsense"));
    }

    [Fact]
    public async Task A_deleted_message_is_withdrawn_with_a_press_and_the_log_keeps_who_and_when_but_not_the_words()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var offer = Assert.Single(await desk.HappenAsync("messageDelete", "softDeleteMessage", Someone.Tom, Somewhere.Channel, "1001"));
        Assert.Contains("still counts: Meeting: met the CFO, budget is 2M", offer.Words(), StringComparison.Ordinal);
        Assert.Single(await desk.NotesAsync());

        var done = await desk.PressAsync(Someone.Tom, Toms, offer, Verbs.Apply);
        Assert.DoesNotContain("Undo", done.Words(), StringComparison.Ordinal);
        Assert.Empty(await desk.NotesAsync());
        var log = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "what did we log on Orbis Marine this week?");
        Assert.Contains("A note was withdrawn", log.Words(), StringComparison.Ordinal);
        Assert.Contains("Tom Ruiz", log.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("budget", log.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_comes_back_brings_its_entry_back_and_can_be_withdrawn_again()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        Assert.Empty(await desk.HappenAsync("messageUpdate", "undeleteMessage", Someone.Tom, Somewhere.Channel, "1001"));
        for (var round = 0; round < 2; round++)
        {
            await desk.PressAsync(Someone.Tom, Toms, Assert.Single(await desk.HappenAsync("messageDelete", "softDeleteMessage", Someone.Tom, Somewhere.Channel, "1001")), Verbs.Apply);
            Assert.Empty(await desk.NotesAsync());
            await desk.PressAsync(Someone.Tom, Toms, Assert.Single(await desk.HappenAsync("messageUpdate", "undeleteMessage", Someone.Tom, Somewhere.Channel, "1001")), Verbs.Apply);
            Assert.Equal("met the CFO, budget is 2M", Assert.Single(await desk.NotesAsync()).Text);
        }
    }

    [Fact]
    public async Task What_is_left_alone_stays()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var offer = Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "note: nothing of interest"));
        Assert.Contains("Leave it", offer.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Tom, Toms, offer, Verbs.Discard);
        await desk.PressAsync(Someone.Tom, Toms, offer, Verbs.Apply);
        Assert.Equal("met the CFO, budget is 2M", Assert.Single(await desk.NotesAsync()).Text);
    }

    [Fact]
    public async Task Where_there_is_no_private_chat_it_is_asked_in_the_thread_without_a_word_of_the_entry()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var offer = Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "note: met the CFO, budget is 3M"));
        Assert.Equal(Somewhere.Channel.Id, offer.Conversation);
        Assert.DoesNotContain("budget", offer.Words(), StringComparison.Ordinal);

        await desk.PressAsync(Someone.Lee, Somewhere.Channel, offer, Verbs.Apply);
        Assert.Equal("met the CFO, budget is 2M", Assert.Single(await desk.NotesAsync()).Text);
        // The owner of the account may.
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, offer, Verbs.Apply);
        var note = Assert.Single(await desk.NotesAsync());
        Assert.Equal(("met the CFO, budget is 3M", new RecordId("tom")), (note.Text, note.Author!.Value));
    }

    [Fact]
    public async Task A_changed_deal_is_corrected_from_what_it_was_before_the_message()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "push Fleet renewal by two weeks", "1001");
        var before = (await DealAsync(desk)).Close!.Value;
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Dana), desk.Connector.Messages[^1], Verbs.Apply);
        Assert.Equal(before.AddDays(14), (await DealAsync(desk)).Close);

        var offer = Assert.Single(await desk.EditAsync(Someone.Dana, Somewhere.With(Someone.Dana), "1001", "push Fleet renewal by three weeks"));
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Dana), offer, Verbs.Apply);
        Assert.Equal(before.AddDays(21), (await DealAsync(desk)).Close);
    }

    [Fact]
    public async Task A_promise_that_somebody_settled_since_is_not_withdrawn_from_under_them()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, "Tom Ruiz sends the proposal by 5 December 2031", "1001");
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, await desk.AskAsync(Someone.Dana, Somewhere.Channel, "open promises"), Verbs.Settle);
        Assert.Empty(await desk.HappenAsync("messageDelete", "softDeleteMessage", Someone.Tom, Somewhere.Channel, "1001"));
        Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "Tom Ruiz sends the proposal by 6 December 2031"));
        Assert.Equal(PromiseState.Done, Assert.Single((await desk.JournalAsync()).Now.Of(Promise.Kind, Clearance.Money)).State);
    }

    [Fact]
    public async Task An_edit_to_something_else_offers_to_withdraw()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        var offer = Assert.Single(await desk.EditAsync(Someone.Tom, Somewhere.Channel, "1001", "forecast of Orbis Marine"));
        Assert.Contains("Withdraw what was logged?", offer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_note_is_found_by_what_it_says_now()
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync(Someone.Tom, Toms, "note on Orbis Marine: the zeppelin leaves", "1001");
        await desk.PressAsync(Someone.Tom, Toms, Assert.Single(await desk.EditAsync(Someone.Tom, Toms, "1001", "note on Orbis Marine: the balloon leaves")), Verbs.Apply);
        Assert.Contains("Nothing says", (await desk.AskAsync(Someone.Tom, Toms, "search the notes for zeppelin")).Words(), StringComparison.Ordinal);
        Assert.Contains("the balloon leaves", (await desk.AskAsync(Someone.Tom, Toms, "search the notes for balloon")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entry_keeps_its_message_and_another_instance_offers_too()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await using var one = await Desk.OverAsync(tables, null);
        MessageTests.Everybody(one, Someone.Dana, Someone.Tom);
        await one.AskAsync(Someone.Tom, Toms, "help");
        await one.SayAsync(Someone.Tom, Somewhere.Channel, Said, "1001");
        Assert.Equal("19:orbis@thread.tacv2|1001", Assert.Single(await RowsAsync(one)).Message);
        await using var other = await Desk.OverAsync(tables, one.Connector);
        var edit = one.Edit(Someone.Tom, Somewhere.Channel, "1001", "note: met the CFO, budget is 3M");
        await Task.WhenAll(one.PostAsync(edit.DeepClone()), other.PostAsync(edit.DeepClone()));
        Assert.Single(one.Connector.Messages, sent => sent.Conversation == Toms.Id && sent.Button(Verbs.Apply) is not null);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.AskAsync(Someone.Tom, Toms, "help");
        return desk;
    }

    private static async Task<IReadOnlyList<Change>> RowsAsync(Desk desk) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.Kind == Note.Kind.Name && change.Operation == Operation.Set)];

    private static async Task<Opportunity> DealAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Money).Single(deal => deal.Name == "Fleet renewal");
}

/// <summary>What becomes of a message, as Teams tells it.</summary>
internal static class Edits
{
    private static int moments;

    public static JsonObject Edit(this Desk desk, Someone who, Somewhere where, string id, string text)
    {
        var edit = Activities.Message(desk.Connector.Url, who, where, text, id);
        (edit["type"], edit["timestamp"]) = ("messageUpdate", $"2026-11-26T11:00:{Interlocked.Increment(ref moments) % 60:D2}Z");
        edit["channelData"]!["eventType"] = "editMessage";
        return edit;
    }

    public static Task<IReadOnlyList<Sent>> EditAsync(this Desk desk, Someone who, Somewhere where, string id, string text) => SentByAsync(desk, desk.Edit(who, where, id, text));

    public static Task<IReadOnlyList<Sent>> HappenAsync(this Desk desk, string type, string eventType, Someone who, Somewhere where, string id)
    {
        var happening = Activities.Of(type, desk.Connector.Url, who, where, id);
        happening["timestamp"] = $"2026-11-26T11:01:{Interlocked.Increment(ref moments) % 60:D2}Z";
        happening["channelData"]!["eventType"] = eventType;
        return SentByAsync(desk, happening);
    }

    public static async Task<IReadOnlyList<Note>> NotesAsync(this Desk desk) => (await desk.JournalAsync()).Now.Of(Note.Kind, Clearance.Money);

    private static async Task<IReadOnlyList<Sent>> SentByAsync(Desk desk, JsonObject activity)
    {
        var before = desk.Connector.Messages.Count;
        Assert.Equal(200, (await desk.PostAsync(activity)).Status);
        return [.. desk.Connector.Messages.Skip(before)];
    }
}
