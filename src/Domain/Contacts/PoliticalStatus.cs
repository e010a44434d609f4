namespace Domain.Contacts;

/// <summary>How near somebody of theirs stands to where it is decided, whatever their title says.</summary>
public enum PoliticalStatus
{
    /// <summary>Their word counts when it is decided, in the room or before.</summary>
    InnerCircle,

    /// <summary>Heard by those whose word counts.</summary>
    PoliticalStructure,

    /// <summary>Without a say in it.</summary>
    Outside,
}
