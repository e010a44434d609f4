namespace Cards;

/// <summary>How wide the card is shown: in a meeting's side panel, on a phone, in a chat, at full width.</summary>
public enum TargetWidth
{
    VeryNarrow,
    Narrow,
    Standard,
    Wide,
    AtLeastVeryNarrow,
    AtMostVeryNarrow,
    AtLeastNarrow,
    AtMostNarrow,
    AtLeastStandard,
    AtMostStandard,
    AtLeastWide,
    AtMostWide,
}
