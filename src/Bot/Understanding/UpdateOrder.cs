using System.Collections.Immutable;
using Domain;

namespace Bot.Understanding;

/// <summary>An update in the words of the person who wants it. <c>Updates</c> turns it into a proposal.</summary>
/// <param name="Said">Everything that was typed.</param>
/// <param name="Text">The content: the words of a note, the time of a digest. Empty when there is none.</param>
/// <param name="Accounts">The accounts that were named, merges followed. Empty: the conversation's.</param>
public sealed record UpdateOrder(UpdateKind Kind, string Said, string Text, ImmutableArray<RecordId> Accounts)
{
    /// <summary>The deal that was named.</summary>
    public RecordId? Deal { get; init; }
}

public enum UpdateKind
{
    /// <summary>Remember a sentence.</summary>
    Note,

    /// <summary>Take back the person's last update.</summary>
    Undo,

    /// <summary>The conversation belongs to the accounts.</summary>
    LinkChannel,

    UnlinkChannel,

    /// <summary>Send the conversation's daily digest at <see cref="UpdateOrder.Text"/>, HH:mm.</summary>
    DigestTime,

    /// <summary>Do not make what was proposed.</summary>
    Cancel,
}
