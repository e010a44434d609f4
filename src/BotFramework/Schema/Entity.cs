using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>Something said about a message beside its text: a mention, the client's locale, a label. Its own properties are kept as they are.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    public string? Type { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>This entity read as <typeparamref name="T"/>: itself when it is one.</summary>
    /// <exception cref="JsonException">The entity has another shape.</exception>
    public T GetAs<T>() => this is T itself ? itself : Payload.Read<T>(Payload.ToElement(this)) ?? throw new JsonException($"The entity is no {typeof(T).Name}.");

    /// <summary>Takes over the type and every property of <paramref name="obj"/>: a type of this library, or raw JSON.</summary>
    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        foreach (var property in Payload.ToElement(obj).EnumerateObject())
            Set(property.Name, property.Value);
    }

    private protected virtual void Set(string name, JsonElement value)
    {
        if (name == "type")
            Type = value.GetString();
        else
            (Unknown ??= [])[name] = value;
    }
}
