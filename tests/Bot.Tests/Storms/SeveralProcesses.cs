using System.Globalization;
using Bot.Outbox;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Storms;

/// <summary>
/// Processes of the bot are killed at random while they send, and Teams throttles, refuses and loses answers. Nothing due may be lost, and nothing said twice
/// but what the bot counts as possibly said twice.
/// </summary>
public sealed class SeveralProcesses(AzuriteFixture azurite, ITestOutputHelper output)
{
    /// <summary>How often a process is killed in all: 20 times, or what <c>STORMS</c> says.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("STORMS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Whatever_dies_and_whatever_Teams_answers_everything_due_is_said_and_twice_only_where_it_is_counted(int processes)
    {
        await using var world = await StormWorld.OpenAsync(azurite, processes);
        var chance = new Random(processes);
        var weather = new Weather(processes);
        world.Connector.Mishaps = weather.Next;
        var (said, edited, doubled, counted) = (0, 0, 0, 0);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < (Rounds + 1) / 2; round++)
        {
            await world.AnnounceAsync(round);
            await world.SaidAsync(round, chance.Next(9));
            await world.KillAsync(chance.Next(processes));
            foreach (var item in await world.FinishedAsync(round))
            {
                Assert.True(item.State == ItemState.Sent, $"round {round}: {item.Due.To.Key} {item.State} {item.Trouble}");
                if (StormWorld.IsSettling(round))
                {
                    Assert.True(world.IsSettledOnCard(item), $"round {round}: not settled on the card of {item.Due.To.Key}");
                    edited++;
                    continue;
                }

                var copies = world.Copies(item, round);
                Assert.True(copies >= 1, $"round {round}: lost for {item.Due.To.Key}");
                Assert.True(copies - 1 <= item.Repeats, $"round {round}: {copies} copies for {item.Due.To.Key}, {item.Repeats} counted");
                (said, doubled, counted) = (said + 1, doubled + copies - 1, counted + item.Repeats);
                kinds[item.Due.Kind] = kinds.GetValueOrDefault(item.Due.Kind) + 1;
            }
        }

        output.WriteLine(
            $"{processes} processes, {(Rounds + 1) / 2} killed: {said} messages were due ({string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))}), none was lost, {doubled} were said twice, all of them among the {counted} that are counted as possibly said twice; "
            + $"{edited} cards were edited in place; Teams refused {weather.Refused} times and lost {weather.Lost} answers of messages it took.");
    }
}
