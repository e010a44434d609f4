using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using NJsonSchema;
using Testing;
using Xunit;

namespace Bot.Tests.Manifest;

public sealed class ManifestTests
{
    private static readonly string Folder = Repository.At("manifest");
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    [Fact]
    public async Task The_manifest_obeys_the_official_schema()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.SharedData!, "schemas", "teams-manifest", "v1.25", "MicrosoftTeams.schema.json"));

        Assert.Empty(schema.Validate(Manifest.ToJsonString()));
        Assert.NotEmpty(schema.Validate(Manifest.ToJsonString().Replace("personal", "nowhere", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task An_icon_has_the_size_that_Teams_wants(string icon, int pixels)
    {
        var png = await File.ReadAllBytesAsync(Path.Combine(Folder, (string)Manifest["icons"]![icon]!));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((pixels, pixels), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void Every_file_that_the_package_names_lies_beside_the_manifest()
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in (string[])["manifest.json", (string)Manifest["icons"]!["color"]!, (string)Manifest["icons"]!["outline"]!])
                zip.CreateEntryFromFile(Path.Combine(Folder, name), name);

        using var read = new ZipArchive(package);
        Assert.All(read.Entries, entry => Assert.DoesNotContain('/', entry.FullName));
        Assert.Equal(3, read.Entries.Count);
    }
}
