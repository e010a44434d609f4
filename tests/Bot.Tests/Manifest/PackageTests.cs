using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppPackage;
using Testing;
using Xunit;

namespace Bot.Tests.Manifest;

public sealed class PackageTests
{
    private const string AppId = "5a3c1e00-7d10-4c2b-9f00-0000000000aa";
    private static readonly Registration Contoso = new(AppId) { Website = "https://contoso.test/desk", Version = "1.2.3", Domains = ["desk.contoso.test"], LinkDomains = ["crm.contoso.test"] };

    [Fact]
    public async Task The_package_of_an_organisation_obeys_the_official_schema_and_the_review() =>
        Assert.Empty(await PackageRules.ProblemsAsync(Contoso.Apply(await ReadAsync())));

    [Fact]
    public async Task Without_a_registration_there_is_no_package() =>
        Assert.Equal(3, (await PackageRules.ProblemsAsync(await ReadAsync())).Count(problem => problem.Contains("placeholder", StringComparison.Ordinal)));

    [Theory]
    [InlineData("bots[0].scopes", """["nowhere"]""", "#/bots[0]")]
    [InlineData("name.short", "\"Desk for Teams\"", "name.short: must not contain Teams")]
    [InlineData("version", "\"1.0\"", "version: ")]
    [InlineData("developer.privacyUrl", "\"http://contoso.test\"", "developer.privacyUrl: must be an https address")]
    [InlineData("bots[0].scopes", """["personal", "team"]""", "commands of groupChat: the bot does not serve groupChat")]
    [InlineData("bots[0].commandLists[0].scopes", """["team"]""", "commandLists: 0 lists for personal")]
    [InlineData("bots[0].commandLists[0].commands", "[]", "commands of personal: 0 commands")]
    [InlineData("bots[0].commandLists[0].commands[0].title", "\"help\"", "commands of personal: help is listed 2 times")]
    [InlineData("bots[0].commandLists[0].commands[0].title", "\"/forecast\"", "commands of personal: the title \"/forecast\"")]
    [InlineData("bots[0].commandLists[0].commands[0].description", "\"\"", "commands of personal: the description of")]
    [InlineData("icons.color", "\"logo.png\"", "icons.color: logo.png is not beside the manifest")]
    [InlineData("icons.color", "\"outline.png\"", "icons.color: 32 x 32 pixels")]
    [InlineData("validDomains", """["https://contoso.test"]""", "validDomains: https://contoso.test")]
    [InlineData("composeExtensions[0].messageHandlers[0].value.domains", """["https://contoso.test"]""", "composeExtensions[0].messageHandlers: https://contoso.test")]
    [InlineData("composeExtensions[0].commands[0].context", """["nowhere"]""", "#/composeExtensions[0]")]
    [InlineData("$schema", "\"https://developer.microsoft.com/en-us/json-schemas/teams/v1.24/MicrosoftTeams.schema.json\"", "$schema: ")]
    public async Task What_would_be_refused_is_told_before_it_is_uploaded(string path, string value, string problem)
    {
        var package = Contoso.Apply(await ReadAsync());
        Set(package.Manifest, path, JsonNode.Parse(value));
        Assert.Contains(await PackageRules.ProblemsAsync(package), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outline_that_is_not_white_on_nothing_is_told()
    {
        var package = Contoso.Apply(await ReadAsync());
        var png = await File.ReadAllBytesAsync(Repository.At("manifest", "color.png"));
        var color = Assert.IsType<Png>(Png.Read(png));
        Assert.Equal((192, 192, true, false), (color.Width, color.Height, color.IsOpaque, color.IsWhiteOnTransparent));
        var outline = Assert.IsType<Png>(Png.Read(package.Icons["outline.png"]));
        Assert.Equal((32, 32, false, true), (outline.Width, outline.Height, outline.IsOpaque, outline.IsWhiteOnTransparent));
        Assert.Null(Png.Read([.. png.Take(20)]));
    }

    [Fact]
    public async Task The_zip_holds_the_manifest_and_both_icons_in_its_root_and_the_same_bytes_each_time()
    {
        var package = Contoso.Apply(await ReadAsync());
        using var zip = new ZipArchive(new MemoryStream(package.Zip()));

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        using var manifest = await ManifestAsync(zip.GetEntry("manifest.json")!);
        Assert.Equal(AppId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("1.2.3", manifest.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://contoso.test/desk", manifest.RootElement.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal(package.Zip(), Contoso.Apply(await ReadAsync()).Zip());
    }

    [Fact]
    public async Task One_command_writes_it_or_says_why_not()
    {
        var folder = Directory.CreateTempSubdirectory("account-desk-");
        try
        {
            var zip = Path.Combine(folder.FullName, "new", "desk.zip");
            Assert.Equal((1, false), (await RunAsync("00000000-0000-0000-0000-000000000000", zip), File.Exists(zip)));
            Assert.Equal((1, false), (await RunAsync("no id", zip), File.Exists(zip)));
            Assert.Equal((0, true), (await RunAsync(AppId, zip), File.Exists(zip)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string appId, string zip)
    {
        await using var output = new StringWriter();
        return await PackageCommand.Of(output).Parse([appId, "--manifest", Repository.At("manifest"), "--output", zip]).InvokeAsync();
    }

    private static Task<Package> ReadAsync() => Package.ReadAsync(Repository.At("manifest"), CancellationToken.None);

    private static async Task<JsonDocument> ManifestAsync(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        return await JsonDocument.ParseAsync(stream);
    }

    /// <param name="path">As <c>bots[0].scopes</c>.</param>
    private static void Set(JsonNode node, string path, JsonNode? value)
    {
        string[] steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]! : node[step]!;
        node[steps[^1]] = value;
    }
}
