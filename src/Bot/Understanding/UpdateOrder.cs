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

    /// <summary>That somebody of the client's is there, has moved or has left: "active", "moved", "left".</summary>
    public string? ContactStatus { get; init; }

    public string? Email { get; init; }

    /// <summary>What becomes of a risk.</summary>
    public RiskState? RiskState { get; init; }

    /// <summary>When a risk may happen.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>Level of an escalation, 1 to 4.</summary>
    public int? Level { get; init; }

    /// <summary>What becomes of an escalation.</summary>
    public EscalationState? EscalationState { get; init; }

    /// <summary>What becomes of a step against a risk.</summary>
    public MitigationState? MitigationState { get; init; }

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

    /// <summary>All of a conversation's settings at once: its accounts, its digest at <see cref="UpdateOrder.Text"/> and its time zone.</summary>
    SetUpChannel,

    /// <summary>The time zone of the conversation; in a personal chat, of the person.</summary>
    TimeZone,

    /// <summary>All of a person's own settings at once: time zone, number format, digest at <see cref="UpdateOrder.Text"/>.</summary>
    MySettings,

    MyTimeZone,

    MyDigestTime,

    /// <summary>How numbers and dates are written for the person.</summary>
    MyNumbers,

    /// <summary>Put <see cref="UpdateOrder.Person"/> on the team of an account.</summary>
    AddToTeam,

    RemoveFromTeam,

    /// <summary>Give <see cref="UpdateOrder.Person"/> another role.</summary>
    ChangeRole,

    /// <summary>Stand for a number: <see cref="UpdateOrder.Amount"/> in <see cref="UpdateOrder.Period"/>, with <see cref="UpdateOrder.Text"/> as its note.</summary>
    SubmitForecast,

    /// <summary>Ask for numbers until <see cref="UpdateOrder.Deadline"/>.</summary>
    OpenCall,

    /// <summary>Freeze <see cref="UpdateOrder.Amount"/> as what was called.</summary>
    CloseCall,

    /// <summary>Give the scenario of <see cref="UpdateOrder.Asked"/> the name <see cref="UpdateOrder.Text"/>.</summary>
    SaveScenario,

    /// <summary>Take away the scenario that is called <see cref="UpdateOrder.Text"/>.</summary>
    DeleteScenario,

    /// <summary>All of <see cref="UpdateOrder.Parts"/>, together.</summary>
    Several,

    /// <summary>A deal is worth <see cref="UpdateOrder.Amount"/>.</summary>
    DealAmount,

    /// <summary>A deal closes on <see cref="UpdateOrder.Day"/>, or <see cref="UpdateOrder.Shift"/> later.</summary>
    DealClose,

    /// <summary>A deal goes to the stage <see cref="UpdateOrder.Text"/>.</summary>
    DealStage,

    /// <summary>A deal is forecast as <see cref="UpdateOrder.Category"/>.</summary>
    DealCategory,

    /// <summary>A deal is won, lost (<see cref="UpdateOrder.Text"/> says to whom) or open again.</summary>
    DealStatus,

    /// <summary>A deal belongs to <see cref="UpdateOrder.Person"/>.</summary>
    DealOwner,

    /// <summary>Somebody else, <see cref="UpdateOrder.Text"/>, competes for a deal.</summary>
    DealCompetitor,

    /// <summary>What happens next with a deal: <see cref="UpdateOrder.Text"/>, until <see cref="UpdateOrder.Day"/>.</summary>
    DealNextStep,

    /// <summary>A deal is of the product <see cref="UpdateOrder.Record"/>.</summary>
    DealProduct,

    /// <summary>A deal is bought by the unit <see cref="UpdateOrder.Record"/>.</summary>
    DealUnit,

    /// <summary>A deal counts for the region <see cref="UpdateOrder.Text"/>.</summary>
    DealRegion,

    /// <summary>A deal has the margin <see cref="UpdateOrder.Share"/>.</summary>
    DealMargin,

    /// <summary>The revenue of a deal is recognised from <see cref="UpdateOrder.Day"/> on, over <see cref="UpdateOrder.Shift"/>.</summary>
    DealRecognition,

    /// <summary>A deal was lost because of <see cref="UpdateOrder.Text"/>.</summary>
    DealReason,

    /// <summary>Somebody has yet to do <see cref="UpdateOrder.Text"/>, until <see cref="UpdateOrder.Day"/>.</summary>
    Promise,

    /// <summary>Something may go wrong: <see cref="UpdateOrder.Text"/>, with its impact and how probable it is.</summary>
    Risk,

    /// <summary><see cref="UpdateOrder.Text"/> of an account, or the risk <see cref="UpdateOrder.Record"/>, must not wait.</summary>
    Escalate,

    /// <summary>An escalation, <see cref="UpdateOrder.Record"/>, is acknowledged, resolved, verified by <see cref="UpdateOrder.Text"/>, closed or opened again.</summary>
    EscalationState,

    /// <summary>What an alert found, <see cref="UpdateOrder.Record"/>, is raised as a risk.</summary>
    SuggestedRisk,

    /// <summary>What an alert found, <see cref="UpdateOrder.Text"/>, is the risk <see cref="UpdateOrder.Record"/>.</summary>
    SuggestedRiskLink,

    /// <summary>What an alert found, <see cref="UpdateOrder.Record"/>, is no risk, because of <see cref="UpdateOrder.Text"/>.</summary>
    SuggestedRiskDismissal,

    /// <summary>The next review with an account is on <see cref="UpdateOrder.Day"/>, or moves.</summary>
    ReviewDate,

    /// <summary>Somebody of the client's, <see cref="UpdateOrder.Text"/>, is <see cref="UpdateOrder.Title"/> there.</summary>
    Contact,

    /// <summary>What is known of somebody of the client's, <see cref="UpdateOrder.Contacts"/>, has changed.</summary>
    ContactChange,

    /// <summary><see cref="UpdateOrder.Names"/> shall come to the next review with an account.</summary>
    ReviewInvite,

    /// <summary>The next review with an account goes through <see cref="UpdateOrder.Text"/>.</summary>
    ReviewAgenda,

    /// <summary>The last review with an account was held, with <see cref="UpdateOrder.Names"/>.</summary>
    ReviewHeld,

    /// <summary><see cref="UpdateOrder.Person"/> does <see cref="UpdateOrder.Text"/> for an account.</summary>
    TeamRole,

    /// <summary><see cref="UpdateOrder.Person"/> leads an account.</summary>
    AccountLead,

    /// <summary><see cref="UpdateOrder.Person"/> sponsors an account.</summary>
    AccountSponsor,

    /// <summary>A risk, <see cref="UpdateOrder.Record"/>, has another state, probability, owner, impact or day.</summary>
    RiskChange,

    /// <summary>Somebody does <see cref="UpdateOrder.Text"/> against a risk, <see cref="UpdateOrder.Record"/>, until <see cref="UpdateOrder.Day"/>.</summary>
    Mitigation,

    /// <summary>A step against a risk, <see cref="UpdateOrder.Record"/>, is done or dropped.</summary>
    MitigationState,

    /// <summary><see cref="UpdateOrder.Amount"/> is to be reached in <see cref="UpdateOrder.Period"/> by the account, region or person that was named, else by the company.</summary>
    Target,

    /// <summary>A promise is kept, missed, withdrawn, or due later than it was.</summary>
    PromiseState,

    /// <summary>What <see cref="UpdateOrder.Message"/> logged shall be what <see cref="UpdateOrder.Text"/> says.</summary>
    CorrectEntry,

    /// <summary>What <see cref="UpdateOrder.Message"/> logged shall not count.</summary>
    WithdrawEntry,

    /// <summary>What was withdrawn of <see cref="UpdateOrder.Message"/> shall count again.</summary>
    RestoreEntry,

    /// <summary>What the CRM or an import says counts again: of the field <see cref="UpdateOrder.Text"/> of a deal, or of what <see cref="UpdateOrder.Record"/> sent back.</summary>
    CrmValue,

    /// <summary>What the CRM did not take, <see cref="UpdateOrder.Record"/>, is sent to it once more.</summary>
    CrmAgain,

    /// <summary>The health of an account is <see cref="UpdateOrder.Colour"/> until <see cref="UpdateOrder.Day"/>, because of <see cref="UpdateOrder.Text"/>.</summary>
    HealthOverride,

    /// <summary>What is measured counts again.</summary>
    EndHealthOverride,

    /// <summary>The alert <see cref="UpdateOrder.Record"/> is acknowledged, snoozed until <see cref="UpdateOrder.Day"/>, or dismissed because of <see cref="UpdateOrder.Text"/>.</summary>
    AlertAnswer,

    /// <summary>What is told by itself in the conversation, and when: <see cref="UpdateOrder.Subscription"/>.</summary>
    Subscription,

    /// <summary>What the alert <see cref="UpdateOrder.Record"/> warns of is kept by <see cref="UpdateOrder.Person"/> from now on.</summary>
    HandOver,
}

/// <summary>By how much a day moves. Months first, as calendars count them: a month after 31 January is 28 February.</summary>
public sealed record DayShift(int Months, int Days)
{
    public DateOnly From(DateOnly day) => day.AddMonths(Months).AddDays(Days);
}
