using System.Globalization;

namespace Bot.Import.CommandLine;

/// <summary>An import's summary as words.</summary>
internal static class SummaryText
{
    private const int MostListed = 20;

    public static void Write(ImportSummary summary, TextWriter output)
    {
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        Line($"Map {summary.Map}{(summary.MapWasRecognised ? " (recognised by its files and columns)" : "")}, source {summary.Source}{(summary.WasResumed ? "; an interrupted run went on" : "")}.");
        foreach (var file in summary.Files)
            if (file.Refused is { } reason)
                Line($"  {file.File}: REFUSED, {reason}");
            else
                Line($"  {file.File}: {file.Rows:N0} rows: {file.In:N0} in, {file.RowsRefused:N0} refused, {file.Skipped:N0} passed over by the map{Unused(file)}");
        if (!summary.IgnoredFiles.IsEmpty)
            Line($"  ignored, since the map does not name them: {string.Join(", ", summary.IgnoredFiles)}");
        foreach (var kind in summary.Kinds)
            Line($"{kind.Kind}: {kind.In:N0} in ({kind.New:N0} new, {kind.Changed:N0} changed, {kind.Unchanged:N0} unchanged){Also(kind)}");
        foreach (var repair in summary.Repairs)
            Line($"repaired {repair.Kind}.{repair.Field}: \"{repair.Spelling}\" is \"{repair.Became}\" ({(repair.ByMap ? "the map says so" : $"{repair.Confidence * 100:0} % sure")}), {repair.Rows:N0} rows");
        foreach (var unknown in summary.Unknown)
            Line($"unknown {unknown.Kind}.{unknown.Field}: \"{unknown.Spelling}\": {unknown.Reason}; left empty in {unknown.Rows:N0} rows");
        foreach (var reject in summary.Rejects.Take(MostListed))
            Line($"refused {reject.File}, line {reject.Line}{(reject.Column.Length > 0 ? $", {reject.Column}" : "")}: {reject.Reason}");
        if (summary.Rejects.Length > MostListed)
            Line($"and {summary.Rejects.Length - MostListed:N0} more");
        foreach (var file in summary.RejectsFiles)
            Line($"Refused rows are in {file}");
        foreach (var contradiction in summary.Contradictions.Take(MostListed))
            Line($"contradiction in {contradiction.File}, line {contradiction.Line}, {contradiction.Column}: {contradiction.Reason}");
        if (summary.Contradictions.Length > 0)
            Line($"{summary.Contradictions.Length:N0} {(summary.Contradictions.Length == 1 ? "row contradicts" : "rows contradict")} another record; they are in as they are");
        foreach (var file in summary.ContradictionsFiles)
            Line($"Contradictions are in {file}");
        foreach (var remark in summary.Remarks)
            Line($"{remark}");
        Line($"{summary.Changes:N0} changes {(summary.IsDryRun ? "would be written; this was a dry run" : "written")}, in {summary.Took.TotalSeconds:0.0} s.");
    }

    private static string Unused(FileCount file) => file.UnusedColumns.IsEmpty ? "" : $"; columns not used: {string.Join(", ", file.UnusedColumns)}";

    private static string Also(KindCount kind)
    {
        var parts = new List<string>();
        void Add(int count, string words)
        {
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {words}"));
        }

        Add(kind.Repaired, "with a repaired spelling");
        Add(kind.Unassigned, "of no known account");
        Add(kind.Absent - kind.Removed, "told of before and absent now (--complete removes them)");
        Add(kind.Removed, "absent and removed");
        return string.Concat(parts.Select(part => $", {part}"));
    }
}
