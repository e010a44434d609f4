using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Import.Maps;

/// <summary>Where a value comes from. In a mapping file a bare string is the name of a column.</summary>
[JsonConverter(typeof(FieldSourceConverter))]
internal sealed class FieldSource
{
    public string? Column { get; set; }

    /// <summary>Several columns, joined with <see cref="Join"/> (a space when not given); empty ones are left out.</summary>
    public IReadOnlyList<string>? Columns { get; set; }

    public string? Join { get; set; }

    /// <summary>The same in every row.</summary>
    public string? Value { get; set; }

    /// <summary>The value when the column is empty or missing.</summary>
    public string? IfEmpty { get; set; }

    /// <summary>Translations; "*" stands for every other value.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; set; }

    /// <summary>Wrong spellings and the right ones; unlike translations they are listed as repairs.</summary>
    public IReadOnlyDictionary<string, string>? Spellings { get; set; }

    /// <summary>The file may lack the column; the field is then not spoken of.</summary>
    public bool Optional { get; set; }

    /// <summary>The row is refused when the value is empty or names an unknown record.</summary>
    public bool Required { get; set; }

    /// <summary>Numbers and amounts are multiplied by it: 1000000 for a column in millions.</summary>
    public decimal? Scale { get; set; }

    /// <summary>Of an amount: where its currency comes from.</summary>
    public FieldSource? Currency { get; set; }

    /// <summary>A field of this record that names another one, whose field <see cref="Field"/> is taken.</summary>
    public string? Via { get; set; }

    public string? Field { get; set; }

    [JsonIgnore]
    public IReadOnlyList<string> AllColumns => Column is { } one ? [one] : Columns ?? [];
}

/// <summary>Reads a bare string as the name of a column.</summary>
internal sealed class FieldSourceConverter : JsonConverter<FieldSource>
{
    public override FieldSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new FieldSource { Column = reader.GetString() };
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a column name or an object is wanted");
        var source = new FieldSource();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "column": source.Column = Text(ref reader); break;
                case "columns": source.Columns = JsonSerializer.Deserialize(ref reader, MapJson.Default.IReadOnlyListString); break;
                case "join": source.Join = Text(ref reader); break;
                case "value": source.Value = Text(ref reader); break;
                case "ifEmpty": source.IfEmpty = Text(ref reader); break;
                case "values": source.Values = JsonSerializer.Deserialize(ref reader, MapJson.Default.IReadOnlyDictionaryStringString); break;
                case "spellings": source.Spellings = JsonSerializer.Deserialize(ref reader, MapJson.Default.IReadOnlyDictionaryStringString); break;
                case "optional": source.Optional = Flag(ref reader); break;
                case "required": source.Required = Flag(ref reader); break;
                case "scale" when reader.TokenType == JsonTokenType.Number: source.Scale = reader.GetDecimal(); break;
                case "currency": source.Currency = Read(ref reader, typeToConvert, options); break;
                case "via": source.Via = Text(ref reader); break;
                case "field": source.Field = Text(ref reader); break;
                default: throw new JsonException($"'{name}' is not known here, or its value is of the wrong type");
            }
        }

        return source;
    }

    public override void Write(Utf8JsonWriter writer, FieldSource value, JsonSerializerOptions options) => throw new NotSupportedException("Maps are only read.");

    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("a text is wanted");

    private static bool Flag(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw new JsonException("true or false is wanted");
}
