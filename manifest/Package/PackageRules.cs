using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace AppPackage;

/// <summary>What Teams and its review refuse: the official schema, and what the schema does not say.</summary>
public static partial class PackageRules
{
    /// <summary>Clients cut off what is longer, and show no more commands than that.</summary>
    private const int LongestTitle = 32, LongestDescription = 128, MostCommands = 10;

    private static readonly string[] Addresses = ["websiteUrl", "privacyUrl", "termsOfUseUrl"];

    /// <summary>One sentence for each thing to mend; none when the package can be uploaded.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Package package)
    {
        var manifest = package.Manifest;
        var schema = await JsonSchema.FromJsonAsync(await SchemaTextAsync());
        string[] unlikeSchema = [.. schema.Validate(manifest.ToJsonString()).Select(error => $"{error.Path}: {error.Kind}")];
        // The rules below read what the schema guarantees.
        return unlikeSchema.Length > 0 ? unlikeSchema : [.. OfIdentity(manifest), .. OfCommands(manifest["bots"]![0]!), .. OfIcons(package), .. OfDomains(manifest)];
    }

    private static IEnumerable<string> OfIdentity(JsonObject manifest)
    {
        if (Text(manifest["$schema"])?.Contains($"/v{Text(manifest["manifestVersion"])}/", StringComparison.Ordinal) is not true)
            yield return "$schema: names another version than manifestVersion";
        if (!Version().IsMatch(Text(manifest["version"])!))
            yield return "version: must be three numbers, as 1.0.1";
        foreach (var (name, id) in ((string, JsonNode?)[])[("id", manifest["id"]), ("bots[0].botId", manifest["bots"]![0]!["botId"]), ("composeExtensions[0].botId", manifest["composeExtensions"]![0]!["botId"])])
            if (!Guid.TryParse(Text(id), out var value) || value == Guid.Empty)
                yield return $"{name}: is a placeholder for the id of your registration";
        foreach (var address in Addresses)
            if (!Uri.TryCreate(Text(manifest["developer"]![address]), UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
                yield return $"developer.{address}: must be an https address";
        if (Reserved().Match(Text(manifest["name"]!["short"])!) is { Success: true, Value: var word })
            yield return $"name.short: must not contain {word}";
    }

    private static IEnumerable<string> OfCommands(JsonNode bot)
    {
        var served = Texts(bot["scopes"]).ToHashSet(StringComparer.Ordinal);
        var lists = bot["commandLists"]?.AsArray().Select(list => (Scopes: Texts(list!["scopes"]).ToArray(), Commands: list["commands"]!.AsArray())).ToArray() ?? [];
        foreach (var scope in served)
            if (lists.Count(list => list.Scopes.Contains(scope)) is not 1 and var count)
                yield return $"commandLists: {count} lists for {scope}";
        foreach (var (scopes, commands) in lists)
        {
            var where = $"commands of {string.Join(", ", scopes)}";
            foreach (var scope in scopes.Where(scope => !served.Contains(scope)))
                yield return $"{where}: the bot does not serve {scope}";
            if (commands.Count is 0 or > MostCommands)
                yield return $"{where}: {commands.Count} commands, must be 1 to {MostCommands}";
            var titles = commands.Select(command => Text(command!["title"])!).ToArray();
            if (!titles.Contains("help", StringComparer.OrdinalIgnoreCase))
                yield return $"{where}: help is missing";
            foreach (var twice in titles.GroupBy(title => title, StringComparer.OrdinalIgnoreCase).Where(title => title.Count() > 1))
                yield return $"{where}: {twice.Key} is listed {twice.Count()} times";
            foreach (var title in titles.Where(title => title.StartsWith('/') || title.Length is 0 or > LongestTitle))
                yield return $"{where}: the title \"{title}\" must have 1 to {LongestTitle} characters and begin with no slash";
            foreach (var title in commands.Where(command => Text(command!["description"])!.Length is 0 or > LongestDescription).Select(command => Text(command!["title"])))
                yield return $"{where}: the description of {title} must have 1 to {LongestDescription} characters";
        }
    }

    private static IEnumerable<string> OfIcons(Package package)
    {
        foreach (var (icon, size) in ((string, int)[])[("color", 192), ("outline", 32)])
        {
            var name = Text(package.Manifest["icons"]![icon])!;
            if (!package.Icons.TryGetValue(name, out var bytes))
                yield return $"icons.{icon}: {name} is not beside the manifest";
            else if (Png.Read(bytes) is not { } png)
                yield return $"icons.{icon}: {name} is no PNG with 8 bits a channel";
            else if (png.Width != size || png.Height != size)
                yield return $"icons.{icon}: {png.Width} x {png.Height} pixels, must be {size} x {size}";
            else if (icon == "color" && !png.IsOpaque)
                yield return $"icons.{icon}: must fill its square";
            else if (icon == "outline" && !png.IsWhiteOnTransparent)
                yield return $"icons.{icon}: must be white on a transparent ground";
        }
    }

    private static IEnumerable<string> OfDomains(JsonObject manifest) =>
        from pair in Texts(manifest["validDomains"]).Select(domain => (List: "validDomains", Domain: domain))
            .Concat(LinkDomains(manifest).Select(domain => (List: "composeExtensions[0].messageHandlers", Domain: domain)))
        where !Host().IsMatch(pair.Domain) || pair.Domain.EndsWith("*.azurewebsites.net", StringComparison.OrdinalIgnoreCase)
        select $"{pair.List}: {pair.Domain} is no host of yours, as desk.contoso.com";

    private static IEnumerable<string> LinkDomains(JsonObject manifest) =>
        manifest["composeExtensions"]![0]!["messageHandlers"]?.AsArray().SelectMany(handler => Texts(handler!["value"]!["domains"])) ?? [];

    private static async Task<string> SchemaTextAsync()
    {
        await using var stream = typeof(PackageRules).Assembly.GetManifestResourceStream("teams-manifest-1.25.json")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => Text(item)!) ?? [];

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex Version();

    [GeneratedRegex("Teams|Microsoft|beta", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
