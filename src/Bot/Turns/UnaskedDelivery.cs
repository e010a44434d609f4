using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using BotFramework;
using Domain;
using Domain.Channels;
using Domain.People;

namespace Bot.Turns;

/// <summary>Where what is said unasked goes: to the linked channel, cut for everybody in it, or to a person's private chat.</summary>
internal sealed class UnaskedDelivery(PortfolioCache cache, Conversations conversations, Audiences audiences, IConversationSender sender) : IDelivery
{
    public async ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation) => await FindAsync(to, cancellation) is { Conversation.Key: var key } ? key : null;

    public async ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation)
    {
        if (await FindAsync(to, cancellation) is not { } found)
            return null;
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var people = PeopleIndex.Of(portfolio);
        var reader = people.Reader(found.Person);
        if (to is Recipient.Alone)
            return new(found.Conversation.Key, reader);
        var roster = await sender.RosterAsync(found.Conversation.Key, cancellation);
        var audience = await audiences.OfAsync(
            found.Conversation.Place, portfolio,
            _ => roster.IsComplete ? Task.FromResult(roster.Members) : throw new InvalidOperationException("The roster cannot be read."), cancellation);
        return new(found.Conversation.Key, reader with { Audience = audience })
        {
            Present = [.. roster.Members.Where(member => !member.IsOutsider(found.Conversation.Place.TenantId)).Select(member => people.Known(member.AadObjectId)?.Id).OfType<RecordId>()],
        };
    }

    public Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation) =>
        CallAsync(conversation, () => sender.SendAsync(conversation, message, cancellation, under), new SendOutcome.Closed(), cancellation);

    public Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation) => CallAsync(
        conversation, async () => await sender.UpdateAsync(conversation, activityId, message, cancellation) ? activityId : null,
        // Whether its conversation is no more as well, the next post tells.
        new SendOutcome.Gone(), cancellation);

    /// <summary>The conversation, and whose rights count: those of the link's owner, or the person's own. Null where nothing may be said; a link that does not count has nobody.</summary>
    private async ValueTask<(Conversation Conversation, Person Person)?> FindAsync(Recipient to, CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var people = PeopleIndex.Of(portfolio);
        switch (to)
        {
            case Recipient.Channel { Link: var id } when portfolio.State(ChannelLink.Kind, id)?.Read(ChannelLink.Kind, Clearance.Open) is { Conversation: { Length: > 0 } key, LinkedBy: { } owner }
                && people.Find(owner) is { } person && !people.LinkedTo(key).IsEmpty:
                return await conversations.FindAsync(key, cancellation) is { IsClosed: false } conversation ? (conversation, person) : null;
            case Recipient.Alone { Person: var id } when people.Find(id) is { AadObjectId: { Length: > 0 } user } && people.Known(user) is { } known:
                return await conversations.PersonalAsync(user, cancellation) is { IsClosed: false } chat ? (chat, known) : null;
            default:
                return null;
        }
    }

    /// <param name="refused">What it means when Teams has nothing there to speak to.</param>
    private async Task<SendOutcome> CallAsync(string conversation, Func<Task<string?>> call, SendOutcome refused, CancellationToken cancellation)
    {
        using var once = ConnectorCalls.MadeOnce();
        try
        {
            if (await call() is { } id)
                return new SendOutcome.Taken(id);
        }
        catch (Exception trouble) when (trouble is not StorageException)
        {
            return SendOutcomes.Of(trouble);
        }

        // Something happened there while the message was made: it waits as long as the conversation is silent.
        if (await conversations.FindAsync(conversation, cancellation) is { IsClosed: true })
            return new SendOutcome.NotTaken("silent");
        if (refused is SendOutcome.Closed)
            await conversations.SilenceAsync(conversation, Silence.Refusing, cancellation);
        return refused;
    }
}
