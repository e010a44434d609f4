using System.Text.Json.Nodes;

namespace Cards.Tests;

/// <summary>Cards such as a bot for a bicycle shop would send: one answer with numbers, one with things to fill in, one with every Teams element.</summary>
internal static class SampleCards
{
    public static AdaptiveCard Answer { get; } = new()
    {
        FallbackText = "Bicycles sold in May: 412 of 500 planned (82 %).",
        MsTeams = new() { Width = TeamsCardWidth.Full },
        Body =
        [
            new AdaptiveTextBlock("SHOP  ·  SALES  ·  May") { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, IsSubtle = true },
            new AdaptiveTextBlock("412 bicycles, €1.2 M") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading },
            new ProgressBar(82.4m) { Color = ProgressBarColor.Warning, Fallback = new AdaptiveTextBlock("▰▰▰▰▰▰▰▰▱▱") { Color = AdaptiveTextColor.Warning } },
            new AdaptiveColumnSet
            {
                Spacing = AdaptiveSpacing.Medium,
                Columns = [Figure("Sold", "412"), Figure("Ordered", "61"), Figure("Chance of plan", "31 %")],
            },
            new StackedHorizontalBarChart
            {
                Title = "By city",
                Fallback = AdaptiveFallbackElement.Drop,
                Data =
                [
                    Bar("Zürich", 190, 60, 30),
                    Bar("Lyon", 80, 70, 40),
                    Bar("São Paulo", 20, 0, 110),
                ],
            },
            new AdaptiveFactSet { Facts = [new("Zürich", "250 of 280"), new("Lyon", "150 of 190"), new("São Paulo", "20 of 130  ⚠")] },
            new AdaptiveTable
            {
                Columns = [new(3), new(1) { HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right }],
                Rows = [Row("Model", "Sold"), Row("Tourer", "210"), Row("Folding", "202")],
            },
            new AdaptiveTextBlock("As of today 09:12  ·  the till's own count") { Size = AdaptiveTextSize.Small, IsSubtle = true, Separator = true },
        ],
        Actions =
        [
            Ask("By model", "1"),
            Ask("By week", "2"),
            Ask("Close the gap", "3") with { Mode = AdaptiveActionMode.Secondary },
            new AdaptiveOpenUrlAction("Open the till", new Uri("https://till.example/may?shop=1&view=all")) { Mode = AdaptiveActionMode.Secondary },
        ],
        Refresh = new(new AdaptiveExecuteAction(title: null, "refresh") { Data = new JsonObject { ["q"] = "1" } }) { UserIds = ["29:anna", "29:ben"] },
    };

    public static AdaptiveCard Form { get; } = new()
    {
        FallbackText = "Two changes to the order of Ms Ito. Nothing is written yet.",
        Lang = "en",
        Body =
        [
            new AdaptiveTextBlock("Change the order of <at>Ito</at>?") { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.Large },
            new AdaptiveToggleInput("c1", "Price  €1,600 → €2,000") { Value = "true", Label = "Changes", Separator = true },
            new AdaptiveToggleInput("c2", "Colour  red → blue") { Value = "true", Spacing = AdaptiveSpacing.None },
            new AdaptiveDateInput("due", "Deliver on which day?") { Value = new DateOnly(2027, 6, 30), Min = new DateOnly(2027, 1, 1), IsRequired = true, ErrorMessage = "Choose a day in 2027 or later." },
            new AdaptiveTimeInput("at", "At what time?") { Value = new TimeOnly(9, 5) },
            new AdaptiveNumberInput("count", "How many?") { Value = 0, Min = 0, Max = 12.5m },
            new AdaptiveTextInput("note", "Note") { IsMultiline = true, MaxLength = 500, Placeholder = "Anything to add" },
            new AdaptiveChoiceSetInput("who", "Who delivers?")
            {
                Choices = [new("Anna", "a"), new("Ben", "b")],
                Style = AdaptiveChoiceInputStyle.Filtered,
                ChoicesData = new("couriers"),
            },
            new AdaptiveContainer
            {
                Id = "more",
                IsVisible = false,
                Style = AdaptiveContainerStyle.Emphasis,
                Items = [new AdaptiveRichTextBlock { Inlines = [new("was "), new("€1,600") { Strikethrough = true }] }],
            },
        ],
        Actions =
        [
            new AdaptiveExecuteAction("Write 2 changes", "apply")
            {
                Style = AdaptiveActionStyle.Positive,
                Data = new JsonObject { ["p"] = "1", ["version"] = 7 },
                Fallback = new AdaptiveSubmitAction("Write 2 changes") { Data = new JsonObject { ["verb"] = "apply", ["p"] = "1" } },
            },
            new AdaptiveExecuteAction("Discard", "discard") { AssociatedInputs = AdaptiveAssociatedInputs.None },
            new AdaptiveToggleVisibilityAction("Show the old values") { TargetElements = [new("more")] },
            new AdaptiveSubmitAction("In a dialog") { Data = TeamsSubmitData.OpenDialog(new JsonObject { ["p"] = "1" }), MsTeams = new(new(Hide: true)) },
            new AdaptiveShowCardAction("Why?", new AdaptiveCard { FallbackText = "The price list changed.", Body = [new AdaptiveTextBlock("The price list changed.")] }),
        ],
        MsTeams = new() { Entities = [TeamsMention.Of("29:ito", "Ito")] },
    };

    public static AdaptiveCard Gallery { get; } = new()
    {
        FallbackText = "Every element that only Teams knows.",
        Body =
        [
            new Badge("Late") { Style = BadgeStyle.Attention, Appearance = BadgeAppearance.Tint, Icon = "Clock", Fallback = new AdaptiveTextBlock("**Late**"), TargetWidth = TargetWidth.AtLeastNarrow },
            new Icon("Calendar") { Size = IconSize.XxSmall, Fallback = AdaptiveFallbackElement.Drop },
            new ProgressBar(0) { Max = 12, Fallback = AdaptiveFallbackElement.Drop },
            new VerticalBarChart { Data = [new("Mon", 3), new(2m, 0) { Color = ChartColor.Good }], ShowBarValues = true, XAxisTitle = "Day", Fallback = AdaptiveFallbackElement.Drop },
            new GroupedVerticalBarChart
            {
                Stacked = true,
                Data = [new("Plan") { Values = [new("Mon", 1), new("Tue", 2.5m)], Color = ChartColor.SequentialRed3 }],
                Fallback = AdaptiveFallbackElement.Drop,
            },
            new HorizontalBarChart { Data = [new("Lyon", 4)], DisplayMode = HorizontalBarChartDisplayMode.PartToWhole, Fallback = AdaptiveFallbackElement.Drop },
            new LineChart
            {
                ColorSet = ChartColorSet.SequentialGreen,
                YMin = 0,
                Data = [new("Stock") { Values = [new(new DateOnly(2026, 5, 1), 7), new(new DateOnly(2026, 6, 1), 0)] }],
                Fallback = AdaptiveFallbackElement.Drop,
            },
            new DonutChart { Data = [new("Sold", 7), new("Left", 3) { Color = ChartColor.Neutral }], Value = "70 %", Fallback = AdaptiveFallbackElement.Drop },
            new PieChart { Data = [new("Sold", 7), new("Left", 3)], ShowLegend = false, Fallback = AdaptiveFallbackElement.Drop },
            new GaugeChart(70) { Segments = [new("Poor", 30) { Color = ChartColor.Attention }, new("Well", 70)], Min = 0, Fallback = AdaptiveFallbackElement.Drop },
            new AdaptiveImageSet { Images = [new(new Uri("https://shop.example/a.png"), "A red bicycle"), new(new Uri("https://shop.example/b.png"), "")] },
            new AdaptiveActionSet { Actions = [Ask("More", "4")] },
        ],
    };

    private static AdaptiveColumn Figure(string name, string value) => new("1")
    {
        Items =
        [
            new AdaptiveTextBlock(name) { Size = AdaptiveTextSize.Small, IsSubtle = true },
            new AdaptiveTextBlock(value) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None },
        ],
    };

    private static StackedHorizontalBarChartData Bar(string city, decimal sold, decimal ordered, decimal gap) => new(city)
    {
        Data =
        [
            new("Sold", sold) { Color = ChartColor.CategoricalBlue },
            new("Ordered", ordered) { Color = ChartColor.CategoricalTeal },
            new("Gap", gap) { Color = ChartColor.Neutral },
        ],
    };

    private static AdaptiveTableRow Row(params string[] cells) => new() { Cells = [.. cells.Select(cell => AdaptiveTableCell.Of(new AdaptiveTextBlock(cell)))] };

    private static AdaptiveExecuteAction Ask(string title, string question) => new(title, "ask") { Data = new JsonObject { ["q"] = question } };
}
