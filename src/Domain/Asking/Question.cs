using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Health;
using Domain.Movements;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Rates;
using Domain.Risks;
using Domain.Scenarios;
using Domain.Standings;

namespace Domain.Asking;

/// <summary>
/// A question in the bot's own closed language: what text, a button or a follow-up is turned into, and all that an answer depends on besides the view and
/// today's date. Serialisable; <see cref="Version"/> tells old stored ones apart.
/// </summary>
public sealed record Question
{
    public int Version { get; init; } = 1;

    /// <summary>Which kind of question; the names are in <see cref="Topics"/>.</summary>
    public required string Topic { get; init; }

    public AccountScope Scope { get; init; } = AccountScope.Everything;

    /// <summary>Which deals, which measure, grouped, ranked and compared how. For topics over deals.</summary>
    public DealQuery Deals { get; init; } = new();

    /// <summary>The one number of a forecast that was asked for, which its answer leads with. Null: the commit.</summary>
    public ForecastNumber? Focus { get; init; }

    /// <summary>Null: the topic's default (the current fiscal quarter for forecasts, all time for lookups).</summary>
    public Period? Period { get; init; }

    /// <summary>The record a lookup is about: a deal, a person, a risk.</summary>
    public RecordId? Subject { get; init; }

    /// <summary>Null: the reporting currency.</summary>
    public Currency? Currency { get; init; }

    public RateType RateType { get; init; } = RateType.Plan;

    /// <summary>What was true at the end of this day (tenant's zone). Null: now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What we knew at this moment. Null: now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Since when, for what changed.</summary>
    public DateTimeOffset? Baseline { get; init; }

    /// <summary>Of a movement: the deals that moved for this reason alone. Null: the whole waterfall.</summary>
    public MovementReason? Reason { get; init; }

    /// <summary>Of a movement: the deals of which this is another one than before. Null: the whole waterfall.</summary>
    public MovedField? Moved { get; init; }

    /// <summary>What is assumed to be otherwise than it is. Null: nothing.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Of the log: which rows of it. Null: what people wrote. Of changes: of which kind of record. Null: of all.</summary>
    public LogQuery? Log { get; init; }

    /// <summary>What the question takes for granted. Null: nothing.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Of accounts: which of them, by what they have and lack. Null for other topics.</summary>
    public AccountQuery? Accounts { get; init; }

    /// <summary>Of promises: which of them. Null: the open ones of both sides.</summary>
    public PromiseQuery? Promises { get; init; }

    /// <summary>Code of the language it was asked in, which its answer is written in. Null: the reader's own.</summary>
    public string? Language { get; init; }

    /// <summary>Of health: what was asked or supposed of it. Null: how it is.</summary>
    public HealthQuery? Health { get; init; }

    /// <summary>Of risks: which of them, told how. Null: all that are open, one by one.</summary>
    public RiskQuery? Risks { get; init; }

    /// <summary>Of stakeholders: whom of them, or what is missing. Null: everybody.</summary>
    public StakeholderQuery? Stakeholders { get; init; }

    /// <summary>Of alerts on past days: what is told, and when. Null for other topics.</summary>
    public AlertPreview? Preview { get; init; }

    /// <summary>First row to show, counted from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Per slot: what was said, what it resolved to, what was assumed.</summary>
    public ImmutableArray<Slot> Slots { get; init; } = [];
}

/// <summary>Which rows of the log.</summary>
/// <param name="Field">Those that set this field; null for any.</param>
/// <param name="Kind">Those of this kind of record; null for any.</param>
public sealed record LogQuery(string? Field, string? Kind)
{
    /// <summary>Those that say these words, a phrase in quotes; null for any.</summary>
    public string? Words { get; init; }
}

/// <summary>Which promises.</summary>
/// <param name="Side">Those that this side made; null for both.</param>
/// <param name="IsOfKept">Those that came to an end, kept or missed, rather than the open ones.</param>
public sealed record PromiseQuery(PromiseSide? Side, bool IsOfKept);

/// <summary>Which risks, told how.</summary>
/// <param name="Type">Of this kind; null for any.</param>
public sealed record RiskQuery(RiskShow Show, RiskType? Type = null);

