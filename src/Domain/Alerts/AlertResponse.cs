using Domain.Ledger;

namespace Domain.Alerts;

/// <summary>What somebody did about an alert. One record for an alert, so that the next answer takes its place; the log keeps all of them.</summary>
public sealed record AlertResponse
{
    /// <summary>The key of the alert.</summary>
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public string? Rule { get; init; }

    /// <summary>What the alert was about, as it was called.</summary>
    public string? Title { get; init; }

    public AlertAnswer? Answer { get; init; }

    /// <summary>The day on which a snoozed alert is told again.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why it was dismissed.</summary>
    public string? Reason { get; init; }

    public RecordId? By { get; init; }

    /// <summary>The day it was answered.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How pressing it was then.</summary>
    public AlertSeverity? Severity { get; init; }

    /// <summary>True while it still answers the alert: nothing got worse, it is the same trouble and not a later one, and a snooze is not over.</summary>
    public bool Answers(AlertItem item, DateOnly today) =>
        Answer is { } answer && Severity >= item.Severity && !(item.Since > Day) && (answer != AlertAnswer.Snoozed || today < Until);

    public static RecordKind<AlertResponse> Kind { get; } = new(
        "alertResponse", 1, Home.Account,
        [
            Fields.Account, Fields.Rule, Fields.Title, Fields.Answer, Fields.Until, Fields.Reason, Fields.By, Fields.Day, Fields.Severity,
        ],
        fields => new AlertResponse
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Rule = fields.Get(Fields.Rule),
            Title = fields.Get(Fields.Title),
            Answer = fields.Get(Fields.Answer),
            Until = fields.Get(Fields.Until),
            Reason = fields.Get(Fields.Reason),
            By = fields.Get(Fields.By),
            Day = fields.Get(Fields.Day),
            Severity = fields.Get(Fields.Severity),
        })
    { AccountField = Fields.Account, TitleField = Fields.Title };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Rule = Field.Text("rule");
        public static readonly Field<string?> Title = Field.Text("title");
        public static readonly Field<AlertAnswer?> Answer = Field.Choice<AlertAnswer>("answer");
        public static readonly Field<DateOnly?> Until = Field.Day("until");
        public static readonly Field<string?> Reason = Field.Text("reason") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
        public static readonly Field<DateOnly?> Day = Field.Day("day");
        public static readonly Field<AlertSeverity?> Severity = Field.Choice<AlertSeverity>("severity");
    }
}

public enum AlertAnswer
{
    /// <summary>Somebody looks after it: it does not climb, and is told again only when it gets worse.</summary>
    Acknowledged,

    /// <summary>Told again on a day, or when it gets worse.</summary>
    Snoozed,

    /// <summary>Not told again unless it gets worse; whoever did so says why.</summary>
    Dismissed,
}
