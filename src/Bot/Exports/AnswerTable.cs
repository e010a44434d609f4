using System.Collections.Immutable;
using Bot.Rendering;
using Domain.Asking;

namespace Bot.Exports;

/// <summary>
/// The rows of an answer as a table. A cell is a text, a number or empty; what unit a number has stands in the heading of its column, and amounts of another
/// currency have a column of their own, so that a column can be added up.
/// </summary>
/// <param name="Units">Of each column the unit of its numbers; null for texts.</param>
internal sealed record AnswerTable(ImmutableArray<string> Headings, ImmutableArray<string?> Units, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>A total is rounded once and each row by itself, so that they may differ by half a minor unit a row.</summary>
    private const decimal RoundingOfRow = 0.5m;

    /// <param name="answer">With all its rows. One without rows gives its values as the only one.</param>
    public static AnswerTable Of(Answer answer, Locale locale)
    {
        AnswerRow[] rows = answer.Rows.IsEmpty ? [new(string.Join(", ", answer.Subject), answer.Values)] : [.. answer.Rows];
        var numbers = rows.SelectMany(row => row.Values).Select(value => (value.Name, value.Value.Unit)).Distinct().ToArray();
        Func<AnswerRow, string?>[] texts =
        [
            row => row.Aside is { } aside ? Wording.Say(aside, locale) : null,
            row => row.Note is { } note ? Wording.Say(note, locale) : null,
            row => row.Record?.Value,
        ];
        var told = texts.Zip(["When", "Note", "Id"]).Where(text => rows.Any(row => text.First(row) is not null)).ToArray();
        if (rows.SelectMany(row => row.Columns).Select(column => column.Name).Distinct().ToArray() is { Length: > 0 } columns)
            told = [.. columns.Select(column => ((Func<AnswerRow, string?>)(row => row.Columns.FirstOrDefault(one => one.Name == column) is { } found ? Wording.Say(found.Value, locale) : null), column)), .. told.Where(text => text.Second == "Id")];
        var lines = rows.Select(row => Line(row.Label, numbers.Select(number => NumberOf(row.Values, number)), told.Select(text => (object?)text.First(row)))).ToList();
        decimal?[] rounding = [.. numbers.Select(number => answer.Rows.IsEmpty ? null : Rounding(rows, answer, number))];
        if (rounding.Any(difference => difference is not null))
            lines.Add(Line("Rounding", rounding, told.Select(_ => (object?)null)));
        return new(
            [answer.RowHeading is { Length: > 0 } heading ? heading : "What", .. numbers.Select(Heading), .. told.Select(text => text.Second)],
            [null, .. numbers.Select(number => number.Unit), .. told.Select(_ => (string?)null)],
            [.. lines]);
    }

    private static ImmutableArray<object?> Line(string label, IEnumerable<decimal?> numbers, IEnumerable<object?> texts) =>
        [label, .. numbers.Select(number => (object?)number), .. texts];

    private static string Heading((string Name, string Unit) number) =>
        number.Unit == Quantity.CountUnit ? ValueLabels.Of(number.Name) : $"{ValueLabels.Of(number.Name)} ({number.Unit})";

    private static decimal? NumberOf(ImmutableArray<NamedValue> values, (string Name, string Unit) number) =>
        values.FirstOrDefault(value => value.Name == number.Name && value.Value.Unit == number.Unit)?.Value.Number;

    /// <summary>What a column lacks to the answer's own total; null when nothing, or when its sum is not that total.</summary>
    private static decimal? Rounding(AnswerRow[] rows, Answer answer, (string Name, string Unit) number)
    {
        if (!Domain.Currency.IsCode(number.Unit) || NumberOf(answer.Values, number) is not { } total)
            return null;
        var difference = total - rows.Sum(row => NumberOf(row.Values, number) ?? 0);
        var minor = 1m / (decimal)Math.Pow(10, new Domain.Currency(number.Unit).MinorDigits);
        return difference != 0 && Math.Abs(difference) <= RoundingOfRow * minor * (rows.Length + 1) ? difference : null;
    }
}
