using Bot.People;
using Domain;
using Domain.Asking;

namespace Bot.Updates.Channels;

/// <summary>Who is in a conversation, and what follows for what may be said there.</summary>
/// <param name="People">Null when the roster cannot be read.</param>
/// <param name="AreAmountsTold">The amounts of the linked accounts may be told here.</param>
internal sealed record Listeners(int? People, int Outsiders, bool IsShared, bool IsLinked, bool AreAmountsTold)
{
    public static Listeners Of(Hearing hearing, ConversationPlace place)
    {
        var roster = hearing.Roster is { IsComplete: true } complete ? complete : null;
        return new(
            roster?.Members.Length, roster?.Members.Count(member => member.IsOutsider(place.TenantId)) ?? 0, place.IsShared, !hearing.Linked.IsEmpty,
            !hearing.Linked.IsEmpty && hearing.Linked.All(account => hearing.Reader.Audience.CeilingFor(account) >= Clearance.Money));
    }

    public Sentence Say() => this switch
    {
        { People: null } => Sentence.Of($"I cannot read who is here, so anybody may be listening: no amounts are told."),
        { Outsiders: > 0 and var guests, People: { } people } => guests == 1
            ? Sentence.Of($"{people} people here, 1 from outside: amounts are hidden.")
            : Sentence.Of($"{people} people here, {guests} from outside: amounts are hidden."),
        { IsShared: true, People: { } people } => Sentence.Of($"{people} people here, and this channel is shared with others: amounts are hidden."),
        { IsLinked: false, People: { } people } => Sentence.Of($"{people} people here. Not linked: everybody hears only what all of them may see."),
        { AreAmountsTold: true, People: { } people } => Sentence.Of($"{people} people here, all of our organisation: they see the amounts of the linked accounts, not their margins."),
        { People: { } people } => Sentence.Of($"{people} people here: amounts are hidden."),
    };
}
