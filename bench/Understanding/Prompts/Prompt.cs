using System.Text.Json;

namespace Understanding.Prompts;

/// <summary>One real request, with what its collector says of it.</summary>
/// <param name="Text">As it is put to the bot: placeholders such as [account] are names.</param>
/// <param name="Scope">true, partly or false: whether an account bot should answer it.</param>
/// <param name="Named">What the request names, by kind: account, person, region, product, stage, competitor.</param>
internal sealed record Prompt(string Id, string Text, string Category, string Scope, IReadOnlyList<(string Kind, string Name)> Named)
{
    public bool IsInScope => Scope != "false";

    public static IReadOnlyList<Prompt> ReadAll(string path) => [.. File.ReadLines(path).Select(line => Read(JsonDocument.Parse(line).RootElement))];

    private static Prompt Read(JsonElement prompt) => new(
        prompt.GetProperty("id").GetString()!,
        Placeholders.Named(prompt.GetProperty("text").GetString()!),
        prompt.GetProperty("category").GetString()!,
        prompt.GetProperty("in_scope").ToString().ToLowerInvariant(),
        [.. prompt.GetProperty("entities").EnumerateObject().Where(entity => !Placeholders.Holds(entity.Value.ToString())).Select(entity => (entity.Name, entity.Value.ToString()))]);
}
