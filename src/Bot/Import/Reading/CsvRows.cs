using System.Text;
using CsvHelper;

namespace Bot.Import.Reading;

/// <summary>The rows of a CSV file, one at a time: UTF-8 with or without BOM, any line ends, quoted line breaks.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    /// <exception cref="IOException">When the file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">Here or in <see cref="Read"/>, when the file is not UTF-8.</exception>
    public CsvRows(string path, char separator)
    {
        var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        try
        {
            Header = reader.Read() ? [.. Values().Select(column => column.Trim())] : [];
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Header { get; }

    public string[] Row { get; private set; } = [];

    /// <summary>The line the row starts in, from 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>Why the row cannot be used; null when it can.</summary>
    public string? Trouble { get; private set; }

    public bool Read()
    {
        malformed = null;
        if (!reader.Read())
            return false;
        Row = Values();
        Trouble = malformed switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quotation mark is opened here and never closed",
            not null => "a quotation mark stands inside a value",
            null when Row.Length != Header.Count => $"the row has {Row.Length} values, the header {Header.Count} columns",
            null => null,
        };
        return true;
    }

    public void Dispose() => reader.Dispose();

    private string[] Values()
    {
        var values = new string[reader.FieldCount];
        for (var at = 0; at < values.Length; at++)
            values[at] = reader.GetString(at);
        return values;
    }
}
