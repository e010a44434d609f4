namespace Bot.Outbox;

/// <summary>Something due, and what became of it so far.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Repeats">How often it was posted again although an earlier post may have been taken.</param>
/// <param name="ActivityId">Of the message, once it is sent.</param>
/// <param name="Trouble">The kind of the last trouble; null for none.</param>
/// <param name="Telling">What its message tells, for the memory of its subject; null until it is composed.</param>
internal sealed record OutboxItem(
    Due Due, string Conversation, ItemState State, DateTimeOffset At, int Attempts, int Repeats, string? ActivityId, string? Trouble, string? Telling, string ETag)
{
    /// <summary>Of the lane when it was last tried.</summary>
    public long Fence { get; init; }

    /// <summary>How many earlier copies showed themselves and point to the later one now.</summary>
    public int Found { get; init; }

    public bool IsFinished => State is not (ItemState.Waiting or ItemState.Sending or ItemState.Uncertain);

    /// <summary>An earlier post may have been taken by Teams.</summary>
    public bool MayBeThere => State is ItemState.Sending or ItemState.Uncertain;
}

internal enum ItemState
{
    /// <summary>Due, or to be tried again: Teams surely has not taken it.</summary>
    Waiting,

    /// <summary>Somebody is sending it, or died meanwhile.</summary>
    Sending,

    /// <summary>Teams may have taken it: its answer was lost.</summary>
    Uncertain,

    Sent,

    /// <summary>When its time had come there was nothing to say any more.</summary>
    NothingToSay,

    /// <summary>It was not said in time.</summary>
    Passed,

    /// <summary>The conversation takes no messages from the bot.</summary>
    Refused,

    /// <summary>It was tried as often as allowed, or Teams found the message itself wrong.</summary>
    GivenUp,
}
