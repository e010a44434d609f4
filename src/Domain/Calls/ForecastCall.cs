using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Calls;

/// <summary>A forecast call: until when numbers are to be submitted for a scope and a period, by whom, and the number it closed at.</summary>
public sealed record ForecastCall
{
    public required RecordId Id { get; init; }

    /// <summary>Nobody's deals in particular.</summary>
    public CallScope Scope { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How people call the period.</summary>
    public string? Period { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Who was expected to submit when it was opened.</summary>
    public ImmutableArray<RecordId> Expected { get; init; } = [];

    public CallState State { get; init; }

    /// <summary>The commit that the call closed at; it stays what it was.</summary>
    public Money? Called { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }

    public bool IsFor(CallScope scope, Period period, View view) => Start == period.Start && End == period.End && Scope.Canonical(view) == scope.Canonical(view);

    public static RecordKind<ForecastCall> Kind { get; } = new(
        "call", 1, Home.Shared,
        [
            Fields.Account, Fields.Region, Fields.Start, Fields.End, Fields.Period, Fields.Deadline, Fields.Expected, Fields.State, Fields.Called,
        ],
        fields => new ForecastCall
        {
            Id = fields.Id,
            Scope = new(fields.Get(Fields.Account), fields.Get(Fields.Region), null),
            Start = fields.Get(Fields.Start),
            End = fields.Get(Fields.End),
            Period = fields.Get(Fields.Period),
            Deadline = fields.Get(Fields.Deadline),
            Expected = fields.Get(Fields.Expected) ?? [],
            State = fields.Get(Fields.State) ?? CallState.Open,
            Called = fields.Get(Fields.Called),
            Closed = fields.Get(Fields.State) == CallState.Closed ? fields.Since(Fields.State) : null,
        })
    { AccountField = Fields.Account, TitleField = Fields.Period, SpansAccounts = true };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<DateOnly?> Start = Field.Day("start");
        public static readonly Field<DateOnly?> End = Field.Day("end");
        public static readonly Field<string?> Period = Field.Text("period");
        public static readonly Field<DateTimeOffset?> Deadline = Field.Moment("deadline");
        public static readonly Field<ImmutableArray<RecordId>?> Expected = Field.References("expected", "person");
        public static readonly Field<CallState?> State = Field.Choice<CallState>("state");
        public static readonly Field<Money?> Called = Field.Money("called");
    }
}

public enum CallState { Open, Closed }
