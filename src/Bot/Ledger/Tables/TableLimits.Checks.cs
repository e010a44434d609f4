using System.Buffers;

namespace Bot.Ledger.Tables;

public static partial class TableLimits
{
    private static readonly SearchValues<char> ForbiddenInKeys = SearchValues.Create(
        [.. @"/\#?", .. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code), .. Surrogates()]);

    private static readonly SearchValues<char> SurrogateHalves = SearchValues.Create([.. Surrogates()]);
    private static readonly SearchValues<char> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>True when the character may stand in a key.</summary>
    internal static bool MayStandInKey(char character) => !ForbiddenInKeys.Contains(character);

    /// <summary>Table names have 3 to 63 ASCII letters and digits and start with a letter; case does not count.</summary>
    public static void CheckTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Length is < 3 or > 63 || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"'{table}' is no table name: 3 to 63 ASCII letters and digits, a letter first.", nameof(table));
    }

    /// <summary>Checks a partition or row key; <see cref="TableKeys"/> makes valid keys of anything.</summary>
    public static void CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > CharactersPerKey)
            throw new ArgumentException($"A key has {key.Length} characters; {CharactersPerKey} are allowed.", nameof(key));
        if (key.AsSpan().IndexOfAny(ForbiddenInKeys) is >= 0 and var at)
            throw new ArgumentException($@"Key '{key}' has U+{(int)key[at]:X4} at {at}; / \ # ?, control characters and surrogates are not allowed.", nameof(key));
    }

    /// <summary>Checks a bound of a range. It need not be a possible key itself: "everything under 'a.'" ends before "a/".</summary>
    public static void CheckBound(string? bound)
    {
        if (bound is null)
            return;
        if (bound.Length > CharactersPerKey)
            throw new ArgumentException($"A bound has {bound.Length} characters; {CharactersPerKey} are allowed.", nameof(bound));
        if (bound.AsSpan().ContainsAny(SurrogateHalves))
            throw new ArgumentException($"Bound '{bound}' has characters outside the basic plane.", nameof(bound));
    }

    /// <summary>Checks a batch: 1 to 100 writes, each row once, sizes, names and types.</summary>
    public static void CheckWrites(string partition, IReadOnlyList<RowWrite> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        CheckKey(partition);
        if (writes.Count is < 1 or > WritesPerBatch)
            throw new ArgumentException($"A batch has {writes.Count} writes; 1 to {WritesPerBatch} are allowed.", nameof(writes));
        HashSet<string>? rows = writes.Count > 1 ? new(writes.Count, StringComparer.Ordinal) : null;
        long atMost = 0;
        foreach (var write in writes)
        {
            CheckWrite(partition, write);
            if (rows?.Add(write.Row) == false)
                throw new ArgumentException($"Row '{write.Row}' is in the batch more than once.", nameof(writes));
            atMost += PayloadAtMost(partition, write);
        }
        if (atMost > BytesPerBatch && writes.Sum(write => PayloadBytes(partition, write)) is > BytesPerBatch and var bytes)
            throw new ArgumentException($"A batch takes {bytes:N0} bytes on the wire; {BytesPerBatch:N0} are allowed.", nameof(writes));
    }

    private static void CheckWrite(string partition, RowWrite write)
    {
        CheckKey(write.Row);
        if (PropertiesOf(write) is { } properties)
            CheckProperties(partition, write.Row, properties);
        if (write is RowWrite.Replace { ETag: "" or "*" or null } or RowWrite.Delete { ETag: "" or "*" })
            throw new ArgumentException($"Row '{write.Row}': an ETag is one that was read; write without a condition with Put, or Delete without an ETag.");
    }

    private static void CheckProperties(string partition, string row, IReadOnlyDictionary<string, object> properties)
    {
        if (properties.Count > PropertiesPerRow)
            throw new ArgumentException($"Row '{row}' has {properties.Count} properties; {PropertiesPerRow} are allowed.", nameof(properties));
        foreach (var (name, value) in properties)
        {
            CheckName(row, name);
            if (Complaint(value) is { } complaint)
                throw new ArgumentException($"Row '{row}', property '{name}': {complaint}.", nameof(properties));
        }
        if (RowBytes(partition, row, properties) is > BytesPerRow and var bytes)
            throw new ArgumentException($"Row '{row}' takes {bytes:N0} bytes; {BytesPerRow:N0} are allowed.", nameof(properties));
    }

    private static void CheckName(string row, string name)
    {
        if (name.Length is 0 or > CharactersPerPropertyName || char.IsAsciiDigit(name[0]) || name.AsSpan().ContainsAnyExcept(InNames))
            throw new ArgumentException($"Row '{row}': '{name}' is no property name: up to {CharactersPerPropertyName} ASCII letters, digits and _, no digit first.");
        if (name is "PartitionKey" or "RowKey" or "Timestamp")
            throw new ArgumentException($"Row '{row}': the property name '{name}' belongs to the storage.");
    }

    private static string? Complaint(object? value) => value switch
    {
        string { Length: > CharactersPerString } text => $"{text.Length} characters; {CharactersPerString} are allowed",
        string text when !IsWellFormed(text) => "half of a surrogate pair",
        byte[] { Length: > BytesPerBinary } bytes => $"{bytes.Length} bytes; {BytesPerBinary} are allowed",
        DateTimeOffset moment when moment.Offset != TimeSpan.Zero => "a moment is UTC; its offset would be lost",
        DateTimeOffset moment when moment < EarliestMoment => "moments begin in 1601",
        string or bool or int or long or DateTimeOffset or byte[] => null,
        null => "null is not stored; leave the property out",
        _ => $"{value.GetType().Name} is not stored; use string, bool, int, long, DateTimeOffset or byte[]",
    };

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SurrogateHalves) is >= 0 and var at)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            text = text[(at + 2)..];
        }
        return true;
    }

    private static IEnumerable<char> Surrogates() => Enumerable.Range(0xD800, 0x800).Select(code => (char)code);
}
