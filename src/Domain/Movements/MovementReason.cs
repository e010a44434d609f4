namespace Domain.Movements;

/// <summary>Why an open amount of a period is another one than before. In the order in which a waterfall tells them: what came in, what grew, what left, what shrank.</summary>
public enum MovementReason
{
    /// <summary>There was no such deal among those shown to the reader.</summary>
    New,

    /// <summary>Its close date came in from a later period, or it had none.</summary>
    PulledIn,

    /// <summary>Its close date slipped in from an earlier period.</summary>
    PushedIn,

    /// <summary>It came into what the question is about: another owner, account or region.</summary>
    ReassignedIn,

    /// <summary>Its forecast category counts now.</summary>
    CategoryIn,

    /// <summary>It was won or lost, and is open again.</summary>
    Reopened,

    /// <summary>It counted before and counts now, for more.</summary>
    Increased,

    /// <summary>Its close date went to a later period, or it has none any more.</summary>
    PushedOut,

    /// <summary>Its close date went to an earlier period.</summary>
    PulledOut,

    /// <summary>It left what the question is about: another owner, account or region.</summary>
    ReassignedOut,

    /// <summary>Its forecast category does not count any more.</summary>
    CategoryOut,

    /// <summary>It counted before and counts now, for less.</summary>
    Decreased,

    Won,

    Lost,

    /// <summary>It is no longer among the deals shown to the reader.</summary>
    Deleted,
}
