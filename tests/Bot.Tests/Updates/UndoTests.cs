using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Notes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates;

/// <summary>Taking back: within a day, by the author or the account's owner, and never silently.</summary>
public sealed class UndoTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task What_is_older_than_a_day_is_history(int hours, bool isUndone)
    {
        await using var desk = await Desk.OpenAsync();
        var home = Partition.Account(new("old"));
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("dana", "Dana Fox", Source.Person, "then", [Draft.Set(home, Note.Kind, new("n"), "Note: long ago").With(Note.Fields.Text, "long ago")]) { At = DateTimeOffset.UtcNow.AddHours(-hours) },
            CancellationToken.None);
        var answer = await desk.PressAsync(Someone.Dana, Alone, Card("account/old#1-1"), Verbs.Undo);
        Assert.Contains(isUndone ? "Undone" : "can be taken back within a day only", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(isUndone ? 0 : 1, (await desk.JournalAsync()).Now.Of(Note.Kind, Clearance.Restricted).Count(note => note.Text == "long ago"));
    }

    [Fact]
    public async Task What_is_undone_already_shows_who_did_it()
    {
        await using var desk = await Desk.OpenAsync();
        var card = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "note on Orbis Marine: the yard is full");
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Tom), card, Verbs.Undo);
        var again = await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), card, Verbs.Undo);
        Assert.Contains("This was taken back on", again.Words(), StringComparison.Ordinal);
        Assert.Contains("by Dana Fox", again.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account/orbis#99-99")]
    [InlineData("account/orbis#1-1")]
    public async Task What_is_not_ones_own_or_not_there_is_refused(string row)
    {
        await using var desk = await Desk.OpenAsync();
        var before = (await desk.JournalAsync()).Entries.Count();
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), Card(row), Verbs.Undo);
        Assert.Equal(before, (await desk.JournalAsync()).Entries.Count());
    }

    /// <summary>A card with nothing but a button that names a row.</summary>
    private static Sent Card(string row) => new("POST", "a", "1", new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["content"] = new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["verb"] = Verbs.Undo, ["data"] = new JsonObject { [Verbs.Row] = row } }) },
        }),
    });
}
