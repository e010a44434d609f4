using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Ledger.Tables;

/// <summary>
/// The properties of a row as one JSON object, so that any SQLite tool can read them: <c>properties->>'Summary'</c>.
/// Names carry the types that JSON lacks: <c>Sequence@long</c>, <c>At@time</c>, <c>Body@bytes</c>.
/// </summary>
internal static class SqliteProperties
{
    private const int NamesKept = 4_096;
    private const int LongestSuffix = 6;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // The same few names come back in every row; a name read is one string, however many rows a cache holds.
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NamesBySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic] private static ArrayBufferWriter<byte>? buffer;
    [ThreadStatic] private static Utf8JsonWriter? writer;

    /// <summary>Valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Write(IReadOnlyDictionary<string, object> properties)
    {
        if (buffer is null or { Capacity: > TableLimits.BytesPerRow })
            (buffer, writer) = (new(1_024), null);
        buffer.ResetWrittenCount();
        writer ??= new(buffer, Options);
        writer.Reset(buffer);
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
            Write(writer, name, value);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    public static Dictionary<string, object> Read(ReadOnlySpan<byte> json)
    {
        var properties = new Dictionary<string, object>(16, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        Span<char> buffer = stackalloc char[TableLimits.CharactersPerPropertyName + LongestSuffix];
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyString(buffer)];
            var mark = name.IndexOf('@');
            var type = mark < 0 ? default : name[(mark + 1)..];
            reader.Read();
            properties.Add(Kept(mark < 0 ? name : name[..mark]), Value(ref reader, type));
        }
        return properties;
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                WriteName(writer, name, "@long");
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                WriteName(writer, name, "@time");
                Span<byte> characters = stackalloc byte[28];
                moment.UtcDateTime.TryFormat(characters, out _, "O", CultureInfo.InvariantCulture);
                writer.WriteStringValue(characters);
                break;
            case byte[] bytes:
                WriteName(writer, name, "@bytes");
                writer.WriteBase64StringValue(bytes);
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} is not stored.", nameof(value));
        }
    }

    private static void WriteName(Utf8JsonWriter writer, string name, string suffix)
    {
        Span<char> marked = stackalloc char[TableLimits.CharactersPerPropertyName + LongestSuffix];
        name.CopyTo(marked);
        suffix.CopyTo(marked[name.Length..]);
        writer.WritePropertyName(marked[..(name.Length + suffix.Length)]);
    }

    private static object Value(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> type) => type switch
    {
        "long" => reader.GetInt64(),
        "time" => reader.GetDateTimeOffset(),
        "bytes" => reader.GetBytesFromBase64(),
        _ => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => reader.GetInt32(),
        },
    };

    private static string Kept(ReadOnlySpan<char> name)
    {
        if (NamesBySpan.TryGetValue(name, out var kept))
            return kept;
        var text = name.ToString();
        if (Names.Count < NamesKept)
            Names.TryAdd(text, text);
        return text;
    }
}
