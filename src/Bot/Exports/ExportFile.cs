using System.Text;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Exports;

/// <summary>An answer as the bytes of a file.</summary>
internal sealed record ExportFile(string Name, ReadOnlyMemory<byte> Content, int Rows)
{
    private const int LongestName = 100;

    /// <summary>What OneDrive takes in no name.</summary>
    private const string Forbidden = "\"*:<>?/\\|#%~&{}";

    /// <param name="answer">With all its rows.</param>
    public static ExportFile Of(Answer answer, ExportFormat format, DateOnly today, Locale locale)
    {
        using var content = new MemoryStream();
        if (format == ExportFormat.Csv)
            CsvExport.Write(AnswerTable.Of(answer, locale), content);
        else
            WorkbookExport.Write(answer, locale, content);
        return new(NameOf(answer, format, today), content.ToArray(), Math.Max(1, answer.Rows.Length));
    }

    private static string NameOf(Answer answer, ExportFormat format, DateOnly today)
    {
        var name = new StringBuilder();
        foreach (var character in string.Join(' ', answer.Subject))
            name.Append(char.IsControl(character) || Forbidden.Contains(character, StringComparison.Ordinal) ? ' ' : character);
        if (name.Length > LongestName)
            name.Length = LongestName;
        return $"{name.ToString().Trim(' ', '.')} {today:yyyy-MM-dd}.{(format == ExportFormat.Csv ? "csv" : "xlsx")}";
    }
}
