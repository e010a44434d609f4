using System.Collections.Immutable;

namespace Domain.Ledger;

public enum Operation
{
    /// <summary>Fields of a record get new values; the first one makes the record.</summary>
    Set,

    /// <summary>The record ends.</summary>
    Remove,

    /// <summary>The row <see cref="Change.UndoOf"/> is left out of the fold from here on.</summary>
    Undo,
}

/// <summary>One row of the ledger.</summary>
/// <param name="Sequence">Its place in its partition, from 1, without gaps.</param>
/// <param name="At">When it was recorded; never decreases along the sequence.</param>
/// <param name="On">Since when it is true; never later than <paramref name="At"/>.</param>
/// <param name="By">Id of the person, or the name of the process, that said so.</param>
/// <param name="Summary">One sentence for people. Shown only at clearance money or above, and never holds restricted values.</param>
/// <param name="Fields">New values; empty for removals and undos.</param>
/// <param name="Was">What the fields were, for readers of the log only; the fold never looks at it.</param>
public sealed record Change(
    long Sequence,
    DateTimeOffset At,
    DateTimeOffset On,
    string By,
    string ByName,
    Operation Operation,
    string Kind,
    int KindVersion,
    RecordId RecordId,
    string Summary,
    ImmutableDictionary<string, FieldValue> Fields,
    ImmutableDictionary<string, FieldValue> Was,
    Source Source,
    string CorrelationId,
    long? UndoOf = null)
{
    /// <summary>The message it was said in, as conversation and id joined with a bar; null for what came from elsewhere.</summary>
    public string? Message { get; init; }
}

/// <summary>Who a value comes from, and where exactly ("teams", the name of an import, a CRM).</summary>
/// <param name="Rank">Decides between sources that disagree.</param>
/// <param name="Name">Within one rank and name, the latest word counts.</param>
public sealed record Source(SourceRank Rank, string Name)
{
    public static Source Person { get; } = new(SourceRank.Person, "person");

    public static Source Crm(string name) => new(SourceRank.Crm, name);

    public static Source Import(string name) => new(SourceRank.Import, name);

    public override string ToString() => Rank == SourceRank.Person ? "person" : $"{(Rank == SourceRank.Crm ? "crm" : "import")}:{Name}";

    /// <summary>The inverse of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">When the text is no source.</exception>
    public static Source Parse(string text) => text.Split(':', 2) switch
    {
        ["person"] => Person,
        ["crm", var name] => Crm(name),
        ["import", var name] => Import(name),
        _ => throw new FormatException($"'{text}' is not a source."),
    };
}

/// <summary>Precedence between sources, weakest first.</summary>
public enum SourceRank { Import, Crm, Person }
