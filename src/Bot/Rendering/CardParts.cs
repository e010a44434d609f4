using System.Text.Json.Nodes;
using Cards;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The few parts that all cards are made of, so that they look as one. Texts are plain: they are escaped here.</summary>
internal static class CardParts
{
    private const string Between = "  ·  ";
    private const string BackTitle = "Back";

    /// <summary>Longer ones would fill a phone.</summary>
    private const int LongestLargeHeading = 60;

    /// <summary>Where we are, small and quiet.</summary>
    public static AdaptiveTextBlock Subject(IEnumerable<string> parts) => new(CardText.Escape(string.Join(Between, parts.Select(Capitals))))
    {
        Size = AdaptiveTextSize.Small,
        Weight = AdaptiveTextWeight.Bolder,
        IsSubtle = true,
    };

    /// <summary>The finding, in words with the number first.</summary>
    public static AdaptiveTextBlock Heading(string text) => new(CardText.Escape(text))
    {
        Size = text.Length <= LongestLargeHeading ? AdaptiveTextSize.Large : AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Spacing = AdaptiveSpacing.Small,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Line(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) => new(CardText.Escape(text)) { Spacing = spacing };

    /// <summary>What one reads only when one wants to know.</summary>
    public static AdaptiveTextBlock Quiet(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) => new(CardText.Escape(text))
    {
        Size = AdaptiveTextSize.Small,
        IsSubtle = true,
        Spacing = spacing,
    };

    /// <summary>The name of a part of the card.</summary>
    public static AdaptiveTextBlock Section(string text) => Line(text, AdaptiveSpacing.Medium) with { Weight = AdaptiveTextWeight.Bolder };

    /// <summary>A name with an amount at the right, which is never cut off, and a quiet note under the name.</summary>
    /// <param name="wantsAttention">The note tells of trouble and is coloured so.</param>
    public static AdaptiveColumnSet Row(string label, string amount, string? note = null, bool isDay = false, bool wantsAttention = false) =>
        Row(note is { Length: > 0 } ? [Line(label), wantsAttention ? Trouble(note) : Quiet(note)] : [Line(label)], amount, isDay);

    /// <summary>A small line that tells of trouble, in words too.</summary>
    public static AdaptiveTextBlock Trouble(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) => Quiet(text, spacing) with { IsSubtle = false, Color = AdaptiveTextColor.Attention };

    /// <summary>The same in one line: the note stands after the name.</summary>
    public static AdaptiveColumnSet ShortRow(string label, string amount, string note, bool isDay = false) => note.Length == 0
        ? Row([Line(label)], amount, isDay)
        : Row([new AdaptiveRichTextBlock { Inlines = [new(label), new(Between + note) { Size = AdaptiveTextSize.Small, IsSubtle = true }] }], amount, isDay);

    /// <summary>A name with an amount at the right and under it what the amount is to reach.</summary>
    public static AdaptiveColumnSet TargetRow(string label, string amount, string target, string note) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new(AdaptiveColumnWidth.Stretch) { Items = note.Length > 0 ? [Line(label), Quiet(note)] : [Line(label)] },
            new(AdaptiveColumnWidth.Auto)
            {
                Items =
                [
                    Line(amount) with { Weight = AdaptiveTextWeight.Bolder, HorizontalAlignment = AdaptiveHorizontalAlignment.Right },
                    Quiet(target) with { HorizontalAlignment = AdaptiveHorizontalAlignment.Right },
                ],
            },
        ],
    };

    /// <summary>What the columns of the rows below are.</summary>
    public static AdaptiveColumnSet RowsHeading(string label, string amount) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Separator = true,
        Columns = [new(AdaptiveColumnWidth.Stretch) { Items = [Quiet(label)] }, new(AdaptiveColumnWidth.Auto) { Items = [Quiet(amount)] }],
    };

    /// <summary>A few figures side by side, each under its name.</summary>
    public static AdaptiveColumnSet Figures(IEnumerable<(string Name, string Value)> figures) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Columns =
        [
            .. figures.Select(figure => new AdaptiveColumn(AdaptiveColumnWidth.Stretch)
            {
                Items = [Quiet(figure.Name), Line(figure.Value) with { Weight = AdaptiveTextWeight.Bolder }],
            }),
        ],
    };

    public static AdaptiveFactSet Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Facts = [.. facts.Select(fact => new AdaptiveFact(fact.Name, CardText.Escape(fact.Value)))],
    };

    private static AdaptiveColumnSet Row(AdaptiveElement[] left, string right, bool isDay) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns = right.Length == 0
            ? [new(AdaptiveColumnWidth.Stretch) { Items = left }]
            :
            [
                new(AdaptiveColumnWidth.Stretch) { Items = left },
                new(AdaptiveColumnWidth.Auto) { Items = [isDay ? Line(right) : Line(right) with { Weight = AdaptiveTextWeight.Bolder }] },
            ],
    };

    public static AdaptiveExecuteAction Button(string title, string verb, string dataName, string data, bool isSecondary = false) => new(title, verb)
    {
        Data = new JsonObject { [dataName] = data },
        Mode = isSecondary ? AdaptiveActionMode.Secondary : AdaptiveActionMode.Primary,
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    /// <summary>A button that shows another answer in place of this one.</summary>
    public static AdaptiveExecuteAction Ask(string title, string questionKey, Trail trail, bool isSecondary = false)
    {
        var button = Button(title, Verbs.Ask, Verbs.QuestionKey, questionKey, isSecondary);
        if (trail.ToString() is { Length: > 0 } text)
            button.Data![Verbs.Trail] = text;
        return button;
    }

    /// <summary>The button that shows again what the card showed before.</summary>
    public static AdaptiveExecuteAction Back(string questionKey, Trail trail, Locale locale) => Ask(locale.In(BackTitle), questionKey, trail);

    public static bool IsBack(AdaptiveAction action) => action is AdaptiveExecuteAction { Verb: Verbs.Ask } back && Language.All.Any(language => back.Title == Languages.Phrasebook.In(language, BackTitle));

    /// <summary>A button whose answer comes as a message of its own.</summary>
    public static AdaptiveExecuteAction AskBelow(NextQuestion next, bool isSecondary = false) =>
        Button(next.Title, Verbs.AskBelow, Verbs.QuestionKey, Understanding.Memory.QuestionKey.Of(next.Question), isSecondary);

    public static string Joined(IEnumerable<string> parts) => string.Join(Between, parts.Where(part => part.Length > 0));

    // Capitals for words; periods such as "Q4 FY2026 (Oct–Dec 2026)" read better as they are.
    private static string Capitals(string part) => part.Any(char.IsDigit) ? part : part.ToUpperInvariant();
}
