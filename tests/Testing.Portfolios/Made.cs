using Domain;
using Domain.Ledger;

namespace Testing.Portfolios;

/// <summary>A record, or a later change of one, as a test tells it: only what matters is said. Immutable.</summary>
public interface IMade
{
    Draft Draft { get; }

    /// <summary>Since when it is true.</summary>
    DateOnly TrueSince { get; }

    /// <summary>When it was recorded; null for the day since when it is true.</summary>
    DateOnly? RecordedOn { get; }

    Source Source { get; }
}

/// <inheritdoc cref="IMade"/>
public sealed record Made<T>(RecordKind<T> Kind, Draft Draft) : IMade
    where T : class
{
    public RecordId Id => Draft.RecordId;

    public DateOnly TrueSince { get; init; } = new(2017, 1, 1);

    public DateOnly? RecordedOn { get; init; }

    public Source Source { get; init; } = Source.Person;

    public Made<T> SaidBy(Source source) => this with { Source = source };

    public Made<T> With<TValue>(Field<TValue> field, TValue value) => this with { Draft = Draft.With(field, value) };

    public Made<T> Since(DateOnly day) => this with { TrueSince = day };

    /// <summary>Known only from that day.</summary>
    public Made<T> LearnedOn(DateOnly day) => this with { RecordedOn = day };

    /// <summary>A later change of the same record, nothing changed yet.</summary>
    public Made<T> Then(DateOnly day) => new(Kind, Draft.Set(Draft.Partition, Kind, Id, $"{Kind.Name} {Id} changed")) { TrueSince = day };
}
