using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.People;

namespace Bot.People;

/// <summary>Who asks, who listens, and the portfolio cut for both.</summary>
/// <param name="Person">Null for somebody we do not know.</param>
/// <param name="Linked">The accounts of the conversation.</param>
public sealed record Hearing(Sender Sender, Person? Person, Reader Reader, View View, Portfolio Portfolio, ImmutableArray<RecordId> Linked)
{
    /// <summary>Who is in the conversation; null in a personal chat.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The reader's day.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), View.TimeZone).DateTime);

    /// <summary>True when the person alone would see more of what a question is about than may be said here.</summary>
    public bool HidesFromAudience(Question question)
    {
        if (Person is null || ReferenceEquals(Reader.Audience, Audience.Private))
            return false;
        return question.Scope.Accounts is { IsEmpty: false } named
            ? named.Any(account => Hides(Portfolio.Families.Canonical(account)))
            : Hides(null) || Portfolio.Of(Domain.Accounts.Account.Kind, Clearance.Open).Any(account => Hides(account.Id));
    }

    private bool Hides(RecordId? account) => Reader.Own(account) > Reader.ClearanceFor(account);
}
