using System.Text;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>An answer in words: for clients without cards, for notifications, for the terminal.</summary>
internal static class AnswerText
{
    /// <summary>The finding in one line, with what it is about: the scope, and the record where it is one.</summary>
    public static string Summary(Answer answer, Locale locale) =>
        $"{string.Join(", ", answer.Subject.Take(answer.Question.Subject is null ? 1 : 2))}: {Wording.Say(answer.Headline, locale)}";

    /// <summary>The finding and the first why.</summary>
    public static string Short(Answer answer, Locale locale) =>
        string.Join(' ', [Summary(answer, locale), .. answer.Details.Take(2).Select(detail => Wording.Say(detail, locale))]);

    /// <summary>Everything the card shows.</summary>
    public static string Whole(Answer answer, Locale locale)
    {
        var text = new StringBuilder().AppendJoin(" · ", answer.Subject).Append('\n').Append(Wording.Say(answer.Headline, locale));
        foreach (var detail in answer.Details)
            text.Append('\n').Append(Wording.Say(detail, locale));
        foreach (var value in answer.Values)
            text.Append('\n').Append(ValueLabels.Of(value.Name, locale)).Append(": ").Append(Wording.Say(value.Value, locale));
        foreach (var fact in answer.Facts)
            text.Append('\n').Append(fact.Name).Append(": ").Append(Wording.Say(fact.Value, locale));
        foreach (var section in answer.Sections)
        {
            text.Append('\n').Append(Wording.Say(section.Title, locale));
            foreach (var row in section.Rows)
                text.Append('\n').Append(Row(row, answer, locale));
        }

        if (!answer.Rows.IsEmpty)
            text.Append('\n').Append(RowsHeading(answer, answer.Rows.Length, locale));
        Sentence? under = null;
        foreach (var row in answer.Rows)
        {
            if (row.Under is { } heading && heading != under)
                text.Append('\n').Append(Wording.Say(under = heading, locale));
            text.Append('\n').Append(Row(row, answer, locale));
        }

        foreach (var remark in Remarks(answer, locale))
            text.Append('\n').Append(remark);
        return text.Append('\n').Append(Basis(answer, locale)).ToString();
    }

    /// <summary>A row in one line.</summary>
    public static string Row(AnswerRow row, Answer answer, Locale locale)
    {
        var right = RowRight(row, answer, locale);
        var target = RowTarget(row, answer, locale);
        var note = RowNote(row, answer, locale);
        return $"- {row.Label}{(right.Length > 0 ? $": {right}" : "")}{(target.Length > 0 ? $" {target}" : "")}{(note.Length > 0 ? $" ({note})" : "")}";
    }

    public static string RowsHeading(Answer answer, int shown, Locale locale)
    {
        var heading = answer.RowHeading.Length > 0 ? answer.RowHeading : locale.In("Rows");
        return Paging(answer, shown, locale) is { Length: > 0 } paging ? $"{heading} · {paging}" : heading;
    }

    /// <summary>Which rows are shown of how many, and that the total is not of those alone: "7 of 20 shown, the total covers 20"; on a later page which of them. Empty when all are shown.</summary>
    public static string Paging(Answer answer, int shown, Locale locale)
    {
        var (all, before) = (Math.Max(answer.RowCount, answer.Rows.Length), answer.Question.Skip);
        if (all <= shown)
            return "";
        var which = before == 0 ? Number(shown, locale) : shown == 1 ? locale.Fill($"No. {Number(before + 1, locale)}") : $"{Number(before + 1, locale)}–{Number(before + shown, locale)}";
        return locale.Fill($"{which} of {Number(all, locale)} shown") + (answer.TotalCovers is { } covered ? locale.Fill($", the total covers {Number(covered, locale)}") : "");
    }

    /// <summary>What stands at the right of a row's name: its figure, its day, or nothing.</summary>
    public static string RowRight(AnswerRow row, Answer answer, Locale locale) =>
        row.Aside is { } aside ? Wording.Say(aside, locale) : MainFigures.OfRow(row, answer) is { } figure ? Wording.Say(figure.Value, locale) : "";

    /// <summary>What follows the figure of a row that has a target: "of €6,000,000".</summary>
    public static string RowTarget(AnswerRow row, Answer answer, Locale locale) => MainFigures.TargetOfRow(row, answer) is { } target ? locale.Fill($"of {Wording.Say(target, locale)}") : "";

    /// <summary>What stands with a row's name: its note and its further values.</summary>
    public static string RowNote(AnswerRow row, Answer answer, Locale locale) => CardParts.Joined(
    [
        row.Note is { } note ? Wording.Say(note, locale) : "",
        .. MainFigures.BesideRow(row, answer).Select(value => Beside(value, locale)),
    ]);

    private static string Beside(NamedValue value, Locale locale)
    {
        var label = locale.Within(ValueLabels.Of(value.Name, locale));
        return value.Value.Unit != Quantity.CountUnit ? $"{label} {Wording.Say(value.Value, locale)}"
            : locale.Language != Language.English ? $"{label}: {Wording.Say(value.Value, locale)}"
            : value.Value.Number == 1 ? $"1 {label.TrimEnd('s')}"
            : $"{Wording.Say(value.Value, locale)} {label}";
    }

    /// <summary>What was left out and what was assumed.</summary>
    public static IEnumerable<string> Remarks(Answer answer, Locale locale) =>
    [
        .. answer.Omitted.Select(omitted => Wording.Say(omitted, locale)),
        .. answer.Assumptions.Select(assumed => Wording.Say(assumed, locale)),
    ];

    /// <summary>What a reader must know to take the numbers right, in one line: how fresh, which period, which currency, how many records. The receipt has the rest.</summary>
    public static string Basis(Answer answer, Locale locale) => CardParts.Joined([Moment(answer, locale), answer.PeriodBasis, Currency(answer, locale), Covered(answer, locale)]);

    private static string Moment(Answer answer, Locale locale) => answer.Question.AsOf is { } day ? locale.Fill($"As of {Wording.Say(day, locale)}")
        : answer.Question.KnownAt is { } known ? locale.Fill($"As known on {Wording.Say(known, locale)}")
        : answer.Receipt.RecordedAt is { } recorded ? locale.Fill($"As of {Wording.Say(recorded, locale)}") : "";

    private static string Currency(Answer answer, Locale locale)
    {
        foreach (var value in answer.Values)
            if (value.Value.IsMoney)
                return locale.Fill($"{value.Value.Unit} at {locale.In(answer.Question.RateType.ToString().ToLowerInvariant())} rates");
        return "";
    }

    private static string Covered(Answer answer, Locale locale) => answer.Total == 0 || answer.Counted.Length == 0
        ? ""
        : locale.Fill($"{Number(answer.Covered, locale)} of {Number(answer.Total, locale)} {answer.Counted}");

    private static string Number(int number, Locale locale) => number.ToString("#,0", locale.Culture);
}
