using Domain.Asking;

namespace Domain.Alerts;

/// <summary>Something that wants attention now.</summary>
public sealed record AlertItem
{
    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The record it is about.</summary>
    public required RecordId Subject { get; init; }

    /// <summary>The same thing has the same key day after day; that is how "new" is told from "still so".</summary>
    public string Key => $"{Rule}|{Subject}";

    /// <summary>The account it counts for, merges followed; null for none.</summary>
    public RecordId? Account { get; init; }

    /// <summary>What it is: the deal, the risk, the review.</summary>
    public required string Title { get; init; }

    /// <summary>Why now, in one sentence without a full stop.</summary>
    public required Sentence Why { get; init; }

    /// <summary>What to do next, as one would say it to a colleague, without a full stop; null where it goes without saying.</summary>
    public Sentence? Next { get; init; }

    /// <summary>In the reporting currency; null when it is unknown or the reader may not see it.</summary>
    public Money? AtStake { get; init; }

    public AlertSeverity Severity { get; init; }

    /// <summary>Whoever is to act; null when nobody keeps it.</summary>
    public RecordId? Owner { get; init; }

    public string? Region { get; init; }

    /// <summary>Since when it is so, where the rule knows: what was answered before that day was about something else.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The condition holds no longer, but not by enough to be told as resolved: only what was told already is still told.</summary>
    public bool IsLingering { get; init; }
}
