using System.Collections.Immutable;
using Bot.People;
using Bot.Rendering;
using Domain;
using Domain.People;

namespace Bot.Turns;

/// <summary>
/// The conversation around who people are: <c>I am ...</c> of somebody unknown, <c>people</c> and <c>confirm ...</c> of an administrator. It comes before any
/// question is understood, since whoever is unknown is told nothing.
/// </summary>
internal sealed partial class FirstContact(Introductions introductions, IdentityClaims claims, Conversations conversations, IConversationSender sender, ILogger<FirstContact> log)
{
    private static readonly string[] IAm = ["i am ", "i'm ", "i’m ", "my name is "];

    /// <summary>The message for somebody we do not know. Null when the person is known from now on: the configured first administrator.</summary>
    public async Task<OutgoingMessage?> GreetAsync(string text, Hearing hearing, CancellationToken cancellation)
    {
        if (hearing.Sender.AadObjectId is null)
            return OutgoingMessage.Words("I can only talk to people who are signed in to your organisation.");
        if (await introductions.FirstAdministratorAsync(hearing.Sender, hearing.Portfolio, cancellation) is not null)
            return null;
        if (IAm.FirstOrDefault(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { } said && text[said.Length..].Trim(' ', '.', '!') is { Length: > 0 } name)
            return await ClaimAsync(name, null, hearing, cancellation);
        return PersonCards.WhoAreYou(hearing.Reader.IsMember
            ? [.. Introductions.Candidates(hearing.Portfolio, hearing.Sender.Name).Select(person => (person.Id.Value, person.Name ?? ""))]
            : []);
    }

    /// <summary>Somebody says who they are; administrators are asked.</summary>
    public async Task<OutgoingMessage> ClaimAsync(string name, RecordId? person, Hearing hearing, CancellationToken cancellation)
    {
        if (name.Length > 100)
            return OutgoingMessage.Words("That is too long for a name.");
        if (await introductions.ClaimAsync(hearing.Sender, name, person, hearing.Portfolio, cancellation) is not { } claim)
            return OutgoingMessage.Words("More than one person has that name. Please ask an administrator to tell you apart.");
        foreach (var administrator in PeopleIndex.Of(hearing.Portfolio).People.Where(candidate => candidate is { Role: Role.Administrator, AadObjectId.Length: > 0 }))
            await AskAsync(administrator, claim, cancellation);
        return PersonCards.Waiting(claim.Name);
    }

    /// <summary>An administrator's <c>people</c> or <c>confirm NAME</c>; null for any other text.</summary>
    public async Task<ImmutableArray<OutgoingMessage>?> AdministerAsync(string text, Hearing hearing, string activityId, CancellationToken cancellation)
    {
        const string Confirm = "confirm ";
        var isList = text.Equals("people", StringComparison.OrdinalIgnoreCase);
        if (hearing.Person is not { Role: Role.Administrator } || (!isList && !text.StartsWith(Confirm, StringComparison.OrdinalIgnoreCase)))
            return null;
        var waiting = await claims.AllAsync(cancellation);
        if (isList)
            return waiting.IsEmpty
                ? [OutgoingMessage.Words("Nobody is waiting to be confirmed.")]
                : [.. waiting.Select(claim => PersonCards.Confirm(claim.SignedInAs, claim.Name, claim.Person is null, claim.AadObjectId))];
        var name = text[Confirm.Length..].Trim();
        return waiting.Where(claim => claim.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray() switch
        {
            [var claim] => [await DecideAsync(claim.AadObjectId, isConfirmed: true, hearing, activityId, cancellation)],
            [] => [OutgoingMessage.Words($"Nobody is waiting to be confirmed as {name}.")],
            var several => [.. several.Select(claim => PersonCards.Confirm(claim.SignedInAs, claim.Name, claim.Person is null, claim.AadObjectId))],
        };
    }

    /// <summary>An administrator's word on a claim. Only administrators have one, whoever sees the card.</summary>
    public async Task<OutgoingMessage> DecideAsync(string claimant, bool isConfirmed, Hearing hearing, string activityId, CancellationToken cancellation)
    {
        if (hearing.Person is not { Role: Role.Administrator } administrator)
            return OutgoingMessage.Words("Only an administrator can decide that.");
        if (await claims.FindAsync(claimant, cancellation) is not { } claim)
            return PeopleIndex.Of(hearing.Portfolio).Known(claimant) is { Name: var known }
                ? PersonCards.Decided($"They are confirmed as {known}.")
                : PersonCards.Decided("That is decided already.");
        if (!isConfirmed)
        {
            await claims.RemoveAsync(claimant, cancellation);
            return PersonCards.Decided($"{claim.SignedInAs} was not confirmed as {claim.Name}.");
        }

        if (await introductions.ConfirmAsync(claim, administrator, activityId, hearing.Portfolio, cancellation) is not { } person)
            return PersonCards.Decided($"Somebody else is {claim.Name} already; nothing was changed.");
        await TellAsync(claimant, OutgoingMessage.Words($"You are confirmed as {person.Name}. Write \"help\" to see what I can do."), cancellation);
        return PersonCards.Decided($"{claim.SignedInAs} is confirmed as {person.Name}.");
    }

    private Task AskAsync(Person administrator, IdentityClaim claim, CancellationToken cancellation) =>
        TellAsync(administrator.AadObjectId!, PersonCards.Confirm(claim.SignedInAs, claim.Name, claim.Person is null, claim.AadObjectId), cancellation);

    // Without a private chat, or when it takes no message, the claim waits: an administrator finds it with "people".
    private async Task TellAsync(string aadObjectId, OutgoingMessage message, CancellationToken cancellation)
    {
        if (await conversations.PersonalAsync(aadObjectId, cancellation) is not { IsClosed: false } chat)
            return;
        try
        {
            await sender.SendAsync(chat.Key, message, cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LogNotTold(log, trouble);
        }
    }

    [LoggerMessage(210, LogLevel.Warning, "A person could not be told about an introduction")]
    private static partial void LogNotTold(ILogger log, Exception trouble);
}
