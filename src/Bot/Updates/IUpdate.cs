using Bot.People;
using Bot.Understanding;
using Domain.Asking;
using Domain.Health;

namespace Bot.Updates;

/// <summary>One kind of update: from the words of a person to the changes they would make. Pure; nothing is written here.</summary>
internal interface IUpdate
{
    UpdateKind Kind { get; }

    /// <summary>What the card says once it is made.</summary>
    string Done { get; }

    /// <summary>True when only the person themselves may hear what is proposed, wherever it was ordered.</summary>
    bool IsPrivate => false;

    /// <summary>True when what became of it on a card is shown to everybody who sees the card, as what is answered to an alert is to all who were warned.</summary>
    bool IsForAll => false;

    /// <summary><see cref="Reply.Proposed"/>, or why not: something is missing (<see cref="Reply.Clarify"/>) or not for this person (<see cref="Reply.Refused"/>).</summary>
    Reply Propose(UpdateOrder order, UpdateInquiry inquiry);
}

/// <summary>What a proposal depends on besides the words.</summary>
/// <param name="Place">Null on the command line.</param>
/// <param name="NewId">Identity for a record that the update makes.</param>
public sealed record UpdateInquiry(Hearing Hearing, ConversationPlace? Place, Func<string> NewId)
{
    /// <summary>What health is measured by here.</summary>
    public required HealthModel Health { get; init; }

    /// <summary>When a personal digest comes for those who have set no time, HH:mm; empty for never.</summary>
    public string UsualDigestTime { get; init; } = "";
}