public enum RiskShow
{
    /// <summary>One by one, the greatest residual exposure first.</summary>
    Register,

    /// <summary>By how likely they are and how much they would cost.</summary>
    Map,

    /// <summary>The exposure as of the ends of the last weeks or months.</summary>
    Trend,

    /// <summary>The steps against them.</summary>
    Mitigations,

    /// <summary>What may be a risk and is none yet.</summary>
    Suggested,
}

/// <summary>What is asked of health.</summary>
/// <param name="Colour">Of one account: what it is thought to be. Of several: those that are so. Null: none was said.</param>
/// <param name="Why">What pulls it down and what moved it, with the rows behind.</param>
/// <param name="Fell">Of several: those whose score fell.</param>
public sealed record HealthQuery(HealthBand? Colour, bool Why, bool Fell = false);

/// <summary>The topics there are. A topic is one folder under Answers and one line in its catalogue.</summary>
public static class Topics
{
    public const string Forecast = "forecast";
    public const string Outlook = "outlook";
    public const string Movement = "movement";
    public const string Hygiene = "hygiene";
    public const string Deals = "deals";
    public const string AccountSummary = "account-summary";
    public const string Changes = "changes";
    public const string NextReview = "next-review";
    public const string Risks = "risks";
    public const string Rolling = "rolling";
    public const string Retention = "retention";
    public const string Call = "call";
    public const string MissingSubmissions = "missing-submissions";
    public const string Grades = "grades";
    public const string MonthEnd = "month-end";
    public const string WhatIf = "what-if";
    public const string Scenarios = "scenarios";
    public const string ScenarioReview = "scenario-review";
    public const string Promises = "promises";
    public const string Qualification = "qualification";
    public const string Log = "log";
    public const string Accounts = "accounts";
    public const string Stakeholders = "stakeholders";

    public const string Escalations = "escalations";
    public const string Health = "health";
    public const string Alerts = "alerts";
    public const string Deadlines = "deadlines";
    public const string AlertPreview = "alert-preview";
    public const string AlertReview = "alert-review";
    public const string AlertLimits = "alert-limits";
    public const string Help = "help";
}

/// <summary>Which accounts a question is about.</summary>
/// <param name="Accounts">Empty: see <paramref name="Reading"/>.</param>
/// <param name="WithFamily">Subsidiaries count too.</param>
public sealed record AccountScope(ScopeReading Reading, ImmutableArray<RecordId> Accounts, bool WithFamily)
{
    /// <summary>Everything the reader may see, deals without an account included.</summary>
    public static AccountScope Everything { get; } = new(ScopeReading.Everything, [], true);

    public static AccountScope Of(bool withFamily, params ImmutableArray<RecordId> accounts) => new(ScopeReading.Named, accounts, withFamily);

    public bool Equals(AccountScope? other) => other is not null && Reading == other.Reading && WithFamily == other.WithFamily
        && Accounts.AsSpan().SequenceEqual(other.Accounts.AsSpan());

    public override int GetHashCode() => Accounts.Aggregate(HashCode.Combine(Reading, WithFamily), HashCode.Combine);
}

/// <summary>How the scope came about. "My" is frozen when the question is made; the answer says which reading it used.</summary>
public enum ScopeReading
{
    Everything,

    /// <summary>Named in the question, or by the channel.</summary>
    Named,

    /// <summary>A GAM's: the accounts they lead, whole families.</summary>
    Led,

    /// <summary>An executive's.</summary>
    Sponsored,

    /// <summary>A team member's: accounts they are on.</summary>
    OnTeam,

    /// <summary>A seller's: the deals they own. The owner stands among the query's filters.</summary>
    OwnedDeals,

    /// <summary>A regional manager's: their region. The region stands among the query's filters.</summary>
    OwnRegion,
}

/// <summary>How one part of a question was understood.</summary>
/// <param name="Said">The words; empty when nothing was said.</param>
/// <param name="Resolved">What they stand for, as a reader would write it.</param>
/// <param name="Assumed">True when it was not said but supplied: the channel's account, the year of "Q3".</param>
public sealed record Slot(string Name, string Said, string Resolved, bool Assumed);
