using Bot.Alerts;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Domain.People;

namespace Bot.Turns;

/// <summary>Where digests go: to the linked channel, cut for everybody in it, or to a person's private chat.</summary>
internal sealed class DigestDelivery(PortfolioCache cache, Conversations conversations, Audiences audiences, IConversationSender sender) : IDigestDelivery
{
    public async ValueTask<DigestAddress?> FindAsync(DigestReader reader, CancellationToken cancellation) => reader switch
    {
        DigestReader.Channel { Link: { Conversation: { Length: > 0 } key, LinkedBy: { } owner } } => await ChannelAsync(key, owner, cancellation),
        DigestReader.Gam { Person: var person } => await PersonalAsync(person, cancellation),
        DigestReader.Submitter { Person: var person } => await PersonalAsync(person, cancellation),
        DigestReader.Keeper { Person: var person } => await PersonalAsync(person, cancellation),
        _ => null,
    };

    public Task<string?> SendAsync(DigestAddress address, OutgoingMessage message, CancellationToken cancellation) =>
        sender.SendAsync(address.Conversation, message, cancellation);

    /// <summary>What the owner of the link may see, cut to what everybody who listens may see. A link that does not count has no digest.</summary>
    private async ValueTask<DigestAddress?> ChannelAsync(string key, Domain.RecordId owner, CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var people = PeopleIndex.Of(portfolio);
        if (people.Find(owner) is not { } person || people.LinkedTo(key).IsEmpty || await conversations.FindAsync(key, cancellation) is not { IsClosed: false } conversation)
            return null;
        var roster = await sender.RosterAsync(key, cancellation);
        var audience = await audiences.OfAsync(
            conversation.Place, portfolio,
            _ => roster.IsComplete ? Task.FromResult(roster.Members) : throw new InvalidOperationException("The roster cannot be read."), cancellation);
        return new(key, people.Reader(person) with { Audience = audience });
    }

    private async ValueTask<DigestAddress?> PersonalAsync(Person person, CancellationToken cancellation)
    {
        if (person.AadObjectId is not { Length: > 0 } id || await conversations.PersonalAsync(id, cancellation) is not { IsClosed: false } chat)
            return null;
        var people = PeopleIndex.Of((await cache.CurrentAsync(cancellation)).Now);
        return people.Known(id) is { } known ? new(chat.Key, people.Reader(known)) : null;
    }
}
