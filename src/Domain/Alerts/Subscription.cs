using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Alerts;

/// <summary>What a person, or a linked channel, wants to be told of and when. What is not set is as the company has it.</summary>
public sealed record Subscription
{
    /// <summary>The id of the person or of the channel's link.</summary>
    public required RecordId Id { get; init; }

    /// <summary>Names of the rules that are told of; empty for all.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Names of rules that are not told of, those of later versions told.</summary>
    public ImmutableArray<string> Muted { get; init; } = [];

    /// <summary>Days of the digest; empty for every working day.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>Local time, HH:mm: from then on nothing is said until <see cref="QuietUntil"/>. Null for none.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>Local time; before <see cref="QuietFrom"/> it is on the next day.</summary>
    public TimeOnly? QuietUntil { get; init; }

    /// <summary>Nothing is set.</summary>
    public static Subscription Usual(RecordId id) => new() { Id = id };

    public static Subscription Of(RecordId id, Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        return portfolio.State(Kind, id)?.Read(Kind, Clearance.Open) ?? Usual(id);
    }

    public bool Tells(string rule) => (Rules.IsEmpty || Rules.Contains(rule)) && !Muted.Contains(rule);

    public bool IsQuiet(TimeOnly local) => QuietFrom is { } from && QuietUntil is { } until && from != until && (from < until ? local >= from && local < until : local >= from || local < until);

    public static RecordKind<Subscription> Kind { get; } = new(
        "subscription", 1, Home.Shared,
        [Fields.Rules, Fields.Muted, Fields.Days, Fields.QuietFrom, Fields.QuietUntil],
        fields => new Subscription
        {
            Id = fields.Id,
            Rules = fields.Get(Fields.Rules) ?? [],
            Muted = fields.Get(Fields.Muted) ?? [],
            Days = [.. (fields.Get(Fields.Days) ?? []).Select(day => Enum.TryParse<DayOfWeek>(day, true, out var known) ? known : (DayOfWeek?)null).OfType<DayOfWeek>()],
            QuietFrom = Time(fields.Get(Fields.QuietFrom)),
            QuietUntil = Time(fields.Get(Fields.QuietUntil)),
        });

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? time : null;

    public static class Fields
    {
        public static readonly Field<ImmutableArray<string>?> Rules = Field.List("rules");
        public static readonly Field<ImmutableArray<string>?> Muted = Field.List("muted");
        public static readonly Field<ImmutableArray<string>?> Days = Field.List("days");
        public static readonly Field<string?> QuietFrom = Field.Text("quietFrom");
        public static readonly Field<string?> QuietUntil = Field.Text("quietUntil");
    }
}
