using Bot.Tests.Turns;
using Domain.Reviews;
using Xunit;

namespace Bot.Tests.Updates.Reviews;

public sealed class AttendeeTests
{
    [Theory]
    [InlineData("invite Chiara and Jane Roe to the QBR with Orbis Marine")]
    [InlineData("attendees of the QBR with Orbis Marine: Chiara Bernasconi, Jane Roe")]
    public async Task Who_is_invited_is_wanted_besides_the_others(string said)
    {
        await using var desk = await People.OpenAsync();
        await People.ConfirmedAsync(desk, said);
        Assert.Equal(["Olivier Rochat", "Chiara Bernasconi", "Jane Roe"], (await People.OneAsync(desk, Review.Kind)).AttendeesWanted);
    }

    [Fact]
    public async Task A_review_that_was_held_says_when_and_with_whom()
    {
        await using var desk = await People.OpenAsync();
        var card = await People.ConfirmedAsync(desk, "the QBR with Orbis Marine was held yesterday with Chiara and Olivier Rochat");
        Assert.Contains("planned → held", card, StringComparison.OrdinalIgnoreCase);
        var review = await People.OneAsync(desk, Review.Kind);
        Assert.Equal((ReviewState.Held, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1)), (review.State, review.Date!.Value));
        Assert.Equal(["Chiara Bernasconi", "Olivier Rochat"], review.Attended);

        await People.ConfirmedAsync(desk, "Jane Roe attended the QBR with Orbis Marine");
        Assert.Equal(["Chiara Bernasconi", "Olivier Rochat", "Jane Roe"], (await People.OneAsync(desk, Review.Kind)).Attended);
    }

    [Fact]
    public async Task What_the_next_review_goes_through_is_kept_as_it_was_typed_and_taken_back_with_one_press()
    {
        await using var desk = await People.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        var card = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "agenda of the QBR: Pricing; roadmap: phase 2 <b>&");
        Assert.Equal("Pricing; roadmap: phase 2 <b>&", (await People.OneAsync(desk, Review.Kind)).Agenda);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, card, Bot.Rendering.Verbs.Undo);
        Assert.Null((await People.OneAsync(desk, Review.Kind)).Agenda);
        Assert.Contains("No review with Vanta Foods is planned", (await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "agenda of the QBR with Vanta Foods: pricing")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_who_came_writes_nothing()
    {
        await using var desk = await People.OpenAsync();
        var before = (await desk.JournalAsync()).Entries.Count();
        foreach (var asked in new[] { "who attended the QBR with Orbis Marine", "was the QBR with Orbis Marine held?", "when was the QBR with Orbis Marine held", "what is on the agenda of the QBR with Orbis Marine?" })
            Assert.Null((await desk.AskAsync(Someone.Dana, People.Alone, asked)).Button(Bot.Rendering.Verbs.Apply));
        Assert.Equal(before, (await desk.JournalAsync()).Entries.Count());
    }
}
