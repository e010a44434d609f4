using Bot.Tests.Turns;
using Bot.Tests.Understanding;
using Domain.Asking;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Answers.Logs;

public sealed class LogSearchTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task What_somebody_said_about_a_word_is_found_with_its_passage_the_latest_first()
    {
        await using var desk = await FilledAsync();
        var told = (await desk.AskAsync(Someone.Dana, Alone, "what did Tom Ruiz say about pricing?")).Words();
        Assert.Contains("2 entries by Tom Ruiz say “pricing”.", told, StringComparison.Ordinal);
        Assert.True(told.IndexOf("they doubt our prices", StringComparison.Ordinal) < told.IndexOf("the pricing of Phase 2", StringComparison.Ordinal));
        Assert.DoesNotContain("yard", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phrase_stands_side_by_side_and_nothing_found_says_where_it_was_looked()
    {
        await using var desk = await FilledAsync();
        Assert.Contains("1 entry says “steering committee”.", (await desk.AskAsync(Someone.Dana, Alone, "search the notes for \"steering committee\" on Orbis Marine")).Words(), StringComparison.Ordinal);
        var nothing = (await desk.AskAsync(Someone.Dana, Alone, "search the notes for zeppelin on Orbis Marine")).Words();
        Assert.Contains("Nothing says “zeppelin”.", nothing, StringComparison.Ordinal);
        Assert.Contains("Looked through 3 notes on Orbis Marine that may be shown here", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_says_all_of_it_what_says_some_is_shown_and_said_to_be_so()
    {
        await using var desk = await FilledAsync();
        Assert.Contains("None says all of it; these say some.", (await desk.AskAsync(Someone.Dana, Alone, "search the notes for zeppelin yard")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_shown_to_the_reader_is_not_found_either()
    {
        await using var desk = await FilledAsync();
        await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "note on Vanta Foods: the zeppelin is secret");
        var told = (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "search the notes for zeppelin")).Words();
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.Contains("Nothing says “zeppelin”.", told, StringComparison.Ordinal);
        Assert.Contains("Looked through 3 notes", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did Sven Eller say about pricing?", "pricing", "p-seller", null)]
    [InlineData("what did we say about the price of pumps at Fabrikam last month?", "price pumps", null, null)]
    [InlineData("who mentioned the tender?", "tender", null, null)]
    [InlineData("notes mentioning budget freeze", "budget freeze", null, "note")]
    [InlineData("find budget in the notes", "budget", null, "note")]
    [InlineData("search the log for \"price cap\" by Sven Eller", "\"price cap\"", "p-seller", null)]
    [InlineData("what did Quentin say about the budget?", "Quentin budget", null, null)]
    [InlineData("did anybody mention a strike?", "strike", null, null)]
    public void A_search_is_understood(string text, string words, string? person, string? kind)
    {
        var question = World.Question(text);
        Assert.Equal((Topics.Log, words, kind), (question.Topic, question.Log?.Words, question.Log?.Kind));
        Assert.Equal(person is null ? [] : [new DealFilter.In(DealDimension.Owner, [person])], question.Deals.Filters);
    }

    [Fact]
    public void Account_and_time_narrow_it_down()
    {
        var question = World.Question("what did we say about pricing at Fabrikam last month?");
        Assert.Single(question.Scope.Accounts);
        Assert.NotNull(question.Period);
    }

    private static async Task<Desk> FilledAsync()
    {
        var desk = await Desk.OpenAsync();
        var tom = Somewhere.With(Someone.Tom);
        await desk.AskAsync(Someone.Tom, tom, "note on Orbis Marine: the pricing of Phase 2 goes to the steering committee");
        await desk.AskAsync(Someone.Tom, tom, "note on Orbis Marine: the yard is full");
        await desk.AskAsync(Someone.Tom, tom, "note on Orbis Marine: they doubt our prices");
        return desk;
    }
}
