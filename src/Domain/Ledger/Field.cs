using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>What type a field's values have; the ledger, imports and exports read and write by it.</summary>
public enum FieldType { Text, Number, Flag, Day, Moment, Money, List, Reference }

/// <summary>One field of a record kind: its name in the ledger, its type, who may see it, whether it is about a person.</summary>
public abstract record Field(string Name, FieldType Type)
{
    /// <summary>What a reader must hold to see the value. Amounts are <see cref="Domain.Clearance.Money"/> unless said otherwise.</summary>
    public Clearance Clearance { get; init; } = Clearance.Open;

    /// <summary>True when the value identifies a person; erasure blanks it.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The kind a <see cref="FieldType.Reference"/> points to, or each value of a list; what follows a <c>|</c> in a list's value is not part of the id.</summary>
    public string? RefersTo { get; init; }

    /// <summary>True for a number from 0 to 1 that people say in percent.</summary>
    public bool IsShare { get; init; }

    /// <summary>For text with a closed set of values: the allowed ones, as written in the ledger and in imports.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    public static Field<string?> Text(string name) => new(name, FieldType.Text, v => new FieldValue.Text(v!), v => (v as FieldValue.Text)?.Value);

    public static Field<RecordId?> Reference(string name, string kind) =>
        new(name, FieldType.Reference, v => new FieldValue.Text(v!.Value.Value), v => v is FieldValue.Text t ? new RecordId(t.Value) : null) { RefersTo = kind };

    public static Field<decimal?> Number(string name) => new(name, FieldType.Number, v => new FieldValue.Number(v!.Value), v => (v as FieldValue.Number)?.Value);

    public static Field<bool?> Flag(string name) => new(name, FieldType.Flag, v => new FieldValue.Flag(v!.Value), v => (v as FieldValue.Flag)?.Value);

    public static Field<DateOnly?> Day(string name) => new(name, FieldType.Day, v => new FieldValue.Day(v!.Value), v => (v as FieldValue.Day)?.Value);

    public static Field<DateTimeOffset?> Moment(string name) =>
        new(name, FieldType.Moment, v => new FieldValue.Moment(v!.Value.ToUniversalTime()), v => (v as FieldValue.Moment)?.Value);

    public static Field<Money?> Money(string name) =>
        new(name, FieldType.Money, v => new FieldValue.Amount(v!.Value), v => (v as FieldValue.Amount)?.Value) { Clearance = Clearance.Money };

    public static Field<ImmutableArray<string>?> List(string name) =>
        new(name, FieldType.List, v => new FieldValue.List(v!.Value), v => (v as FieldValue.List)?.Values);

    public static Field<ImmutableArray<RecordId>?> References(string name, string kind) =>
        new(name, FieldType.List, v => new FieldValue.List([.. v!.Value.Select(id => id.Value)]), ReadReferences) { RefersTo = kind };

    /// <summary>Text with a closed set of values, written in lower camel case.</summary>
    public static Field<TEnum?> Choice<TEnum>(string name) where TEnum : struct, Enum =>
        new(name, FieldType.Text, v => new FieldValue.Text(Choices<TEnum>.Name(v!.Value)), Choices<TEnum>.Read) { Allowed = Choices<TEnum>.Names };

    private static ImmutableArray<RecordId>? ReadReferences(FieldValue value) =>
        value is FieldValue.List list ? [.. list.Values.Select(id => new RecordId(id))] : null;

    private static class Choices<TEnum> where TEnum : struct, Enum
    {
        private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

        public static readonly ImmutableArray<string> Names = [.. Values.Select(v => Camel(v.ToString()))];

        public static string Name(TEnum value) => Names[Array.IndexOf(Values, value)];

        public static TEnum? Read(FieldValue value) => value is FieldValue.Text text && Names.IndexOf(text.Value) is >= 0 and var at ? Values[at] : null;

        private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>A field whose values are <typeparamref name="T"/> in code; null stands for empty.</summary>
public sealed record Field<T>(string Name, FieldType Type, Func<T, FieldValue> Write, Func<FieldValue, T?> Read) : Field(Name, Type)
{
    /// <summary>The ledger's value for <paramref name="value"/>; null clears.</summary>
    public FieldValue ToValue(T value) => value is null ? FieldValue.Empty : Write(value);
}
