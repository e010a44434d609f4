using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>Reads strings and bools as such and all else as it stands, so that no number or date is rewritten; writes what <see cref="Payload"/> allows.</summary>
internal sealed class PayloadConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => ((JsonConverter<JsonElement>)options.GetConverter(typeof(JsonElement))).Read(ref reader, typeof(JsonElement), options),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Payload.Write(writer, value);
}
