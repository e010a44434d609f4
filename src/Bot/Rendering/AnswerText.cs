using System.Text;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>An answer in words: for clients without cards, for notifications, for the terminal.</summary>
internal static class AnswerText
{
    /// <summary>The finding in one line.</summary>
    public static string Summary(Answer answer, Locale locale) => $"{string.Join(", ", answer.Subject.Take(1))}: {Wording.Say(answer.Headline, locale)}";

    /// <summary>The finding and the first why.</summary>
    public static string Short(Answer answer, Locale locale) =>
        string.Join(' ', [Summary(answer, locale) + ".", .. answer.Details.Take(2).Select(detail => Wording.Say(detail, locale))]);

    /// <summary>Everything the card shows.</summary>
    public static string Whole(Answer answer, Locale locale)
    {
        var text = new StringBuilder().AppendJoin(" · ", answer.Subject).Append('\n').Append(Wording.Say(answer.Headline, locale));
        foreach (var detail in answer.Details)
            text.Append('\n').Append(Wording.Say(detail, locale));
        foreach (var value in answer.Values)
            text.Append('\n').Append(ValueLabels.Of(value.Name)).Append(": ").Append(Wording.Say(value.Value, locale));
        if (!answer.Rows.IsEmpty)
            text.Append('\n').Append(RowsHeading(answer, answer.Rows.Length, locale));
        foreach (var row in answer.Rows)
        {
            text.Append("\n- ").Append(row.Label);
            if (MainFigures.OfRow(row, answer) is { } first)
                text.Append(": ").Append(Wording.Say(first.Value, locale));
            if (RowNote(row, answer, locale) is { Length: > 0 } note)
                text.Append(" (").Append(note).Append(')');
        }

        foreach (var remark in Remarks(answer, locale))
            text.Append('\n').Append(remark);
        text.Append('\n').Append(AsOf(answer, locale));
        foreach (var definition in answer.Receipt.Definitions)
            text.Append('\n').Append(Wording.Say(definition, locale));
        return text.ToString();
    }

    public static string RowsHeading(Answer answer, int shown, Locale locale)
    {
        var heading = answer.RowHeading.Length > 0 ? answer.RowHeading : "Rows";
        var all = Math.Max(answer.RowCount, answer.Rows.Length);
        return all > shown
            ? $"{heading} · {Number(answer.Question.Skip + 1, locale)}–{Number(answer.Question.Skip + shown, locale)} of {Number(all, locale)}"
            : heading;
    }

    /// <summary>What stands below a row's name: its note and its further values.</summary>
    public static string RowNote(AnswerRow row, Answer answer, Locale locale) => CardParts.Joined(
    [
        row.Note is { } note ? Wording.Say(note, locale) : "",
        .. MainFigures.BesideRow(row, answer).Select(value => $"{ValueLabels.Of(value.Name)} {Wording.Say(value.Value, locale)}"),
    ]);

    /// <summary>What was left out and what was assumed.</summary>
    public static IEnumerable<string> Remarks(Answer answer, Locale locale) =>
    [
        .. answer.Omitted.Select(omitted => Wording.Say(omitted, locale)),
        .. answer.Assumptions.Select(assumed => Wording.Say(assumed, locale)),
    ];

    public static string AsOf(Answer answer, Locale locale)
    {
        var moment = answer.Question.AsOf is { } day ? $"As of {Wording.Say(day, locale)}"
            : answer.Question.KnownAt is { } known ? $"As known on {Wording.Say(known, locale)}"
            : answer.Receipt.RecordedAt is { } recorded ? $"Last change {Wording.Say(recorded, locale)}" : "";
        var covered = answer.Total > 0 ? $"{Number(answer.Covered, locale)} of {Number(answer.Total, locale)} records" : "";
        return CardParts.Joined([moment, covered]);
    }

    private static string Number(int number, Locale locale) => number.ToString("#,0", locale.Culture);
}
