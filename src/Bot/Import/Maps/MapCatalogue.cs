using System.Collections.Immutable;
using System.Reflection;
using Bot.Import.Reading;

namespace Bot.Import.Maps;

/// <summary>The maps that come with the program, and which of them a folder looks like.</summary>
internal static class MapCatalogue
{
    /// <summary>In the order in which they are tried.</summary>
    public static ImmutableArray<string> Shipped { get; } = ["maven", "salesforce", "ravenstack", CanonicalLayout.Name];

    /// <param name="nameOrFile">A shipped map's name, or a mapping file.</param>
    /// <exception cref="ImportException">When there is no such map, or it has a mistake.</exception>
    public static ImportMap Named(string nameOrFile)
    {
        if (Shipped.Contains(nameOrFile))
            return Load(nameOrFile);
        try
        {
            return MapFile.Read(File.ReadAllBytes(nameOrFile), nameOrFile);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"There is no map {nameOrFile}: {missing.Message} Maps that come with the program: {string.Join(", ", Shipped)}.", missing);
        }
    }

    /// <summary>The first shipped map whose needed files are there with their columns.</summary>
    /// <param name="headers">File name to its columns.</param>
    /// <exception cref="ImportException">When none fits.</exception>
    public static ImportMap Recognise(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        foreach (var name in Shipped)
        {
            var map = Load(name);
            var needed = (map.Files ?? []).Where(file => file.Needed).ToArray();
            if (needed.Length > 0 ? needed.All(file => Fits(file, headers)) : FilesOf(map).Any(file => Fits(file, headers)))
                return map;
        }

        throw new ImportException($"None of the maps that come with the program fits these files ({string.Join(", ", Shipped)}). Name one with --map FILE; docs/import.md says how to write it.");
    }

    /// <summary>The map's files, those of its layout included.</summary>
    public static IEnumerable<FileMap> FilesOf(ImportMap map)
    {
        var named = map.Files ?? [];
        return map.Layout == CanonicalLayout.Name
            ? named.Concat(CanonicalLayout.Files.Where(file => !named.Any(n => n.File.Equals(file.File, StringComparison.OrdinalIgnoreCase))))
            : named;
    }

    private static bool Fits(FileMap file, IReadOnlyDictionary<string, IReadOnlyList<string>> headers) =>
        headers.TryGetValue(file.File, out var header) && BoundFile.MissingColumns(file, header).Count == 0
        && (file.Records[0].Id.AllColumns.Count > 0 || header.Any(file.Records[0].Fields.ContainsKey));

    private static ImportMap Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Bot.Import.Maps.{name}.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return MapFile.Read(copy.ToArray(), $"{name}.json");
    }
}
