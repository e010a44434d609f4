using System.Collections.Immutable;
using Cards;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>
/// An answer as a card: where we are, the finding, the why, the figures, what was left out and assumed, how old it is. A reader who stops after the
/// heading has the answer.
/// </summary>
internal static class AnswerCard
{
    /// <summary>Rows on one card; more are a press away.</summary>
    private const int MostRows = 12;

    /// <summary>Period, currency and scope are on the face of the card; the rest of the definitions is in the receipt.</summary>
    private const int MostDefinitions = 3;

    private const string ReceiptId = "receipt";

    /// <summary>The card and the questions its buttons ask. Rows are left out until it fits.</summary>
    public static (AdaptiveCard Card, ImmutableArray<Question> Questions) Of(Answer answer, Locale locale)
    {
        for (var rows = Math.Min(answer.Rows.Length, MostRows); ; rows = rows * 2 / 3)
        {
            var drawn = Draw(answer, rows, locale);
            if (rows == 0 || drawn.Card.FitsTeams())
                return drawn;
        }
    }

    private static (AdaptiveCard Card, ImmutableArray<Question> Questions) Draw(Answer answer, int rows, Locale locale)
    {
        var next = Next(answer, rows);
        return (new AdaptiveCard
        {
            FallbackText = AnswerText.Short(answer, locale),
            Body = [.. Body(answer, rows, locale)],
            Actions = [.. Actions(next)],
        }, [.. next.Select(question => question.Question)]);
    }

    private static IEnumerable<AdaptiveElement> Body(Answer answer, int rows, Locale locale)
    {
        yield return CardParts.Subject(answer.Subject);
        yield return CardParts.Heading(Wording.Say(answer.Headline, locale));
        foreach (var detail in answer.Details)
            yield return CardParts.Line(Wording.Say(detail, locale), AdaptiveSpacing.Small);
        if (answer.Values.FirstOrDefault(value => value.Name == "attainment") is { Value.Number: >= 0 and var attained })
            yield return new ProgressBar(Math.Min(100, Math.Round(attained * 100))) { Spacing = AdaptiveSpacing.Small, Fallback = AdaptiveFallbackElement.Drop };
        if (!answer.Values.IsEmpty && answer.Rows.IsEmpty || answer.Values.Length > 1)
            yield return new AdaptiveFactSet
            {
                Spacing = AdaptiveSpacing.Medium,
                Facts = [.. MainFigures.Of(answer).Select(value => new AdaptiveFact(ValueLabels.Of(value.Name), CardText.Escape(Wording.Say(value.Value, locale))))],
            };
        if (AnswerChart.Of(answer) is { } chart)
            yield return chart;
        foreach (var element in Rows(answer, rows, locale))
            yield return element;
        foreach (var line in AnswerText.Remarks(answer, locale))
            yield return CardParts.Quiet(line, AdaptiveSpacing.Small);
        yield return CardParts.Quiet(AnswerText.AsOf(answer, locale), AdaptiveSpacing.Small);
        foreach (var definition in answer.Receipt.Definitions.Take(MostDefinitions))
            yield return CardParts.Quiet(Wording.Say(definition, locale));
        yield return Receipt(answer.Receipt, locale);
    }

    private static IEnumerable<AdaptiveElement> Rows(Answer answer, int rows, Locale locale)
    {
        if (rows == 0)
            yield break;
        yield return CardParts.Quiet(AnswerText.RowsHeading(answer, rows, locale), AdaptiveSpacing.Medium) with { Separator = true };
        foreach (var row in answer.Rows.Take(rows))
            yield return CardParts.Row(row.Label, MainFigures.OfRow(row, answer) is { } figure ? Wording.Say(figure.Value, locale) : "", AnswerText.RowNote(row, answer, locale));
    }

    /// <summary>Hidden until asked for: it is shown in place, to the one who asks.</summary>
    private static AdaptiveContainer Receipt(Receipt receipt, Locale locale) => new()
    {
        Id = ReceiptId,
        IsVisible = false,
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            CardParts.Line("How this was computed"),
            CardParts.Quiet(receipt.Formula),
            .. receipt.Definitions.Select(definition => CardParts.Quiet(Wording.Say(definition, locale))),
            CardParts.Quiet(ReceiptText.Records(receipt, locale)),
            CardParts.Quiet(ReceiptText.Position(receipt)),
        ],
    };

    private static ImmutableArray<NextQuestion> Next(Answer answer, int rows)
    {
        var shown = answer.Question.Skip + rows;
        return shown < answer.RowCount
            ? [new($"Show {Math.Min(MostRows, answer.RowCount - shown)} more", answer.Question with { Skip = shown }), .. answer.Next]
            : answer.Next;
    }

    private static IEnumerable<AdaptiveAction> Actions(ImmutableArray<NextQuestion> next)
    {
        foreach (var (title, question) in next.Take(1))
            yield return CardParts.Button(title, Verbs.Ask, Verbs.QuestionKey, Understanding.Memory.QuestionKey.Of(question));
        yield return new AdaptiveToggleVisibilityAction("How computed?") { TargetElements = [new(ReceiptId)] };
        foreach (var (title, question) in next.Skip(1).Take(4))
            yield return CardParts.Button(title, Verbs.Ask, Verbs.QuestionKey, Understanding.Memory.QuestionKey.Of(question), isSecondary: true);
    }
}
