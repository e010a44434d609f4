using System.Text.Json.Nodes;
using Bot.Tests.Turns;
using Testing;
using Xunit;

namespace Bot.Tests.Manifest;

/// <summary>What the manifest offers, the bot does: in the scope in which it is offered, and with nothing added to the title.</summary>
public sealed class CommandTests
{
    private static readonly Dictionary<string, Somewhere> Scopes = new(StringComparer.Ordinal)
    {
        ["personal"] = Somewhere.With(Someone.Dana),
        ["team"] = Somewhere.Channel,
        ["groupChat"] = new("groupChat", "19:room@thread.v2"),
    };

    // The words of a reply that sends people away.
    private static readonly string[] Refusals = ["I did not understand", "What I can tell you instead", "That is said in the channel", "Something went wrong"];

    public static TheoryData<string> Served => [.. Scopes.Keys];

    [Theory]
    [MemberData(nameof(Served))]
    public async Task Every_command_of_a_scope_is_honoured_there(string scope)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        desk.Connector.Rosters[Scopes["groupChat"].Id] = [Someone.Dana.Member(), Someone.Tom.Member()];
        var commands = Commands(scope);

        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var sent = Assert.Single(await desk.SayAsync(Someone.Dana, Scopes[scope], command));
            Assert.All(Refusals, refusal => Assert.DoesNotContain(refusal, sent.Json, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_command_that_nobody_honours_is_found_out()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Scopes["personal"], "make tea");
        Assert.Contains(Refusals, refusal => sent.Json.Contains(refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_scope_has_commands_of_its_own() => Assert.Equal(3, Scopes.Keys.Select(scope => string.Join('|', Commands(scope))).Distinct().Count());

    private static string[] Commands(string scope) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Repository.At("manifest", "manifest.json")))!["bots"]![0]!["commandLists"]!.AsArray()
            .Where(list => list!["scopes"]!.AsArray().Any(named => (string?)named == scope))
            .SelectMany(list => list!["commands"]!.AsArray().Select(command => (string)command!["title"]!)),
    ];
}
