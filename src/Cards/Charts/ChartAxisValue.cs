using System.Globalization;
using System.Text.Json;

namespace Cards;

/// <summary>A place on the horizontal axis: a category, a day or a number. All three convert by themselves.</summary>
public readonly record struct ChartAxisValue
{
    private ChartAxisValue(string? text, decimal number) => (Text, Number) = (text, number);

    /// <summary>The category, or the day in ISO form; null when the place is a number.</summary>
    public string? Text { get; }

    /// <summary>The number, when <see cref="Text"/> is null.</summary>
    public decimal Number { get; }

    public static ChartAxisValue From(string category) => new(category, 0);

    public static ChartAxisValue From(DateOnly day) => new(day.ToString("O", CultureInfo.InvariantCulture), 0);

    public static ChartAxisValue From(decimal number) => new(null, number);

    public static implicit operator ChartAxisValue(string category) => From(category);

    public static implicit operator ChartAxisValue(DateOnly day) => From(day);

    public static implicit operator ChartAxisValue(decimal number) => From(number);

    internal void WriteTo(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        if (Text is not null)
            json.WriteString(name, Text);
        else
            json.WriteNumber(name, Number);
    }
}
