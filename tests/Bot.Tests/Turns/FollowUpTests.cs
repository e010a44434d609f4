using Xunit;

namespace Bot.Tests.Turns;

/// <summary>Follow-ups as they are said, in a private chat and by two people in one thread.</summary>
public sealed class FollowUpTests
{
    private const string Vanta = "1,313,131";

    [Theory]
    [InlineData("what about Vanta Foods?")]
    [InlineData("no, Vanta Foods")]
    [InlineData("and for Vanta Foods")]
    [InlineData("i meant Vanta Foods")]
    [InlineData("same but for Vanta Foods")]
    public async Task Another_account_takes_the_place_of_the_one_before_in_a_private_chat_and_in_a_thread(string text)
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Ada);
        foreach (var place in new[] { Somewhere.With(Someone.Ada), Somewhere.Channel })
        {
            Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Ada, place, "value of won deals of Orbis Marine")).Json, StringComparison.Ordinal);
            Assert.Contains(Vanta, (await desk.AskAsync(Someone.Ada, place, text)).Json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_people_in_one_thread_do_not_disturb_each_other()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Lee);
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "value of won deals of Orbis Marine");
        await desk.AskAsync(Someone.Lee, Somewhere.Channel, "how many open deals does Orbis Marine have?");
        await desk.SayAsync(Someone.Lee, Somewhere.Channel, "start over");

        Assert.Contains(Vanta, (await desk.AskAsync(Someone.Dana, Somewhere.Channel, "and Vanta Foods?")).Json, StringComparison.Ordinal);
        Assert.Contains("no earlier question", (await desk.AskAsync(Someone.Lee, Somewhere.Channel, "same but for Vanta Foods")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_fresh_start_nothing_is_carried_over()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Ada);
        await desk.AskAsync(Someone.Ada, chat, "value of won deals of Orbis Marine");

        Assert.Contains("Fresh start", (await desk.AskAsync(Someone.Ada, chat, "start over")).Words(), StringComparison.Ordinal);
        Assert.Contains("no earlier question", (await desk.AskAsync(Someone.Ada, chat, "same but last year")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_mind_changes_nothing_of_what_is_remembered()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Ada);
        await desk.AskAsync(Someone.Ada, chat, "value of won deals of Orbis Marine");
        await desk.SayAsync(Someone.Ada, chat, "never mind");

        Assert.Contains(Vanta, (await desk.AskAsync(Someone.Ada, chat, "and Vanta Foods?")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_before_a_restart_is_remembered_after_it()
    {
        var folder = Directory.CreateTempSubdirectory("memory-");
        try
        {
            var storage = Path.Combine(folder.FullName, "desk.db");
            var chat = Somewhere.With(Someone.Ada);
            var before = await Desk.OpenAsync(storage);
            await before.AskAsync(Someone.Ada, chat, "value of won deals of Orbis Marine");
            await using var after = await Desk.OpenAsync(storage, await before.StopAsync());

            Assert.Contains(Vanta, (await after.AskAsync(Someone.Ada, chat, "and Vanta Foods?")).Json, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
