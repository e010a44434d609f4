using Xunit;

namespace Bot.Tests.Turns;

public sealed class SeveralAccountsTests
{
    [Fact]
    public async Task A_channel_linked_to_two_accounts_is_told_the_total_and_the_part_of_each()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Lee, Someone.Tom);
        await desk.SayAsync(Someone.Lee, Somewhere.Channel, "link this channel to Vanta Foods");
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "what is our commit this quarter?");
        Assert.All(
            ["5,555,552", SmallPortfolio.Won, "1,313,131", "Orbis Marine", "Vanta Foods", "Split by account"],
            part => Assert.Contains(part, sent.Json, StringComparison.Ordinal));
    }
}
