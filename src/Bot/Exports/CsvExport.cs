using System.Globalization;
using System.Text;

namespace Bot.Exports;

/// <summary>
/// A table as CSV (RFC 4180): commas, decimal points, UTF-8 with the mark that spreadsheets look for. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it.
/// </summary>
internal static class CsvExport
{
    public static void Write(AnswerTable table, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', table.Headings.Select(Written)));
        foreach (var row in table.Rows)
            text.WriteLine(string.Join(',', row.Select(cell => cell is decimal number ? number.ToString(CultureInfo.InvariantCulture) : Written(cell as string))));
    }

    private static string Written(string? text)
    {
        var harmless = Formulas.Harmless(text ?? "");
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
