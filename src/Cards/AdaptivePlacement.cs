namespace Cards;

/// <summary>The distance to what stands before.</summary>
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Null where it is used means: as the parent has it.</summary>
public enum AdaptiveHorizontalAlignment { Left, Center, Right }

/// <summary>Null where it is used means: as the parent has it.</summary>
public enum AdaptiveVerticalAlignment { Top, Center, Bottom }

public enum AdaptiveHeight { Auto, Stretch }

/// <summary>A background that carries a meaning; never the only carrier of it.</summary>
public enum AdaptiveContainerStyle { Default, Emphasis, Accent, Good, Attention, Warning }
