using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework;

/// <summary>
/// Entities are read and written by what they are: a mention as a <see cref="Mention"/>, so that a malformed one is found when the activity is read.
/// </summary>
internal sealed class EntityListConverter : JsonConverter<IList<Entity>>
{
    public override IList<Entity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        List<Entity> entities = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            entities.Add((IsMention(reader)
                ? JsonSerializer.Deserialize(ref reader, TypeInfo<Mention>(options))
                : JsonSerializer.Deserialize(ref reader, TypeInfo<Entity>(options))) ?? throw new JsonException());
        return entities;
    }

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
            Payload.Write(writer, entity);
        writer.WriteEndArray();
    }

    // The reader is a copy: it looks ahead for the type, which may stand anywhere in the object.
    private static bool IsMention(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("mention"u8);
            reader.Skip();
        }

        return false;
    }

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
