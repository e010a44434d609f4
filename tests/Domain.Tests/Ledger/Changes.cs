using System.Collections.Immutable;
using CsCheck;
using Domain.Ledger;
using Domain.Opportunities;

namespace Domain.Tests.Ledger;

/// <summary>Builders and generators of ledger rows for one deal.</summary>
internal static class Changes
{
    public static readonly RecordId Deal = new("deal-1");
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Source TheCrm = Source.Crm("crm");
    public static readonly Source Spreadsheet = Source.Import("file");

    public static Change Set(long sequence, Source source, string field, string? value, int on = -1) =>
        Row(sequence, source, Operation.Set, on) with
        {
            Fields = ImmutableDictionary<string, FieldValue>.Empty.Add(field, value is null ? FieldValue.Empty : new FieldValue.Text(value)),
        };

    public static Change Release(long sequence, Source source, string field) =>
        Row(sequence, source, Operation.Set) with { Fields = ImmutableDictionary<string, FieldValue>.Empty.Add(field, FieldValue.Released) };

    public static Change Remove(long sequence, Source source, int on = -1) => Row(sequence, source, Operation.Remove, on);

    public static Change Undo(long sequence, long undoOf) => Row(sequence, Source.Person, Operation.Undo) with { UndoOf = undoOf };

    public static DateTimeOffset Day(int day) => Start.AddDays(day);

    public static string? Text(this RecordState? state, string field) => (state?.ValueOf(field) as FieldValue.Text)?.Value;

    /// <summary>Histories of one deal: several sources and fields, late facts, releases, removals, undos and undos of undos.</summary>
    public static Gen<Change[]> Histories { get; } = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int[0, 100],
        (operation, source, field, value, late, target) => (operation, source, field, value, late, target)).Array[0, 14].Select(steps => steps.Select((step, at) =>
        {
            var sequence = at + 1;
            var source = step.source switch { 0 => Source.Person, 1 => TheCrm, _ => Spreadsheet };
            var field = step.field switch { 0 => "stage", 1 => "region", _ => "name" };
            return step.operation switch
            {
                0 when at > 0 => Undo(sequence, (step.target % at) + 1),
                1 => Remove(sequence, source, sequence - step.late),
                2 => Release(sequence, source, field),
                _ => Set(sequence, source, field, step.value == 0 ? null : $"v{step.value}", sequence - step.late),
            };
        }).ToArray());

    private static Change Row(long sequence, Source source, Operation operation, int on = -1) => new(
        sequence, Day((int)sequence), on < 0 ? Day((int)sequence) : Day(Math.Min(on, (int)sequence)), "maria", "Maria", operation, Opportunity.Kind.Name, 1, Deal,
        $"row {sequence}", ImmutableDictionary<string, FieldValue>.Empty, ImmutableDictionary<string, FieldValue>.Empty, source, $"c{sequence}");
}
