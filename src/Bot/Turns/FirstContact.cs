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
internal sealed class FirstContact(Introductions introductions, IdentityClaims claims, PrivateMessages privately)
{
    private static readonly string[] IAm = ["i am ", "i'm ", "i’m ", "my name is "];

    /// <summary>What is said to somebody we do not know, and whether they are known from now on: the configured first administrator.</summary>
    public async Task<Greeting> GreetAsync(string text, Hearing hearing, CancellationToken cancellation)
    {
        if (hearing.Sender.AadObjectId is null)
            return new(OutgoingMessage.Words("I can only talk to people who are signed in to your organisation."), false);
        if (await introductions.FirstAdministratorAsync(hearing.Sender, hearing.Portfolio, cancellation) is { } administrator)
            return new(AdministratorCards.Welcome(administrator.Name ?? ""), true);
        return new(await StrangerAsync(text, hearing, cancellation), false);
    }

    private async Task<OutgoingMessage> StrangerAsync(string text, Hearing hearing, CancellationToken cancellation)
    {
        if (introductions.NobodyCanConfirm(hearing.Portfolio))
            return AdministratorCards.Nobody(ReferenceEquals(hearing.Reader.Audience, Audience.Private) ? hearing.Sender.AadObjectId : null);
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
        await privately.SendAsync(claimant, OutgoingMessage.Words($"You are confirmed as {person.Name}. Write \"help\" to see what I can do."), cancellation);
        return PersonCards.Decided($"{claim.SignedInAs} is confirmed as {person.Name}.");
    }

    // Without a private chat, or when it takes no message, the claim waits: an administrator finds it with "people".
    private Task<bool> AskAsync(Person administrator, IdentityClaim claim, CancellationToken cancellation) =>
        privately.SendAsync(administrator.AadObjectId!, PersonCards.Confirm(claim.SignedInAs, claim.Name, claim.Person is null, claim.AadObjectId), cancellation);
}

/// <param name="IsKnown">True when the person is known from now on, and what they said is answered besides.</param>
internal sealed record Greeting(OutgoingMessage Message, bool IsKnown);
