using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>Where records of a kind live for ever; which account they belong to is a field.</summary>
public enum Home
{
    /// <summary>With their account; <see cref="Partition.Unassigned"/> while it is not known.</summary>
    Account,

    /// <summary>What belongs to no single account: people, products, settings, links.</summary>
    Shared,

    /// <summary>Exchange rates, by year.</summary>
    Rates,
}

/// <summary>
/// A kind of record: its name, version, fields and home. Registered once in <see cref="RecordKinds"/>; storage, import, log, as-of, what-changed, undo and
/// access control follow from that.
/// </summary>
public abstract record RecordKind(string Name, int Version, Home Home, ImmutableArray<Field> Fields)
{
    private readonly FrozenDictionary<string, Field> byName = Fields.ToFrozenDictionary(field => field.Name);

    /// <summary>The field of that name, or null for one that this version does not know.</summary>
    public Field? FieldNamed(string name) => byName.GetValueOrDefault(name);

    /// <summary>The field that names the account the record belongs to; null for kinds that belong to none.</summary>
    public Field? AccountField { get; init; }

    /// <summary>The account that these fields name; null when they name none.</summary>
    public RecordId? AccountIn(Func<string, FieldValue?> valueOf) =>
        AccountField is { } field && valueOf(field.Name) is FieldValue.Text { Value: var account } && !string.IsNullOrWhiteSpace(account) ? new(account) : null;

    /// <summary>The field whose value a reader knows the record by.</summary>
    public Field? TitleField { get; init; }

    /// <summary>The field that tells when the record came to be (a day or a moment); null for kinds that have none.</summary>
    public Field? SinceField { get; init; }

    /// <summary>How records of the kind end; null for kinds that do not.</summary>
    public Ending? Ending { get; init; }

    /// <summary>A record that belongs to no account speaks of all of them: it is shown as the least shown of them is.</summary>
    public bool SpansAccounts { get; init; }

    /// <summary>Records come by the hundred and are counted: what changed is not told of each of them.</summary>
    public bool IsCounted { get; init; }

    public abstract Type RecordType { get; }
}

/// <summary>What tells that a record has ended. It holds since the day of the end, however long the record was there before.</summary>
/// <param name="State">The field that tells whether it has ended.</param>
/// <param name="Ended">Its values that say so.</param>
/// <param name="Day">The field that holds the day; of a record that has not ended it is only expected.</param>
/// <param name="Fields">The fields that tell how it ended, the state among them.</param>
public sealed record Ending(Field State, ImmutableArray<string> Ended, Field Day, ImmutableArray<Field> Fields);

/// <param name="Read">Makes the typed record from the fields a reader may see; a field that is hidden or never set reads as null.</param>
public sealed record RecordKind<T>(string Name, int Version, Home Home, ImmutableArray<Field> Fields, Func<FieldReader, T> Read)
    : RecordKind(Name, Version, Home, Fields)
    where T : class
{
    public override Type RecordType => typeof(T);
}

/// <summary>The fields of one folded record, cut at a clearance.</summary>
public readonly ref struct FieldReader(RecordState state, Clearance clearance)
{
    public RecordId Id => state.Id;

    public T? Get<T>(Field<T> field) => field.Clearance <= clearance && state.ValueOf(field.Name) is { } value ? field.Read(value) : default;

    /// <summary>Since when the field has the value it has; null when it was never set.</summary>
    public DateTimeOffset? Since(Field field) => state.Fields.TryGetValue(field.Name, out var current) ? current.On : null;
}
