namespace Cards;

public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>A colour that carries a meaning; never the only carrier of it.</summary>
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum AdaptiveFontType { Default, Monospace }

public enum AdaptiveTextBlockStyle { Default, ColumnHeader, Heading }
