using System.Text;
using Bot.Import.Maps;

namespace Bot.Import.Reading;

/// <summary>The files of a folder and which of them a map names. Subfolders are not read; names may differ in case.</summary>
internal sealed class FolderFiles
{
    private readonly IReadOnlyList<string> paths;

    /// <exception cref="ImportException">When there is no such folder.</exception>
    public FolderFiles(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ImportException(File.Exists(folder) ? $"{folder} is a file; name its folder." : $"There is no folder {folder}.");
        paths = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
    }

    public string? Path(string file) =>
        paths.FirstOrDefault(path => System.IO.Path.GetFileName(path) == file)
        ?? paths.FirstOrDefault(path => System.IO.Path.GetFileName(path).Equals(file, StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<string> AllBut(IReadOnlyCollection<string> used) => [.. paths.Except(used).Select(path => System.IO.Path.GetFileName(path))];

    /// <summary>The columns of every CSV file that can be read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Where(path => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            try
            {
                using var rows = new CsvRows(path, ',');
                headers.TryAdd(System.IO.Path.GetFileName(path), rows.Header);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                // It is told of when a map names it.
            }

        return headers;
    }

    /// <summary>The files that the map names and the folder has, history last, with their paths.</summary>
    public IReadOnlyList<(FileMap? Map, string Path)> Named(ImportMap map)
    {
        var named = MapCatalogue.FilesOf(map).Select(file => ((FileMap?)file, Path: Path(file.File)!)).Where(file => file.Path is not null).ToList();
        if (map.Layout == CanonicalLayout.Name && Path(CanonicalLayout.Changes) is { } changes)
            named.Add((null, changes));
        return named;
    }
}
