using System.Collections.Immutable;
using Domain;
using Domain.Ledger;
using Domain.People;

namespace Testing.Portfolios;

/// <summary>A portfolio made of what a test told.</summary>
public static class Given
{
    /// <summary>In the order in which it was recorded.</summary>
    public static Journal Journal(params IEnumerable<IMade> records)
    {
        var journal = Domain.Ledger.Journal.Empty;
        var was = new Dictionary<(string Kind, RecordId Id, string Field), FieldValue>();
        foreach (var group in records.OrderBy(made => made.RecordedOn ?? made.TrueSince).GroupBy(made => made.Draft.Partition))
            journal = journal.With(group.Key, group.Select((made, at) => Row(made, at + 1, was)).ToArray());
        return journal;
    }

    public static Portfolio Portfolio(params IEnumerable<IMade> records) => Journal(records).Now;

    /// <summary>Sees everything, and nobody listens.</summary>
    public static Reader Administrator { get; } =
        new() { Person = new RecordId("administrator"), Name = "The administrator", Role = Role.Administrator, Elsewhere = Clearance.Restricted };

    /// <summary>Sees this much of every account.</summary>
    public static Reader ReaderOf(Clearance everywhere) =>
        new() { Person = new RecordId("reader"), Name = "A reader", Role = Role.Viewer, Elsewhere = everywhere };

    /// <summary>The view of somebody who sees everything.</summary>
    public static View View(params IEnumerable<IMade> records) => new(Portfolio(records), Administrator);

    /// <summary>The reader who sees this much of one account.</summary>
    public static Reader Seeing(this Reader reader, Clearance clearance, params IEnumerable<RecordId> accounts) =>
        reader with { Accounts = accounts.Aggregate(reader.Accounts, (all, account) => all.SetItem(account, clearance)) };

    private static Change Row(IMade made, long sequence, Dictionary<(string, RecordId, string), FieldValue> was)
    {
        var draft = made.Draft;
        var before = ImmutableDictionary.CreateBuilder<string, FieldValue>();
        foreach (var (field, value) in draft.Fields)
        {
            if (was.TryGetValue((draft.Kind.Name, draft.RecordId, field), out var old))
                before[field] = old;
            was[(draft.Kind.Name, draft.RecordId, field)] = value;
        }

        var set = draft.Fields.Where(field => before.ContainsKey(field.Key) || !field.Value.Equals(FieldValue.Empty)).ToImmutableDictionary();
        return new(
            sequence, Moment(made.RecordedOn ?? made.TrueSince), Moment(made.TrueSince), "test", "The test", draft.Operation, draft.Kind.Name, draft.Kind.Version,
            draft.RecordId, draft.Summary, set, before.ToImmutable(), made.Source, $"{draft.RecordId}-{sequence}");
    }

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new(12, 0)), TimeSpan.Zero);
}
