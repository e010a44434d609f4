namespace Bot.Understanding.Scenarios;

/// <summary>What a phrase says of an assumption. The words are in <c>scenarios.json</c>, under the same names.</summary>
internal enum ScenarioCue
{
    /// <summary>Begins a what-if.</summary>
    Open,

    /// <summary>Begins one more assumption beside those of the question before.</summary>
    More,

    Slip, PullIn, Discount, Lose, Win, Worth, Fall, Rise,

    /// <summary>Which deals.</summary>
    All, My, It,

    /// <summary>Says nothing by itself.</summary>
    Small,

    /// <summary>Between two assumptions, or two deals of one.</summary>
    And,
}

internal sealed record ScenarioPhrase(ScenarioCue Cue);
