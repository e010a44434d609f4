using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>One value of one field as the ledger keeps it. A list is one value. Equality is by content.</summary>
public abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>The field is cleared: known to be empty.</summary>
    public static FieldValue Empty { get; } = new Nothing();

    /// <summary>The source takes back what it said of this field, so that the next source in precedence counts ("use the CRM value").</summary>
    public static FieldValue Released { get; } = new Release();

    public sealed record Nothing : FieldValue;

    public sealed record Release : FieldValue;

    public sealed record Text(string Value) : FieldValue;

    public sealed record Number(decimal Value) : FieldValue;

    public sealed record Flag(bool Value) : FieldValue;

    public sealed record Day(DateOnly Value) : FieldValue;

    public sealed record Moment(DateTimeOffset Value) : FieldValue;

    public sealed record Amount(Money Value) : FieldValue;

    /// <summary>A shape that this version does not know, kept as it was written.</summary>
    public sealed record Unknown(string Raw) : FieldValue;

    public sealed record List(ImmutableArray<string> Values) : FieldValue
    {
        public bool Equals(List? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value));
    }
}
