namespace Domain;

/// <summary>The opaque identity of a record. Names are fields and may change; an id never does. The default value is "none".</summary>
public readonly record struct RecordId : IComparable<RecordId>
{
    private readonly string? value;

    /// <exception cref="ArgumentException">When <paramref name="value"/> is empty.</exception>
    public RecordId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        this.value = value;
    }

    public string Value => value ?? "";

    public bool IsNone => value is null;

    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;

    public int CompareTo(RecordId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
