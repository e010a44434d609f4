using System.Collections.Immutable;
using Domain.Health;

namespace Domain.Asking;

/// <summary>An answer, before it is drawn as a card or written as text.</summary>
public sealed record Answer
{
    public required Question Question { get; init; }

    /// <summary>Where we are: account or scope, subject, period.</summary>
    public required ImmutableArray<string> Subject { get; init; }

    /// <summary>The finding, number first: a sentence with its full stop.</summary>
    public required Sentence Headline { get; init; }

    /// <summary>What the finding is coloured as; its words say it too.</summary>
    public HealthBand? Colour { get; init; }

    /// <summary>The next lines: the why, in order of weight.</summary>
    public ImmutableArray<Sentence> Details { get; init; } = [];

    /// <summary>What one looks up by its name: who leads, when the next review is. Each a short sentence without a full stop.</summary>
    public ImmutableArray<AnswerFact> Facts { get; init; } = [];

    /// <summary>What belongs together under a short title, each part in a few lines; the whole of it is another question.</summary>
    public ImmutableArray<AnswerSection> Sections { get; init; } = [];

    public ImmutableArray<NamedValue> Values { get; init; } = [];

    public ImmutableArray<AnswerRow> Rows { get; init; } = [];

    /// <summary>What the rows are: "Region", "Deal".</summary>
    public string RowHeading { get; init; } = "";

    /// <summary>How many records the numbers cover, of how many in scope; the difference is explained in <see cref="Omitted"/>.</summary>
    public int Covered { get; init; }

    public int Total { get; init; }

    /// <summary>What <see cref="Total"/> counts, where the reader is told how many the numbers rest on: "deals". Empty where the rows show it.</summary>
    public string Counted { get; init; } = "";

    /// <summary>By which of their dates the period takes the records: "Q1 FY2027 by close date". Empty where the answer is about no period.</summary>
    public string PeriodBasis { get; init; } = "";

    /// <summary>The values that neither the words nor the rows say are told beside them; without this they stand in the receipt alone.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>The rows are as much the answer as its sections; without this the sections stand for it, and a few rows follow.</summary>
    public bool RowsBesideSections { get; init; }

    /// <summary>How many rows there are in all; <see cref="Rows"/> may be a page of them. Totals always cover all.</summary>
    public int RowCount { get; init; }

    /// <summary>How many rows, or records like them, are in the headline's total, those on other pages included and those without the number left out; null where there is no total.</summary>
    public int? TotalCovers { get; init; }

    /// <summary>What was left out and why.</summary>
    public ImmutableArray<Sentence> Omitted { get; init; } = [];

    /// <summary>What was supplied because it was not said.</summary>
    public ImmutableArray<Sentence> Assumptions { get; init; } = [];

    public required Receipt Receipt { get; init; }

    /// <summary>What can be done about what the answer is about, each with one press.</summary>
    public ImmutableArray<AnswerAct> Acts { get; init; } = [];

    /// <summary>What could be asked next: a short title and the question behind it.</summary>
    public ImmutableArray<NextQuestion> Next { get; init; } = [];
}

public sealed record AnswerAct(RowAction Action, RecordId Record);

public sealed record AnswerFact(string Name, Sentence Value);

public sealed record AnswerSection(Sentence Title, ImmutableArray<AnswerRow> Rows);

public sealed record AnswerRow(string Label, ImmutableArray<NamedValue> Values)
{
    /// <summary>What this row and those after it stand under, such as their day; it is written once, where it changes.</summary>
    public Sentence? Under { get; init; }

    /// <summary>What a table has of the row in columns of their own, where a card says it in a line.</summary>
    public ImmutableArray<AnswerFact> Columns { get; init; } = [];

    /// <summary>What the row is looked up by when that is no value, such as its day; it stands where a value would.</summary>
    public Sentence? Aside { get; init; }

    /// <summary>A second line: stage, owner, date.</summary>
    public Sentence? Note { get; init; }

    /// <summary>Late, missed or unprepared: the row is drawn as trouble. Its words say so too.</summary>
    public bool WantsAttention { get; init; }

    /// <summary>The record the row stands for, when it stands for one.</summary>
    public RecordId? Record { get; init; }

    /// <summary>What can be done about the record with one press.</summary>
    public ImmutableArray<RowAction> Actions { get; init; } = [];
}

public enum RowAction
{
    /// <summary>The promise is kept.</summary>
    Done,

    /// <summary>The promise is due a week later than it is, or than today when its day has passed.</summary>
    WeekLater,

    /// <summary>The step against a risk is taken.</summary>
    MitigationDone,

    /// <summary>Somebody acts on the escalation.</summary>
    AcknowledgeEscalation,

    ResolveEscalation,

    /// <summary>The client says that the escalation is resolved.</summary>
    VerifyEscalation,

    CloseEscalation,

    ReopenEscalation,

    /// <summary>What an alert found is raised as a risk.</summary>
    RaiseSuggested,

    /// <summary>What an alert found is a risk that is known.</summary>
    LinkSuggested,

    /// <summary>What an alert found is no risk.</summary>
    DismissSuggested,

    /// <summary>What the CRM says of the record counts in place of what people say.</summary>
    UseCrmValue,

    /// <summary>The same, of what an import says.</summary>
    UseImportedValue,

    /// <summary>What people say of the record is sent to the CRM once more.</summary>
    SendToCrmAgain,

    /// <summary>Somebody looks after what the alert warns of.</summary>
    Acknowledge,

    /// <summary>The alert is told again in a week, or when it gets worse.</summary>
    SnoozeWeek,

    /// <summary>Everything that can be done about the alert.</summary>
    Handle,

    /// <summary>Alerts of the rule are told no more where the button is pressed.</summary>
    Mute,
}

public sealed record NextQuestion(string Title, Question Question);

/// <summary>How a number came about, so that anybody can compute it again.</summary>
/// <param name="Formula">In words and symbols.</param>
/// <param name="Definitions">Period, definition, currency and rate, scope, as-of: each one a sentence.</param>
/// <param name="Records">The records behind the number, the first hundred.</param>
/// <param name="Position">The last sequence of each partition that was read.</param>
/// <param name="RecordedAt">When the latest change that was read was recorded.</param>
public sealed record Receipt(
    string Formula,
    ImmutableArray<Sentence> Definitions,
    ImmutableArray<RecordId> Records,
    ImmutableSortedDictionary<string, long> Position,
    DateTimeOffset? RecordedAt);
