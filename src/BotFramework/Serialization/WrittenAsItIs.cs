using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>Writes a value as what it is, not as what it is declared to be: the other serializer of activities does so everywhere.</summary>
internal sealed class WrittenAsItIs<T> : JsonConverter<T> where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T)} is only ever sent.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Payload.Write(writer, value);
}
