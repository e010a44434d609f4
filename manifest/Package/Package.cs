using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppPackage;

/// <summary>The manifest and the files it names.</summary>
/// <param name="Icons">By file name; one that is named but missing is not there.</param>
public sealed record Package(JsonObject Manifest, IReadOnlyDictionary<string, byte[]> Icons)
{
    /// <summary>Files carry a fixed time, so that the same content gives the same package.</summary>
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What goes into the zip, all in its root.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => new Dictionary<string, byte[]>(Icons, StringComparer.Ordinal)
    {
        ["manifest.json"] = Encoding.UTF8.GetBytes(Manifest.ToJsonString(Indented)),
    };

    public static async Task<Package> ReadAsync(string folder, CancellationToken cancellation)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"), cancellation))!.AsObject();
        var icons = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in manifest["icons"]?.AsObject().Select(icon => icon.Value!.GetValue<string>()) ?? [])
            if (Path.GetFileName(name) == name && File.Exists(Path.Combine(folder, name)))
                icons[name] = await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellation);
        return new(manifest, icons);
    }

    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(content);
            }

        return bytes.ToArray();
    }
}
