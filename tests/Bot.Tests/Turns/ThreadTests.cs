using Xunit;

namespace Bot.Tests.Turns;

public sealed class ThreadTests
{
    private const string Vanta = "1,313,131";
    private static readonly Somewhere Thread = Somewhere.Channel;
    private static readonly Somewhere OtherThread = new("channel", "19:orbis@thread.tacv2;messageid=1700000000777");

    [Fact]
    public async Task A_follow_up_edits_the_last_question_of_that_person_in_that_thread_and_disturbs_no_other()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Lee);
        await desk.AskAsync(Someone.Dana, Thread, "won deals of Orbis Marine this year");
        await desk.AskAsync(Someone.Dana, OtherThread, "how many open deals does Orbis Marine have?");
        await desk.AskAsync(Someone.Lee, Thread, "how many lost deals does Orbis Marine have?");

        var here = await desk.AskAsync(Someone.Dana, Thread, "what about Vanta Foods?");
        Assert.Equal(Thread.Id, here.Conversation);
        Assert.Contains(Vanta, here.Json, StringComparison.Ordinal);

        var there = await desk.AskAsync(Someone.Dana, OtherThread, "what about Vanta Foods?");
        Assert.Equal(OtherThread.Id, there.Conversation);
        Assert.DoesNotContain(Vanta, there.Json, StringComparison.Ordinal);
        Assert.Contains("Vanta Foods", there.Json, StringComparison.Ordinal);

        var lee = await desk.AskAsync(Someone.Lee, Thread, "what about Vanta Foods?");
        Assert.Contains("lost", lee.Json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Vanta, lee.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_threads_at_once_do_not_mix()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Lee);
        var threads = Enumerable.Range(0, 8).Select(number => new Somewhere("channel", $"19:orbis@thread.tacv2;messageid=17000000010{number:D2}")).ToArray();
        await Task.WhenAll(threads.Select((thread, number) => desk.PostAsync(Activities.Message(
            desk.Connector.Url, Someone.Dana, thread, number % 2 == 0 ? "won deals of Orbis Marine this year" : "how many open deals does Orbis Marine have?"))));
        await Task.WhenAll(threads.Select(thread => desk.PostAsync(Activities.Message(desk.Connector.Url, Someone.Dana, thread, "what about Vanta Foods?"))));
        Assert.All(threads.Index(), thread =>
        {
            var last = desk.Connector.Messages.Last(sent => sent.Conversation == thread.Item.Id).Json;
            Assert.Equal(thread.Index % 2 == 0, last.Contains(Vanta, StringComparison.Ordinal));
        });
    }
}
