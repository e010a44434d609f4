using System.Text.Json;

namespace Client.Tests.Running;

/// <summary>What <c>ask --json</c> says on the store of the running bot.</summary>
internal sealed record AskedAnswer(string Outcome, string Headline, IReadOnlyDictionary<string, decimal> Values, string Json)
{
    public static async Task<AskedAnswer> OfAsync(RunningBot bot, string question, string asPerson)
    {
        var json = await bot.RunAsync("ask", question, "--as", asPerson, "--json");
        var said = JsonDocument.Parse(json).RootElement;
        var answer = said.GetProperty("answers")[0];
        return new(
            said.GetProperty("outcome").GetString()!,
            answer.GetProperty("headline").GetString()!,
            answer.GetProperty("values").EnumerateArray().ToDictionary(value => value.GetProperty("name").GetString()!, value => value.GetProperty("number").GetDecimal()),
            json);
    }
}
