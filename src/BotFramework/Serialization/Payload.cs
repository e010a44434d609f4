using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework;

/// <summary>The values that members typed <see cref="object"/> may hold, and nothing else: those mean the same bytes in every serializer of activities.</summary>
internal static class Payload
{
    /// <exception cref="JsonException">The value has another shape than <typeparamref name="T"/>.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this library.</exception>
    internal static T? Read<T>(object value)
    {
        if (value is T itself)
            return itself;
        return ToElement(value).Deserialize((JsonTypeInfo<T>)Known(typeof(T)));
    }

    internal static JsonElement ToElement(object value)
    {
        if (value is JsonElement element)
            return element;
        using var document = JsonDocument.Parse(ToUtf8(value));
        return document.RootElement.Clone();
    }

    internal static ReadOnlyMemory<byte> ToUtf8(object value)
    {
        if (value is RawJson raw)
            return raw.Utf8;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ProtocolJson.Wire.Options.Encoder }))
            Write(writer, value);
        return buffer.WrittenMemory;
    }

    /// <exception cref="NotSupportedException">The value is of a type that would be written differently, or not at all, elsewhere.</exception>
    internal static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case RawJson raw: writer.WriteRawValue(raw.Utf8.Span, skipInputValidation: true); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            default: JsonSerializer.Serialize(writer, value, Known(value.GetType())); break;
        }
    }

    private static JsonTypeInfo Known(Type type)
    {
        // The generated metadata would also cover what those types are made of, such as dates and dictionaries.
        if (type.Assembly == typeof(Payload).Assembly || type == typeof(JsonElement))
            if (ProtocolJson.Wire.GetTypeInfo(type) is { } known)
                return known;
        throw new NotSupportedException(
            $"{type} cannot stand in an activity's object members. Use a string, a number, a bool, a type of {nameof(BotFramework)} or {nameof(RawJson)}.");
    }
}
