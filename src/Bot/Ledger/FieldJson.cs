using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>
/// Field values as JSON a person can read in a storage browser. Days and moments are ISO strings, money is minor units with its currency;
/// null clears; <c>{"release":true}</c> takes back. What this version does not know keeps its shape on a round trip.
/// </summary>
public static class FieldJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableDictionary<string, FieldValue> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="JsonException">When the text is not JSON.</exception>
    public static ImmutableDictionary<string, FieldValue> Read(string json, RecordKind? kind)
    {
        using var document = JsonDocument.Parse(json);
        var fields = ImmutableDictionary.CreateBuilder<string, FieldValue>();
        foreach (var property in document.RootElement.EnumerateObject())
            fields[TextPool.Of(property.Name)] = Read(property.Value, kind?.FieldNamed(TextPool.Of(property.Name))?.Type);
        return fields.ToImmutable();
    }

    private static void Write(Utf8JsonWriter writer, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Nothing:
                writer.WriteNullValue();
                break;
            case FieldValue.Release:
                writer.WriteStartObject();
                writer.WriteBoolean("release", true);
                writer.WriteEndObject();
                break;
            case FieldValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case FieldValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case FieldValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case FieldValue.Day day:
                writer.WriteStringValue(day.Value.ToString("O", CultureInfo.InvariantCulture));
                break;
            case FieldValue.Moment moment:
                writer.WriteStringValue(moment.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case FieldValue.Amount { Value: var money }:
                writer.WriteStartObject();
                writer.WriteNumber("minor", money.MinorUnits);
                writer.WriteString("currency", money.Currency.Code);
                writer.WriteEndObject();
                break;
            case FieldValue.List list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            case FieldValue.Unknown unknown:
                writer.WriteRawValue(unknown.Raw);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static FieldValue Read(JsonElement json, FieldType? type) => json.ValueKind switch
    {
        JsonValueKind.Null => FieldValue.Empty,
        JsonValueKind.Number => new FieldValue.Number(json.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => new FieldValue.Flag(json.GetBoolean()),
        JsonValueKind.Array when json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => new FieldValue.List([.. json.EnumerateArray().Select(item => item.GetString()!)]),
        JsonValueKind.Object when json.TryGetProperty("release", out _) => FieldValue.Released,
        JsonValueKind.Object when json.TryGetProperty("minor", out var minor) && json.TryGetProperty("currency", out var currency)
            => new FieldValue.Amount(new(minor.GetInt64(), new(TextPool.Of(currency.GetString()!)))),
        JsonValueKind.String => ReadText(json.GetString()!, type),
        _ => new FieldValue.Unknown(json.GetRawText()),
    };

    private static FieldValue ReadText(string text, FieldType? type) => type switch
    {
        FieldType.Day when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new FieldValue.Day(day),
        FieldType.Moment when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            => new FieldValue.Moment(moment.ToUniversalTime()),
        _ => new FieldValue.Text(TextPool.Of(text)),
    };
}
