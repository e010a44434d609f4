using System.Text.Json;
using Testing;

namespace Client.Tests.Pictures;

/// <summary>A card that a test keeps as a file: what people are shown.</summary>
/// <param name="Name">Its room and file, as in "Rendering/forecast".</param>
internal sealed record CardSnapshot(string Name, JsonElement Card)
{
    private const string Extension = ".expected.json";
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>All under <c>tests/**/Snapshots</c>, in order of their names.</summary>
    public static IReadOnlyList<CardSnapshot> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("tests"), "*" + Extension, SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "Snapshots")
            .Select(Read)
            .OfType<CardSnapshot>()
            .OrderBy(card => card.Name, StringComparer.Ordinal),
    ];

    private static CardSnapshot? Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), WithComments);
        var room = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)));
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("type", out var type) && type.ValueEquals("AdaptiveCard")
            ? new($"{room}/{Path.GetFileName(path)[..^Extension.Length]}", root.Clone())
            : null;
    }
}
