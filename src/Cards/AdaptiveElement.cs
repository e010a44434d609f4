using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Something that stands in the body of a card or inside a container.</summary>
[JsonDerivedType(typeof(AdaptiveTextBlock))]
[JsonDerivedType(typeof(AdaptiveRichTextBlock))]
[JsonDerivedType(typeof(AdaptiveFactSet))]
[JsonDerivedType(typeof(AdaptiveImage))]
[JsonDerivedType(typeof(AdaptiveImageSet))]
[JsonDerivedType(typeof(AdaptiveContainer))]
[JsonDerivedType(typeof(AdaptiveColumnSet))]
[JsonDerivedType(typeof(AdaptiveTable))]
[JsonDerivedType(typeof(AdaptiveActionSet))]
[JsonDerivedType(typeof(AdaptiveTextInput))]
[JsonDerivedType(typeof(AdaptiveNumberInput))]
[JsonDerivedType(typeof(AdaptiveDateInput))]
[JsonDerivedType(typeof(AdaptiveTimeInput))]
[JsonDerivedType(typeof(AdaptiveToggleInput))]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput))]
[JsonDerivedType(typeof(Badge))]
[JsonDerivedType(typeof(Icon))]
[JsonDerivedType(typeof(ProgressBar))]
[JsonDerivedType(typeof(VerticalBarChart))]
[JsonDerivedType(typeof(GroupedVerticalBarChart))]
[JsonDerivedType(typeof(HorizontalBarChart))]
[JsonDerivedType(typeof(StackedHorizontalBarChart))]
[JsonDerivedType(typeof(LineChart))]
[JsonDerivedType(typeof(DonutChart))]
[JsonDerivedType(typeof(PieChart))]
[JsonDerivedType(typeof(GaugeChart))]
public abstract record AdaptiveElement : AdaptivePlacedItem
{
    private protected AdaptiveElement(string type) : base(type)
    {
    }

    /// <summary>What a client that does not know this element shows. Without one it may drop the element, or the whole card.</summary>
    public AdaptiveFallbackElement? Fallback { get; init; }
}
