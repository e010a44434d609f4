using Bot.Rendering;
using Bot.Tests.Turns;
using Bot.Tests.Understanding;
using Bot.Understanding;
using Domain;
using Domain.Reviews;
using Xunit;

namespace Bot.Tests.Updates.Reviews;

public sealed class ReviewChangeTests
{
    [Fact]
    public async Task The_next_review_gets_ready_and_whoever_prepares_it_once_that_is_confirmed()
    {
        await using var desk = await People.OpenAsync();
        Assert.Contains("planned → ready", await People.ConfirmedAsync(desk, "mark the QBR with Orbis Marine as ready"), StringComparison.OrdinalIgnoreCase);
        await People.ConfirmedAsync(desk, "owner of the QBR with Orbis Marine is Tom");
        var review = await People.OneAsync(desk, Review.Kind);
        Assert.Equal((ReviewState.Ready, new RecordId("tom")), (review.State!.Value, review.Owner!.Value));
    }

    [Fact]
    public async Task Only_what_was_held_is_recapped()
    {
        await using var desk = await People.OpenAsync();
        Assert.Contains("was held yet", (await desk.AskAsync(Someone.Dana, People.Alone, "the recap of the QBR with Orbis Marine was sent")).Words(), StringComparison.Ordinal);
        await People.ConfirmedAsync(desk, "the QBR with Orbis Marine was held yesterday with Olivier Rochat");
        await People.ConfirmedAsync(desk, "the recap of the QBR with Orbis Marine was sent");
        Assert.Equal(ReviewState.Recapped, (await People.OneAsync(desk, Review.Kind)).State);
    }

    [Fact]
    public async Task A_cancelled_review_is_gone_from_the_list_until_that_is_undone()
    {
        await using var desk = await People.OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, People.Alone, "cancel the QBR with Orbis Marine");
        Assert.Contains("Cancel the QBR with Orbis Marine?", asks.Words(), StringComparison.Ordinal);
        var told = Deals.DryDocks.Shown(await desk.PressAsync(Someone.Dana, People.Alone, asks, Verbs.Apply), asks);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Review.Kind, Clearance.Money));
        Assert.Contains("there is none to cancel", (await desk.AskAsync(Someone.Dana, People.Alone, "cancel the QBR with Orbis Marine")).Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, People.Alone, told, Verbs.Undo);
        Assert.Equal(ReviewState.Planned, (await People.OneAsync(desk, Review.Kind)).State);
    }

    [Theory]
    [InlineData("das QBR mit Fabrikam ist bereit", UpdateKind.ReviewChange)]
    [InlineData("das QBR mit Fabrikam ist abgesagt", UpdateKind.ReviewCancel)]
    public void German_does_as_well(string said, UpdateKind kind) => Assert.Equal(kind, Assert.IsType<Intent.Order>(Assert.Single(World.Read(said).Intents)).Update.Kind);

    [Theory]
    [InlineData("is the QBR with Fabrikam ready")]
    [InlineData("who owns the QBR with Fabrikam")]
    [InlineData("prepare me for the QBR with Fabrikam")]
    [InlineData("which QBRs were cancelled")]
    public void Asking_about_a_review_changes_none(string asked) => Assert.Empty(World.Read(asked).Intents.OfType<Intent.Order>());
}
