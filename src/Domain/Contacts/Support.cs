namespace Domain.Contacts;

/// <summary>Whether somebody of theirs wants us to win.</summary>
public enum Support
{
    /// <summary>Helps us win: tells us how, and speaks for us when we are not there.</summary>
    Mentor,

    /// <summary>Would rather have us than anybody else.</summary>
    Supporter,

    Neutral,

    /// <summary>Would rather have somebody else.</summary>
    NonSupporter,

    /// <summary>Works so that we do not win.</summary>
    Enemy,
}
