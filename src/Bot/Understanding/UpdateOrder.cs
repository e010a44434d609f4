using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Escalations;
using Domain.Health;
using Domain.Notes;
using Domain.Opportunities;
using Domain.People;
using Domain.Promises;
using Domain.Qualifications;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Understanding;

/// <summary>An update in the words of the person who wants it. <c>Updates</c> turns it into a proposal.</summary>
/// <param name="Said">Everything that was typed.</param>
/// <param name="Text">The content: the words of a note, the time of a digest. Empty when there is none.</param>
/// <param name="Accounts">The accounts that were named, merges followed. Empty: the conversation's.</param>
public sealed record UpdateOrder(UpdateKind Kind, string Said, string Text, ImmutableArray<RecordId> Accounts)
{
    /// <summary>The message it was said in, as <see cref="Domain.Ledger.Change.Message"/>; null on the command line.</summary>
    public string? Message { get; init; }

    /// <summary>The deal that was named.</summary>
    public RecordId? Deal { get; init; }

    /// <summary>The deals it may be about, likeliest first, where <see cref="Deal"/> is not known; empty when none comes near.</summary>
    public ImmutableArray<RecordId> Candidates { get; init; } = [];

    /// <summary>What the deal was called, where <see cref="Deal"/> is not known.</summary>
    public string? Called { get; init; }

    /// <summary>A day that was named.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A day that no calendar has, as it was said.</summary>
    public string? NoDay { get; init; }

    /// <summary>By how much a day moves, counted from what it is.</summary>
    public DayShift? Shift { get; init; }

    public DealStatus? Status { get; init; }

    /// <summary>A share from 0 to 1 that was named: how probable a risk is, the margin of a deal.</summary>
    public decimal? Share { get; init; }

    public RiskType? RiskType { get; init; }

    /// <summary>What the health of an account is called.</summary>
    public HealthBand? Colour { get; init; }

    /// <summary>What is answered to an alert.</summary>
    public AlertAnswer? Answer { get; init; }

    /// <summary>What is wanted otherwise about being told.</summary>
    public SubscriptionChange? Subscription { get; init; }

    /// <summary>From when on there shall be an alert.</summary>
    public AlertLimitChange? Limit { get; init; }

    /// <summary>What somebody of the client's is there: "CPO".</summary>
    public string? Title { get; init; }

    /// <summary>How we were in touch.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>How the client took it.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>The client's people that were named, as far as they are known.</summary>
    public ImmutableArray<RecordId> Contacts { get; init; } = [];

    /// <summary>People by their names, whether or not they are known: who is invited, who was there.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What somebody of the client's is when we sell to them.</summary>
    public BuyingRole? BuyingRole { get; init; }

    /// <summary>How near somebody of the client's stands to where it is decided.</summary>
    public PoliticalStatus? PoliticalStatus { get; init; }

    /// <summary>Whether somebody of the client's wants us to win.</summary>
    public Support? Support { get; init; }

    /// <summary>What of a deal is qualified.</summary>
    public QualificationElement? Element { get; init; }

    /// <summary>How far it is.</summary>
    public QualificationLevel? QualificationLevel { get; init; }

    /// <summary>That somebody of the client's is there, has moved or has left: "active", "moved", "left".</summary>
    public string? ContactStatus { get; init; }

    public string? Email { get; init; }

    /// <summary>What becomes of a risk.</summary>
    public RiskState? RiskState { get; init; }

    /// <summary>What becomes of a review.</summary>
    public ReviewState? ReviewState { get; init; }

    /// <summary>When a risk may happen.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>Level of an escalation, 1 to 4.</summary>
    public int? Level { get; init; }

    /// <summary>What becomes of an escalation.</summary>
    public EscalationState? EscalationState { get; init; }

    /// <summary>What becomes of a step against a risk.</summary>
    public MitigationState? MitigationState { get; init; }

    /// <summary>The stage that a new deal is in, as it was said.</summary>
    public string? Stage { get; init; }

    /// <summary>Names of the parts that its card asks to be entered: these alone are taken from it.</summary>
    public ImmutableArray<string> Entries { get; init; } = [];

    /// <summary>True once whoever orders was asked for what is missing: what is open still shall stay so.</summary>
    public bool IsLeftOpen { get; init; }

    /// <summary>The day on which it was said, by the clock of whoever orders.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>Who promises.</summary>
    public PromiseSide? Side { get; init; }

    /// <summary>The record that a button or a card stands for, a promise or a risk; a product or a unit that was named.</summary>
    public RecordId? Record { get; init; }

    /// <summary>What becomes of the promise.</summary>
    public PromiseState? PromiseState { get; init; }

    /// <summary>Amounts in major units of which one is meant: "80k or 95k".</summary>
    public ImmutableArray<decimal> Amounts { get; init; } = [];

    /// <summary>What was supplied because it was not said, each a sentence for the reader.</summary>
    public ImmutableArray<string> Assumed { get; init; } = [];

    /// <summary>What was ordered in one breath, in the order it was said: of <see cref="UpdateKind.Several"/> alone.</summary>
    public ImmutableArray<UpdateOrder> Parts { get; init; } = [];

    /// <summary>The person that was named.</summary>
    public RecordId? Person { get; init; }

    /// <summary>The role that the person shall have.</summary>
    public Role? Role { get; init; }

    /// <summary>The region of the role; null when none was said.</summary>
    public string? Region { get; init; }

    /// <summary>A time zone as it was said or chosen.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How numbers and dates shall be written, as it was said or chosen: a country, a language or a BCP 47 name.</summary>
    public string? Locale { get; init; }

    /// <summary>The most that an amount may be, in major units of any currency: what is more is a slip of the finger.</summary>
    public const decimal MostAmount = 1_000_000_000_000m;

    /// <summary>An amount in major units that was named, for a forecast that is called.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO code; null when none was said.</summary>
    public string? Currency { get; init; }

    /// <summary>The period that is called: what was said, else the current fiscal quarter.</summary>
    public Period? Period { get; init; }

    public ForecastCategory? Category { get; init; }

    /// <summary>By the clock of whoever orders.</summary>
    public DateTime? Deadline { get; init; }

    /// <summary>The question that was answered before, for a scenario that is given a name.</summary>
    public Question? Asked { get; init; }

    /// <summary>What a note keeps besides, where a form said it.</summary>
    public NoteDetails? Details { get; init; }

    /// <summary>The last sequence that whoever orders has seen, where they order from a card; later changes of the same fields are then a clash.</summary>
    public long? Seen { get; init; }
}

/// <summary>What a note keeps besides.</summary>
/// <param name="At">When it happened; null for now.</param>
/// <param name="Others">Who else took part, as typed: those who are no contacts.</param>
/// <param name="Message">The message in Teams that it keeps.</param>
public sealed record NoteDetails(DateTimeOffset? At, string? Others, KeptMessage? Message);

/// <summary>A message in Teams.</summary>
/// <param name="Key">Its conversation and its id there.</param>
/// <param name="Link">Where it can be read; null where that is not known.</param>
/// <param name="By">The name of whoever wrote it.</param>
public sealed record KeptMessage(string Key, string? Link, string? By);

/// <summary>By how much a day moves. Months first, as calendars count them: a month after 31 January is 28 February.</summary>
public sealed record DayShift(int Months, int Days)
{
    public DateOnly From(DateOnly day) => day.AddMonths(Months).AddDays(Days);
}
