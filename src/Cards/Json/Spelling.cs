using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cards;

/// <summary>How the values of an enum are spelt in JSON. The enums of cards count up from zero.</summary>
internal static class Spelling<T>
    where T : struct, Enum
{
    private static readonly JsonEncodedText[] Names = Encode(Enum.GetNames<T>());
    private static readonly JsonEncodedText[] CamelNames = Encode(Array.ConvertAll(Enum.GetNames<T>(), JsonNamingPolicy.CamelCase.ConvertName));

    public static JsonEncodedText Of(T value) => Names[Unsafe.BitCast<T, int>(value)];

    public static JsonEncodedText InCamelCase(T value) => CamelNames[Unsafe.BitCast<T, int>(value)];

    private static JsonEncodedText[] Encode(string[] names) => Array.ConvertAll(names, name => JsonEncodedText.Encode(name));
}

/// <summary>The few enums that are spelt by no rule. Null is what need not be written.</summary>
internal static class Spelling
{
    public static string? Of(IconSize size) => size switch
    {
        IconSize.Standard => null,
        IconSize.XxSmall => "xxSmall",
        IconSize.XSmall => "xSmall",
        IconSize.XLarge => "xLarge",
        IconSize.XxLarge => "xxLarge",
        _ => size.ToString(),
    };

    public static string? Of(ChartColorSet? colors) => colors switch
    {
        ChartColorSet.Categorical => "categorical",
        ChartColorSet.Sequential => "sequential",
        ChartColorSet.SequentialRed => "sequentialred",
        ChartColorSet.SequentialGreen => "sequentialgreen",
        ChartColorSet.SequentialYellow => "sequentialyellow",
        ChartColorSet.Diverging => "diverging",
        _ => null,
    };

    public static string? Of(TargetWidth? width) => width switch
    {
        null => null,
        TargetWidth.AtLeastVeryNarrow => "atLeast:VeryNarrow",
        TargetWidth.AtMostVeryNarrow => "atMost:VeryNarrow",
        TargetWidth.AtLeastNarrow => "atLeast:Narrow",
        TargetWidth.AtMostNarrow => "atMost:Narrow",
        TargetWidth.AtLeastStandard => "atLeast:Standard",
        TargetWidth.AtMostStandard => "atMost:Standard",
        TargetWidth.AtLeastWide => "atLeast:Wide",
        TargetWidth.AtMostWide => "atMost:Wide",
        { } known => known.ToString(),
    };
}
