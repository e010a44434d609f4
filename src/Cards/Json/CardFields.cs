using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cards;

/// <summary>Writes properties, each only when it says something: no nulls, no defaults, and no empty list, at which mobile clients blank the card.</summary>
internal static class CardFields
{
    extension(Utf8JsonWriter json)
    {
        public void Text(ReadOnlySpan<byte> name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        public void Text(ReadOnlySpan<byte> name, DateOnly? value) => json.Text(name, value?.ToString("O", CultureInfo.InvariantCulture));

        public void Text(ReadOnlySpan<byte> name, TimeOnly? value) => json.Text(name, value?.ToString("HH:mm", CultureInfo.InvariantCulture));

        public void Url(ReadOnlySpan<byte> name, Uri value) => json.WriteString(name, value.OriginalString);

        public void Flag(ReadOnlySpan<byte> name, bool value)
        {
            if (value)
                json.WriteBoolean(name, value);
        }

        public void Flag(ReadOnlySpan<byte> name, bool? value)
        {
            if (value is { } known)
                json.WriteBoolean(name, known);
        }

        public void FlagUnlessTrue(ReadOnlySpan<byte> name, bool value)
        {
            if (!value)
                json.WriteBoolean(name, value);
        }

        public void Number(ReadOnlySpan<byte> name, int value)
        {
            if (value != 0)
                json.WriteNumber(name, value);
        }

        public void Number(ReadOnlySpan<byte> name, decimal? value)
        {
            if (value is { } known)
                json.WriteNumber(name, known);
        }

        /// <summary>An enum whose values are spelt in JSON as here; the first is the default.</summary>
        public void Choice<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, Enum
        {
            if (!EqualityComparer<T>.Default.Equals(value, default))
                json.WriteString(name, Spelling<T>.Of(value));
        }

        /// <summary>An enum without a default, spelt in JSON as here.</summary>
        public void Choice<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, Enum
        {
            if (value is { } known)
                json.WriteString(name, Spelling<T>.Of(known));
        }

        /// <summary>An enum whose values start with a small letter in JSON; the first is the default.</summary>
        public void CamelChoice<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, Enum
        {
            if (!EqualityComparer<T>.Default.Equals(value, default))
                json.WriteString(name, Spelling<T>.InCamelCase(value));
        }

        /// <summary>An enum without a default, whose values start with a small letter in JSON.</summary>
        public void CamelChoice<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, Enum
        {
            if (value is { } known)
                json.WriteString(name, Spelling<T>.InCamelCase(known));
        }

        public void Node(ReadOnlySpan<byte> name, JsonObject? value)
        {
            if (value is null)
                return;
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        public void Part(ReadOnlySpan<byte> name, ICardPart? value)
        {
            if (value is null)
                return;
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        public void PartOrDrop(ICardPart? value)
        {
            if (value is null)
                json.WriteStringValue("drop"u8);
            else
                value.WriteTo(json);
        }

        public void List(ReadOnlySpan<byte> name, IReadOnlyList<ICardPart> values)
        {
            if (values.Count == 0)
                return;
            json.WriteStartArray(name);
            for (var index = 0; index < values.Count; index++)
                values[index].WriteTo(json);
            json.WriteEndArray();
        }

        public void Strings(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
        {
            if (values.Count == 0)
                return;
            json.WriteStartArray(name);
            for (var index = 0; index < values.Count; index++)
                json.WriteStringValue(values[index]);
            json.WriteEndArray();
        }
    }
}
