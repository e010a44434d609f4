using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cards;

internal sealed class AdaptiveFallbackElementConverter : JsonConverter<AdaptiveFallbackElement>
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFallbackElement value, JsonSerializerOptions options)
    {
        if (value.Content is { } element)
            JsonSerializer.Serialize(writer, element, CardJson.Element);
        else
            writer.WriteStringValue("drop"u8);
    }

    public override AdaptiveFallbackElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, not read.");
}

internal sealed class AdaptiveFallbackActionConverter : JsonConverter<AdaptiveFallbackAction>
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFallbackAction value, JsonSerializerOptions options)
    {
        if (value.Content is { } action)
            JsonSerializer.Serialize(writer, action, CardJson.Action);
        else
            writer.WriteStringValue("drop"u8);
    }

    public override AdaptiveFallbackAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, not read.");
}
