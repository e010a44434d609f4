using System.Text.Json.Serialization;

namespace Cards;

/// <summary>How wide the card is shown: in a meeting's side panel, on a phone, in a chat, at full width.</summary>
public enum TargetWidth
{
    VeryNarrow,
    Narrow,
    Standard,
    Wide,

    [JsonStringEnumMemberName("atLeast:VeryNarrow")]
    AtLeastVeryNarrow,

    [JsonStringEnumMemberName("atMost:VeryNarrow")]
    AtMostVeryNarrow,

    [JsonStringEnumMemberName("atLeast:Narrow")]
    AtLeastNarrow,

    [JsonStringEnumMemberName("atMost:Narrow")]
    AtMostNarrow,

    [JsonStringEnumMemberName("atLeast:Standard")]
    AtLeastStandard,

    [JsonStringEnumMemberName("atMost:Standard")]
    AtMostStandard,

    [JsonStringEnumMemberName("atLeast:Wide")]
    AtLeastWide,

    [JsonStringEnumMemberName("atMost:Wide")]
    AtMostWide,
}
