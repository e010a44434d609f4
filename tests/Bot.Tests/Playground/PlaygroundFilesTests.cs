using System.Text.RegularExpressions;
using Testing;
using Xunit;

namespace Bot.Tests.Playground;

public sealed partial class PlaygroundFilesTests
{
    private static readonly string Configuration = File.ReadAllText(Repository.At("src", "Bot", "Playground", "Files", "playground.yml"));

    [Fact]
    public void Everybody_in_the_Playground_is_a_person_of_the_sample_portfolio()
    {
        var people = File.ReadAllLines(Repository.At("samples", "person.csv"));
        var users = User().Matches(Configuration).Select(user => (Name: user.Groups["name"].Value, Id: user.Groups["id"].Value)).ToArray();

        // The Playground insists on five users besides the one who is signed in.
        Assert.Equal(6, users.Length);
        Assert.All(users, user => Assert.Contains(people, line => line.Contains($",{user.Name},", StringComparison.Ordinal) && line.Contains(user.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_channel_that_the_sample_portfolio_links_is_there()
    {
        var conversation = File.ReadAllLines(Repository.At("samples", "channelLink.csv"))[1].Split(',')[1];

        Assert.Contains($"\"{conversation}\"", Configuration, StringComparison.Ordinal);
    }

    [GeneratedRegex("""name: (?<name>[^,]+), userPrincipleName.*?aadObjectId: (?<id>[0-9a-f-]{36})""")]
    private static partial Regex User();
}
