namespace Bot.Understanding;

/// <summary>What is ordered. One line in <c>UpdateCatalogue</c> each, but for what is asked of somebody else.</summary>
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

    /// <summary>A deal that is not known yet, called <see cref="UpdateOrder.Text"/>.</summary>
    NewDeal,

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

    /// <summary><see cref="UpdateOrder.Element"/> of a deal is known so far as <see cref="UpdateOrder.QualificationLevel"/> says, as <see cref="UpdateOrder.Text"/> shows.</summary>
    Qualification,

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

    /// <summary>The next review of an account is ready, or its last one is recapped: <see cref="UpdateOrder.ReviewState"/>; or <see cref="UpdateOrder.Person"/> prepares it.</summary>
    ReviewChange,

    /// <summary>The next review of an account will not be.</summary>
    ReviewCancel,

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

    /// <summary>From when on there is an alert: <see cref="UpdateOrder.Limit"/>.</summary>
    AlertLimit,

    /// <summary>What the alert <see cref="UpdateOrder.Record"/> warns of is kept by <see cref="UpdateOrder.Person"/> from now on.</summary>
    HandOver,
}
