using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Bot.Import;

/// <summary>Writes refused or contradicting rows as they were, with line, column and reason before them, so that they can be mended and imported again.</summary>
internal static class RejectsFiles
{
    /// <summary>The files written, one for each file with such rows.</summary>
    /// <param name="ending">What they are: <c>rejects</c>.</param>
    public static ImmutableArray<string> Write(string folder, IEnumerable<Reject> rejects, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string ending = "rejects")
    {
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var file in rejects.GroupBy(reject => reject.File))
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"{file.Key}.{ending}.csv");
            using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { ValidateFieldCount = false });
            WriteRow(csv, ["line", "column", "reason", .. headers.GetValueOrDefault(file.Key, [])]);
            foreach (var reject in file.OrderBy(reject => reject.Line))
                WriteRow(csv, [reject.Line.ToString(CultureInfo.InvariantCulture), reject.Column, reject.Reason, .. reject.Row]);
            written.Add(path);
        }

        return written.ToImmutable();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> values)
    {
        foreach (var value in values)
            csv.WriteField(value);
        csv.EndRecord();
    }
}
