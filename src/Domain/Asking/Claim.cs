namespace Domain.Asking;

/// <summary>What a question takes for granted: "why did the forecast drop?" It is looked at before anything is explained.</summary>
public enum Claim
{
    /// <summary>The deal was lost.</summary>
    Lost,

    /// <summary>The deal was won.</summary>
    Won,

    /// <summary>The number is less than it was.</summary>
    Fell,

    /// <summary>The number is more than it was.</summary>
    Rose,

    /// <summary>The target is not reached.</summary>
    Behind,
}
