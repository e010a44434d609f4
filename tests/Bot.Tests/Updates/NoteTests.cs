using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Domain.Notes;
using Xunit;

namespace Bot.Tests.Updates;

public sealed class NoteTests
{
    private const string Said = "note: met the CFO, signs on Friday";

    [Fact]
    public async Task A_note_is_written_at_once_and_confirmed_with_a_way_back()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.Channel, Said);
        Assert.Contains("met the CFO, signs on Friday", sent.Json, StringComparison.Ordinal);
        Assert.NotNull(sent.Button(Verbs.Undo));
        var row = Assert.Single(await NotesAsync(desk));
        Assert.Equal(("tom", Source.Person), (row.By, row.Source));
        Assert.Equal("met the CFO, signs on Friday", Assert.IsType<FieldValue.Text>(row.Fields["text"]).Value);
    }

    [Fact]
    public async Task Undo_edits_the_card_for_everyone_and_happens_once()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.Channel, Said);
        var presses = await Task.WhenAll(
            desk.PressAsync(Someone.Tom, Somewhere.Channel, sent, Verbs.Undo), desk.PressAsync(Someone.Dana, Somewhere.Channel, sent, Verbs.Undo));
        Assert.All(presses, body => Assert.Contains("taken back", body.ToJsonString(), StringComparison.Ordinal));
        Assert.All(desk.Connector.Edits, edit => Assert.Equal(sent.Activity, edit.Activity));
        Assert.Contains("taken back", desk.Connector.Edits[0].Json, StringComparison.Ordinal);
        Assert.Single((await desk.JournalAsync()).Entries, entry => entry.Change.Operation == Operation.Undo);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Note.Kind, Clearance.Money));
    }

    [Fact]
    public async Task Who_neither_wrote_it_nor_owns_the_account_cannot_take_it_back()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.Channel, Said);
        await desk.PressAsync(Someone.Lee, Somewhere.Channel, sent, Verbs.Undo);
        Assert.Empty(desk.Connector.Edits);
        Assert.Single((await desk.JournalAsync()).Now.Of(Note.Kind, Clearance.Money));
    }

    [Fact]
    public async Task Undo_in_words_takes_back_what_the_person_wrote_last()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.Channel, Said);
        await desk.AskAsync(Someone.Tom, Somewhere.Channel, "undo");
        Assert.Empty((await desk.JournalAsync()).Now.Of(Note.Kind, Clearance.Money));
    }

    [Fact]
    public async Task A_redelivery_after_a_restart_writes_no_second_note()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("desk-").FullName, "desk.db");
        await using var first = await Desk.OpenAsync(file);
        await first.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "note for Orbis Marine: met the CFO", "91");
        var connector = await first.StopAsync();

        await using var second = await Desk.OpenAsync(file, connector);
        Assert.Empty(await second.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "note for Orbis Marine: met the CFO", "91"));
        Assert.Single(await NotesAsync(second));
    }

    [Fact]
    public async Task A_turn_that_broke_off_before_its_reply_is_completed_without_a_second_note()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.PostStatus = 403;
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "note for Orbis Marine: met the CFO", "92");
        desk.Connector.PostStatus = 200;
        var sent = Assert.Single(await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "note for Orbis Marine: met the CFO", "92"));
        Assert.NotNull(sent.Button(Verbs.Undo));
        Assert.Single(await NotesAsync(desk));
    }

    [Fact]
    public async Task Without_an_account_it_is_asked_which_one()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "note: met the CFO");
        Assert.Contains("Which account", sent.Json, StringComparison.Ordinal);
        Assert.Empty(await NotesAsync(desk));
    }

    [Fact]
    public async Task Who_is_on_no_team_of_the_account_writes_nothing_on_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "note for Vanta Foods: met the CFO");
        Assert.Empty(await NotesAsync(desk));
    }

    [Fact]
    public async Task A_channel_is_linked_by_an_owner_and_only_then_its_members_see_amounts()
    {
        await using var desk = await OpenAsync();
        const string question = "forecast of Vanta Foods this quarter";
        Assert.DoesNotContain("1,313,131", (await desk.AskAsync(Someone.Tom, Somewhere.OtherChannel, question)).Json, StringComparison.Ordinal);

        await desk.AskAsync(Someone.Dana, Somewhere.OtherChannel, "link this channel to Vanta Foods");
        Assert.DoesNotContain(await LinksAsync(desk), link => link.Conversation == "19:other@thread.tacv2");

        var linked = await desk.AskAsync(Someone.Lee, Somewhere.OtherChannel, "link this channel to Vanta Foods");
        Assert.Contains("1,313,131", (await desk.AskAsync(Someone.Tom, Somewhere.OtherChannel, question)).Json, StringComparison.Ordinal);

        await desk.PressAsync(Someone.Lee, Somewhere.OtherChannel, linked, Verbs.Undo);
        Assert.DoesNotContain("1,313,131", (await desk.AskAsync(Someone.Tom, Somewhere.OtherChannel, question)).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_can_unlink_a_channel()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.Channel, "unlink this channel");
        Assert.Single(await LinksAsync(desk));
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "unlink this channel");
        Assert.Empty(await LinksAsync(desk));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom, Someone.Lee);
        return desk;
    }

    private static async Task<IReadOnlyList<Change>> NotesAsync(Desk desk) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.Kind == Note.Kind.Name && change.Operation == Operation.Set)];

    private static async Task<IReadOnlyList<ChannelLink>> LinksAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(ChannelLink.Kind, Clearance.Restricted);
}
