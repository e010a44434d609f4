using Bot.Rendering;
using Bot.Tests.Turns;
using Bot.Tests.Understanding;
using Domain.Asking;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Answers.Logs;

public sealed class LogTopicTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task What_people_wrote_is_told_with_who_and_where_and_nothing_that_was_imported()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "note on Orbis Marine: they like the pilot");
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "note on Orbis Marine: the yard is full");

        var log = await desk.AskAsync(Someone.Dana, Alone, "what did we log on Orbis Marine this week?");
        Assert.Contains("2 entries by 2 people.", log.Words(), StringComparison.Ordinal);
        Assert.Contains("Note: the yard is full", log.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Fleet renewal", log.Words(), StringComparison.Ordinal);
        var mine = await desk.AskAsync(Someone.Dana, Alone, "what did I log today?");
        Assert.Contains("1 entry by 1 person.", mine.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changed_a_field_is_told_with_the_note_that_was_written_with_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "note on Orbis Marine: the yard has no slot before spring");
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "push Fleet renewal by two weeks"), Verbs.Apply);

        var told = await desk.AskAsync(Someone.Dana, Alone, "who changed the close date of Fleet renewal and why?");
        Assert.Contains("Tom Ruiz set the close date last", told.Words(), StringComparison.Ordinal);
        Assert.Contains("the yard has no slot before spring", told.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_the_account_sees_no_row_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "note on Vanta Foods: secret pilot");
        Assert.DoesNotContain("secret pilot", (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "what was logged this week?")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did we log on Northwind this week?", null, null)]
    [InlineData("notes on Fabrikam this month", null, "note")]
    [InlineData("who changed the amount of Pump line?", "amount", null)]
    [InlineData("who moved the close date of Pump line?", "close", null)]
    [InlineData("log of Fabrikam", null, null)]
    public void The_log_is_asked_for(string text, string? field, string? kind)
    {
        var question = World.Question(text);
        Assert.Equal((Topics.Log, new LogQuery(field, kind)), (question.Topic, question.Log));
    }

    [Fact]
    public void Somebodys_entries_are_those_they_wrote() =>
        Assert.Equal([new DealFilter.In(DealDimension.Owner, ["p-seller"])], World.Question("what did Sven Eller log this week?").Deals.Filters);
}
