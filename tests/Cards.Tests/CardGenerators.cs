using System.Text.Json.Nodes;
using CsCheck;

namespace Cards.Tests;

/// <summary>Any card that the model lets one compose, three levels deep at most.</summary>
internal static class CardGenerators
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab <>&*_[](){}\\\"'\n€·–東😀"], 0, 20]);
    private static readonly Gen<string> Name = Gen.Int[0, int.MaxValue].Select(number => $"n{number}");
    private static readonly Gen<decimal> Number = Gen.Int[-1_000_000, 1_000_000].Select(cents => cents / 100m);
    private static readonly Gen<Uri> Address = Name.Select(name => new Uri($"https://shop.example/{name}?a=1&b=2"));

    private static readonly Gen<AdaptiveAction> Action = Gen.OneOf(
        Gen.Select(Text, Name, Text, Gen.Enum<AdaptiveActionStyle>(), (title, verb, data, style) => (AdaptiveAction)new AdaptiveExecuteAction(title, verb)
        {
            Data = new JsonObject { ["d"] = data },
            Style = style,
            Fallback = new AdaptiveSubmitAction(title) { Data = TeamsSubmitData.MessageBack(verb, data) },
        }),
        Gen.Select(Text, Gen.Enum<AdaptiveAssociatedInputs>(), Gen.Bool, (title, inputs, hide) => (AdaptiveAction)new AdaptiveSubmitAction(title)
        {
            AssociatedInputs = inputs,
            MsTeams = new(new(hide)),
        }),
        Gen.Select(Text, Address, Gen.Bool, (title, url, enabled) => (AdaptiveAction)new AdaptiveOpenUrlAction(title, url) { IsEnabled = enabled, Fallback = AdaptiveFallbackAction.Drop }),
        Gen.Select(Text, Name, Gen.Bool, (title, name, shown) => (AdaptiveAction)new AdaptiveToggleVisibilityAction(title) { TargetElements = [new(name, shown)], Mode = AdaptiveActionMode.Secondary }),
        Gen.Select(Text, Text, (title, text) => (AdaptiveAction)new AdaptiveShowCardAction(title, new AdaptiveCard { FallbackText = text, Body = [new AdaptiveTextBlock(text)] })));

    private static readonly Gen<AdaptiveElement> Words = Gen.OneOf(
        Gen.Select(Text, Gen.Enum<AdaptiveTextSize>(), Gen.Enum<AdaptiveTextWeight>(), Gen.Enum<AdaptiveTextColor>(), Gen.Enum<AdaptiveTextBlockStyle>(), Gen.Enum<AdaptiveFontType>(),
            (text, size, weight, color, style, font) => (AdaptiveElement)new AdaptiveTextBlock(text) { Size = size, Weight = weight, Color = color, Style = style, FontType = font }),
        Gen.Select(Text, Gen.Bool, Gen.Enum<AdaptiveHorizontalAlignment>(), (text, italic, alignment) =>
            (AdaptiveElement)new AdaptiveRichTextBlock { Inlines = [new(text) { Italic = italic, Underline = !italic }], HorizontalAlignment = alignment }),
        Gen.Select(Text, Text).Array[1, 4].Select(facts => (AdaptiveElement)new AdaptiveFactSet { Facts = [.. facts.Select(fact => new AdaptiveFact(fact.Item1, fact.Item2))] }),
        Gen.Select(Address, Text, Gen.Enum<AdaptiveImageSize>(), Gen.Enum<AdaptiveImageStyle>(), (url, alternative, size, style) =>
            (AdaptiveElement)new AdaptiveImage(url, alternative) { Size = size, Style = style }));

    private static readonly Gen<AdaptiveElement> Input = Gen.OneOf(
        Gen.Select(Name, Text, Gen.Enum<AdaptiveTextInputStyle>(), (id, value, style) => (AdaptiveElement)new AdaptiveTextInput(id, "What?") { Value = value, Style = style }),
        Gen.Select(Name, Number, (id, value) => (AdaptiveElement)new AdaptiveNumberInput(id, "How many?") { Value = value, Min = value }),
        Gen.Select(Name, Gen.DateOnly, (id, day) => (AdaptiveElement)new AdaptiveDateInput(id, "When?") { Value = day, IsRequired = true, ErrorMessage = "A day is needed." }),
        Gen.Select(Name, Gen.TimeOnly, (id, time) => (AdaptiveElement)new AdaptiveTimeInput(id, "At what time?") { Value = time }),
        Gen.Select(Name, Gen.Bool, (id, on) => (AdaptiveElement)new AdaptiveToggleInput(id, "Agreed") { Value = on ? "true" : "false" }),
        Gen.Select(Name, Text, Gen.Enum<AdaptiveChoiceInputStyle>(), Gen.Bool, (id, title, style, several) =>
            (AdaptiveElement)new AdaptiveChoiceSetInput(id, "Which?") { Choices = [new(title, id)], Style = style, IsMultiSelect = several }));

    private static readonly Gen<AdaptiveElement> TeamsOnly = Gen.Select(Gen.OneOf(
        Gen.Select(Text, Gen.Enum<BadgeStyle>(), Gen.Enum<BadgeShape>(), Gen.Enum<BadgeSize>(), Gen.Enum<BadgeAppearance>(), (text, style, shape, size, appearance) =>
            (AdaptiveElement)new Badge(text) { Style = style, Shape = shape, Size = size, Appearance = appearance }),
        Gen.Select(Gen.Enum<IconSize>(), Gen.Enum<IconStyle>(), (size, style) => (AdaptiveElement)new Icon("Calendar") { Size = size, Style = style }),
        Gen.Select(Number, Gen.Enum<ProgressBarColor>(), (value, color) => (AdaptiveElement)new ProgressBar(value) { Color = color }),
        Gen.Select(Text, Number, Gen.Enum<ChartColor>(), (x, y, color) => (AdaptiveElement)new VerticalBarChart { Data = [new(x, y) { Color = color }, new(y, y)], YMin = y }),
        Gen.Select(Text, Number, Gen.Enum<ChartColorSet>(), (x, y, colors) => (AdaptiveElement)new GroupedVerticalBarChart { Data = [new(x) { Values = [new(x, y)] }], ColorSet = colors }),
        Gen.Select(Text, Number, Gen.Enum<HorizontalBarChartDisplayMode>(), (x, y, mode) => (AdaptiveElement)new HorizontalBarChart { Data = [new(x, y)], DisplayMode = mode }),
        Gen.Select(Text, Number, (x, y) => (AdaptiveElement)new StackedHorizontalBarChart { Data = [new(x) { Data = [new(x, y)] }], ShowTitle = true, Title = x }),
        Gen.Select(Gen.DateOnly, Number, (day, y) => (AdaptiveElement)new LineChart { Data = [new("Line") { Values = [new(day, y), new(y, y)] }] }),
        Gen.Select(Text, Number, Gen.Enum<DonutThickness>(), (legend, value, thickness) => (AdaptiveElement)new DonutChart { Data = [new(legend, value)], Thickness = thickness }),
        Gen.Select(Text, Number, (legend, value) => (AdaptiveElement)new PieChart { Data = [new(legend, value)], ShowLegend = false }),
        Gen.Select(Text, Number, Gen.Enum<GaugeChartValueFormat>(), (legend, value, format) => (AdaptiveElement)new GaugeChart(value) { Segments = [new(legend, value)], ValueFormat = format })),
        Words,
        Gen.Bool,
        (element, words, drop) => element with { Fallback = drop ? AdaptiveFallbackElement.Drop : words });

    private static readonly Gen<AdaptiveElement> ActionSet = Action.Array[1, 6].Select(actions => (AdaptiveElement)new AdaptiveActionSet { Actions = actions });

    public static Gen<AdaptiveCard> Card { get; } = Gen.Select(
        Element(3).Array[0, 6], Action.Array[0, 6], Text, Gen.Bool, Name,
        (body, actions, text, full, name) => new AdaptiveCard
        {
            FallbackText = text + ".",
            Body = body,
            Actions = actions,
            MsTeams = full ? new() { Width = TeamsCardWidth.Full, Entities = [TeamsMention.Of(name, text)] } : null,
            Refresh = full ? new(new AdaptiveExecuteAction(null, name)) : null,
        });

    /// <summary>One of the given texts.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<AdaptiveElement> Element(int depth) => Placed(depth == 0
        ? Gen.OneOf(Words, Input, TeamsOnly)
        : Gen.OneOf(Words, Input, TeamsOnly, ActionSet, Container(depth), ColumnSet(depth), Table()));

    private static Gen<AdaptiveElement> Placed(Gen<AdaptiveElement> elements) => Gen.Select(
        elements, Gen.Bool, Gen.Bool, Gen.Enum<AdaptiveSpacing>(), Gen.Enum<TargetWidth>(),
        (element, separator, visible, spacing, width) =>
            element with { Separator = separator, IsVisible = visible, Spacing = spacing, TargetWidth = separator ? width : null });

    private static Gen<AdaptiveElement> Container(int depth) => Gen.Select(
        Element(depth - 1).Array[1, 3], Gen.Enum<AdaptiveContainerStyle>(), Gen.Bool, Gen.Enum<AdaptiveHeight>(),
        (items, style, border, height) => (AdaptiveElement)new AdaptiveContainer { Items = items, Style = style, Height = height, ShowBorder = border, RoundedCorners = border });

    private static Gen<AdaptiveElement> ColumnSet(int depth) => Gen.Select(
        Element(depth - 1).Array[1, 2].Array[1, 3], OneOf("auto", "stretch", "2", "80px"), Gen.Enum<AdaptiveVerticalAlignment>(),
        (columns, width, alignment) => (AdaptiveElement)new AdaptiveColumnSet
        {
            Columns = [.. columns.Select(items => new AdaptiveColumn(width) { Items = items, VerticalContentAlignment = alignment })],
        });

    private static Gen<AdaptiveElement> Table() => Gen.Select(
        Words.Array[2].Array[1, 4], Gen.Bool, Gen.Bool,
        (rows, headers, lines) => (AdaptiveElement)new AdaptiveTable
        {
            Columns = [new(1), new(2)],
            Rows = [.. rows.Select(cells => new AdaptiveTableRow { Cells = [.. cells.Select(AdaptiveTableCell.Of)] })],
            FirstRowAsHeaders = headers,
            ShowGridLines = lines,
        });
}
