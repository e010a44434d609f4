namespace Cards;

/// <summary>The colours that Teams adapts to its theme; there are no others.</summary>
public enum ChartColor
{
    Good, Warning, Attention, Neutral,
    CategoricalRed, CategoricalPurple, CategoricalLavender, CategoricalBlue, CategoricalLightBlue, CategoricalTeal,
    CategoricalGreen, CategoricalLime, CategoricalMarigold,
    Sequential1, Sequential2, Sequential3, Sequential4, Sequential5, Sequential6, Sequential7, Sequential8,
    DivergingBlue, DivergingLightBlue, DivergingCyan, DivergingTeal, DivergingYellow, DivergingPeach, DivergingLightRed,
    DivergingRed, DivergingMaroon, DivergingGray,
    SequentialRed1, SequentialRed2, SequentialRed3, SequentialRed4, SequentialRed5, SequentialRed6, SequentialRed7, SequentialRed8,
    SequentialGreen1, SequentialGreen2, SequentialGreen3, SequentialGreen4, SequentialGreen5, SequentialGreen6, SequentialGreen7, SequentialGreen8,
    SequentialYellow1, SequentialYellow2, SequentialYellow3, SequentialYellow4, SequentialYellow5, SequentialYellow6, SequentialYellow7, SequentialYellow8,
}

/// <summary>The family of colours a chart takes in turn.</summary>
public enum ChartColorSet { Categorical, Sequential, SequentialRed, SequentialGreen, SequentialYellow, Diverging }
