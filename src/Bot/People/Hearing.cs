using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Crm;
using Domain.Opportunities;
using Domain.People;

namespace Bot.People;

/// <summary>Who asks, who listens, and the portfolio cut for both.</summary>
/// <param name="Person">Null for somebody we do not know.</param>
/// <param name="Linked">The accounts of the conversation.</param>
public sealed record Hearing(Sender Sender, Person? Person, Reader Reader, View View, Portfolio Portfolio, ImmutableArray<RecordId> Linked)
{
    /// <summary>Who is in the conversation; null in a personal chat.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The language that was spoken; null for a press, which is in the reader's own.</summary>
    public Language? Spoken { get; init; }

    /// <summary>What becomes of changes of what a CRM owns.</summary>
    public FieldOwnership Ownership { get; init; } = FieldOwnership.Overriding;

    /// <summary>The reader's day.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), View.TimeZone).DateTime);

    /// <summary>True when nobody else listens.</summary>
    public bool IsAlone => ReferenceEquals(Reader.Audience, Audience.Private);

    /// <summary>True when the person alone would be told more in answer to the question than may be said here.</summary>
    public bool HidesFromAudience(Question question)
    {
        if (Person is null || IsAlone)
            return false;
        if (question.Topic == Topics.Grades)
            return true;
        var told = MostTold(question);
        return question.Scope.Accounts is { IsEmpty: false } named
            ? named.Any(account => Hides(Portfolio.Families.Canonical(account), told))
            : Hides(null, told) || Portfolio.Of(Domain.Accounts.Account.Kind, Clearance.Open).Any(account => Hides(account.Id, told));
    }

    private bool Hides(RecordId? account, Clearance told) => Min(Reader.Own(account), told) > Min(Reader.ClearanceFor(account), told);

    /// <summary>The most that any reader is told in answer: what is restricted is a margin, and stands where margins do, on a deal and in what changed.</summary>
    private static Clearance MostTold(Question question) =>
        question is { Topic: Topics.Changes } or { Topic: Topics.Deals, Subject: not null } || question.Deals.Measure == DealMeasure.Margin
            ? Clearance.Restricted
            : Clearance.Money;

    private static Clearance Min(Clearance one, Clearance other) => one < other ? one : other;
}
