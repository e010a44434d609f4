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
    /// <summary>Rows of one line on a card; more are a press away.</summary>
    private const int MostShortRows = 12;

    /// <summary>Rows with a note below.</summary>
    private const int MostLongRows = 7;

    /// <summary>Where the rows are one part of several; none for accounts that were named, whose deals are a press away.</summary>
    private const int MostRowsBesideSections = 3;

    /// <summary>Longer texts of a section, such as notes, are cut.</summary>
    private const int LongestLine = 90;

    private const int MostInMenu = 4;

    private const string ReceiptId = "receipt";

    /// <summary>The card and the questions its buttons ask. Rows are left out until it fits.</summary>
    /// <param name="trail">What the card showed before.</param>
    public static (AdaptiveCard Card, ImmutableArray<Question> Questions) Of(Answer answer, Locale locale, Trail trail = default)
    {
        for (var rows = Fitting(answer); ; rows = rows * 2 / 3)
        {
            var drawn = Draw(answer, rows, locale, trail);
            if (rows == 0 || drawn.Card.FitsTeams())
                return drawn;
        }
    }

    /// <summary>The question for the rows that do not fit on the card; null when all are on it.</summary>
    public static Question? NextPage(Answer answer, Locale locale) =>
        Of(answer, locale).Questions is [var asked, var next, ..] && next == asked with { Skip = next.Skip } && next.Skip > asked.Skip ? next : null;

    private static (AdaptiveCard Card, ImmutableArray<Question> Questions) Draw(Answer answer, int rows, Locale locale, Trail trail)
    {
        var next = Next(answer, rows, locale);
        return (new AdaptiveCard
        {
            FallbackText = AnswerText.Short(answer, locale),
            Body = [.. Body(answer, rows, locale)],
            Actions = [.. Actions(answer, next, trail, locale)],
        }, [answer.Question, .. next.Select(question => question.Question)]);
    }

    private static int Fitting(Answer answer)
    {
        var most = MostRows(answer);
        // A single one more is shown rather than asked for.
        return most > 0 && answer.Rows.Length == most + 1 && answer.RowCount <= answer.Question.Skip + most + 1 ? most + 1 : Math.Min(answer.Rows.Length, most);
    }

    private static int MostRows(Answer answer) => answer is { Sections.IsEmpty: false, RowsBesideSections: false } ? answer.Question.Scope.Reading == ScopeReading.Named ? 0 : MostRowsBesideSections
        : answer.Rows.Any(row => row.Note is not null) ? MostLongRows : MostShortRows;

    private static IEnumerable<AdaptiveElement> Body(Answer answer, int rows, Locale locale)
    {
        yield return CardParts.Subject(answer.Subject);
        yield return CardParts.Heading(Wording.Say(answer.Headline, locale));
        if (HealthBar.Of(answer) is { } bar)
            yield return bar;
        foreach (var (at, detail) in answer.Details.Index())
        {
            yield return CardParts.Line(Wording.Say(detail, locale), AdaptiveSpacing.Small);
            if (at == 0 && answer.Values.FirstOrDefault(value => value.Name == "attainment") is { Value.Number: >= 0 and var attained })
                yield return (AdaptiveElement?)AttainmentGauge.Of(answer, locale) ?? new ProgressBar(Math.Min(100, Math.Round(attained * 100))) { Spacing = AdaptiveSpacing.Small, Fallback = AdaptiveFallbackElement.Drop };
        }

        if (MainFigures.Columns(answer) is { IsEmpty: false } columns)
            yield return CardParts.Figures(columns.Select(value => Labelled(value, locale)));
        if (MainFigures.Facts(answer) is { IsEmpty: false } figures)
            yield return CardParts.Facts(figures.Select(value => Labelled(value, locale)));
        if (!answer.Facts.IsEmpty)
            yield return CardParts.Facts(answer.Facts.Select(fact => (fact.Name, Wording.Say(fact.Value, locale)))) with { Separator = true, Spacing = AdaptiveSpacing.Medium };
        if (RiskHeatMap.Of(answer, locale) is { } map)
            yield return map;
        foreach (var element in answer.Sections.SelectMany(section => Section(section, answer, locale)))
            yield return element;
        if (AnswerChart.Of(answer, locale) is { } chart)
            yield return chart;
        foreach (var element in Rows(answer, rows, locale))
            yield return element;
        if (!answer.Acts.IsEmpty)
            yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [.. answer.Acts.Select(act => RowButtons.Of(act.Action, act.Record, answer.Question, locale))] };
        var spacing = AdaptiveSpacing.Medium;
        foreach (var line in AnswerText.Remarks(answer, locale))
        {
            yield return CardParts.Quiet(line, spacing);
            spacing = AdaptiveSpacing.None;
        }

        if (answer.Question.Topic == Topics.Help)
            yield break;
        yield return CardParts.Quiet(AnswerText.Basis(answer, locale), spacing);
        yield return Receipt(answer, locale);
    }

    private static (string, string) Labelled(NamedValue value, Locale locale) => (ValueLabels.Of(value.Name, locale), Wording.Say(value.Value, locale));

    private static IEnumerable<AdaptiveElement> Section(AnswerSection section, Answer answer, Locale locale)
    {
        yield return CardParts.Section(Wording.Say(section.Title, locale));
        foreach (var row in section.Rows)
            yield return Row(row with { Label = Excerpt.Of(row.Label, LongestLine) }, answer, locale);
    }

    private static IEnumerable<AdaptiveElement> Rows(Answer answer, int rows, Locale locale)
    {
        if (rows == 0)
            yield break;
        var figure = answer.Rows.Select(row => MainFigures.OfRow(row, answer)).FirstOrDefault(figure => figure is not null) is { } first ? ValueLabels.Of(first.Name, locale) : "";
        var isAgainstTarget = answer.Rows.Any(row => MainFigures.TargetOfRow(row, answer) is not null);
        yield return CardParts.RowsHeading(AnswerText.RowsHeading(answer, rows, locale), isAgainstTarget ? locale.Fill($"{figure} of target") : figure);
        Sentence? under = null;
        foreach (var row in answer.Rows.Take(rows))
        {
            if (row.Under is { } heading && heading != under)
                yield return CardParts.Section(Wording.Say(under = heading, locale));
            yield return Row(row, answer, locale);
            if (row is { Record: { } record, Actions.IsEmpty: false })
                yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [.. row.Actions.Select(action => RowButtons.Of(action, record, answer.Question, locale))] };
        }
    }

    private static AdaptiveColumnSet Row(AnswerRow row, Answer answer, Locale locale)
    {
        var (right, note, target) = (AnswerText.RowRight(row, answer, locale), AnswerText.RowNote(row, answer, locale), AnswerText.RowTarget(row, answer, locale));
        if (target.Length > 0)
            return CardParts.TargetRow(row.Label, right, target, note);
        return row is { Note: null, WantsAttention: false }
            ? CardParts.ShortRow(row.Label, right, note, row.Aside is not null)
            : CardParts.Row(row.Label, right, note, row.Aside is not null, row.WantsAttention);
    }

    /// <summary>Hidden until asked for: it is shown in place, to the one who asks.</summary>
    private static AdaptiveContainer Receipt(Answer answer, Locale locale) => new()
    {
        Id = ReceiptId,
        IsVisible = false,
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            CardParts.Line(locale.In("How this was computed")) with { Weight = AdaptiveTextWeight.Bolder },
            .. answer.Values.IsEmpty ? [] : new[] { CardParts.Facts(answer.Values.Select(value => Labelled(value, locale))) },
            CardParts.Quiet(answer.Receipt.Formula, AdaptiveSpacing.Small),
            .. answer.Receipt.Definitions.Select(definition => CardParts.Quiet(Wording.Say(definition, locale))),
            CardParts.Quiet(ReceiptText.Records(answer, locale)),
            CardParts.Quiet(ReceiptText.Position(answer.Receipt, locale)),
        ],
    };

    private static ImmutableArray<NextQuestion> Next(Answer answer, int rows, Locale locale)
    {
        var shown = answer.Question.Skip + rows;
        return shown < answer.RowCount && rows > 0
            ? [new(locale.Fill($"Show {Math.Min(MostRows(answer with { Sections = [] }), answer.RowCount - shown)} more"), answer.Question with { Skip = shown }), .. answer.Next]
            : answer.Next;
    }

    /// <summary>
    /// Two buttons are seen at once, as many as stand side by side on a phone; the rest is in the overflow menu. Where there is a way back, it is one of the two.
    /// </summary>
    private static IEnumerable<AdaptiveAction> Actions(Answer answer, ImmutableArray<NextQuestion> next, Trail trail, Locale locale)
    {
        var isHelp = answer.Question.Topic == Topics.Help;
        var onward = trail.Then(answer.Question);
        if (trail.Last is { } before)
            yield return CardParts.Back(before, trail.Before, locale);
        else if (next is [var first, ..])
            yield return Ask(first, onward, isSecondary: false);
        if (!isHelp)
            yield return new AdaptiveToggleVisibilityAction(locale.In("How?")) { Tooltip = locale.In("How was this computed?"), TargetElements = [new(ReceiptId)] };
        foreach (var (at, question) in next.Skip(trail.Last is null ? 1 : 0).Take(MostInMenu).Index())
            yield return Ask(question, onward, isSecondary: !isHelp || at > 0);
    }

    private static AdaptiveExecuteAction Ask(NextQuestion next, Trail trail, bool isSecondary) =>
        CardParts.Ask(next.Title, Understanding.Memory.QuestionKey.Of(next.Question), trail, isSecondary);
}
