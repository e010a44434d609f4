using Bot.Rendering;
using Bot.Tests.Turns;
using Domain.Notes;
using Xunit;

namespace Bot.Tests.Updates.Notes;

public sealed class InteractionTests
{
    [Theory]
    [InlineData("called Chiara Bernasconi of Orbis Marine yesterday, she is unhappy with the price", Interaction.Call, 1, Sentiment.Negative)]
    [InlineData("log a meeting with Chiara on Orbis Marine: impressed by the pilot", Interaction.Meeting, 0, Sentiment.Positive)]
    [InlineData("note on Orbis Marine: emailed Chiara the price table", Interaction.Mail, 0, null)]
    public async Task What_was_said_how_with_whom_when_and_how_it_was_taken_is_kept(string said, Interaction interaction, int daysAgo, Sentiment? sentiment)
    {
        await using var desk = await People.OpenAsync();
        var card = await desk.AskAsync(Someone.Dana, People.Alone, said);
        Assert.True(card.Button(Verbs.Undo) is not null, card.Words());
        var note = await People.OneAsync(desk, Note.Kind);
        Assert.Equal((interaction, sentiment), (note.Interaction!.Value, note.Sentiment));
        Assert.Equal(People.Chiara, Assert.Single(note.With));
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-daysAgo), DateOnly.FromDateTime(note.Written!.Value.UtcDateTime));
        Assert.Contains("Chiara Bernasconi", card.Words(), StringComparison.Ordinal);
        Assert.Contains(interaction.ToString().ToLowerInvariant(), card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_of_last_week_holds_since_then_and_is_logged_now()
    {
        await using var desk = await People.OpenAsync();
        await desk.AskAsync(Someone.Dana, People.Alone, "called Chiara of Orbis Marine yesterday");
        var row = Assert.Single((await desk.JournalAsync()).Entries, entry => entry.Change.Kind == Note.Kind.Name).Change;
        Assert.True(row.On < row.At.AddHours(-6), $"{row.On:O} {row.At:O}");
        Assert.StartsWith("Call: called Chiara", row.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_is_no_interaction()
    {
        await using var desk = await People.OpenAsync();
        await desk.AskAsync(Someone.Dana, People.Alone, "note on Orbis Marine: Chiara will be away until March");
        var note = await People.OneAsync(desk, Note.Kind);
        Assert.Null(note.Interaction);
        Assert.Empty(note.With);
    }

    [Fact]
    public async Task A_day_to_come_is_not_when_it_was()
    {
        await using var desk = await People.OpenAsync();
        await desk.AskAsync(Someone.Dana, People.Alone, "log a call with Chiara on Orbis Marine: wants an answer tomorrow");
        var row = Assert.Single((await desk.JournalAsync()).Entries, entry => entry.Change.Kind == Note.Kind.Name).Change;
        Assert.Equal(row.At, row.On);
    }
}
