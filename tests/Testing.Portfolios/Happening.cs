using System.Collections.Immutable;
using CsCheck;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;

namespace Testing.Portfolios;

/// <summary>A later row: an amount, another account, a date, a merge or an undo.</summary>
/// <param name="What">0 an amount, 1 an account, 2 a close date, 3 a merge, 4 an undo.</param>
/// <param name="Which">Of what there is.</param>
/// <param name="Number">What it becomes.</param>
/// <param name="Ago">How many days before today it was true, be it that it is heard of only now.</param>
public sealed record Happening(int What, int Which, int Number, int Ago)
{
    public static readonly Gen<Happening[]> Several = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 40], Gen.Int[0, 900], Gen.Int[0, 600])
        .Select((what, which, number, ago) => new Happening(what, which, number, ago)).Array[0, 12];

    /// <summary>The journal with one row more.</summary>
    public Journal Befall(Journal journal)
    {
        var deals = journal.Now.States(Opportunity.Kind);
        var accounts = journal.Now.States(Account.Kind);
        if (What < 3 && deals.IsEmpty)
            return journal;
        var deal = deals.IsEmpty ? default : deals[Which % deals.Length].Id;
        return What switch
        {
            0 => Set(journal, Opportunity.Kind, deal, Opportunity.Fields.Amount, new FieldValue.Amount(Money.Of(Number, Currency.Usd))),
            1 => Set(journal, Opportunity.Kind, deal, Opportunity.Fields.Account, new FieldValue.Text(accounts[Number % accounts.Length].Id.Value)),
            2 => Set(journal, Opportunity.Kind, deal, Opportunity.Fields.Close, new FieldValue.Day(Worlds.Today.AddDays(Number - 450))),
            3 => Set(journal, Account.Kind, accounts[Which % accounts.Length].Id, Account.Fields.MergedInto, new FieldValue.Text(accounts[Number % accounts.Length].Id.Value)),
            _ => Undo(journal),
        };
    }

    private Journal Set(Journal journal, RecordKind kind, RecordId id, Field field, FieldValue value) =>
        Row(journal, journal.HomeOf(kind.Name, id)!.Value, Operation.Set, kind.Name, id, ImmutableDictionary<string, FieldValue>.Empty.Add(field.Name, value), null);

    private Journal Undo(Journal journal)
    {
        var rows = journal.Entries.OrderBy(entry => entry.Partition.Name, StringComparer.Ordinal).ThenBy(entry => entry.Change.Sequence).ToArray();
        var (partition, row) = rows[Number % rows.Length];
        return Row(journal, partition, Operation.Undo, row.Kind, row.RecordId, ImmutableDictionary<string, FieldValue>.Empty, row.Sequence);
    }

    private Journal Row(
        Journal journal, Partition partition, Operation operation, string kind, RecordId id, ImmutableDictionary<string, FieldValue> fields, long? undoOf)
    {
        var now = new DateTimeOffset(Worlds.Today, new(12, 0), TimeSpan.Zero);
        return journal.With(partition,
        [
            new(journal.LastSequence(partition) + 1, now, now.AddDays(-Ago), "test", "The test", operation, kind, 1, id, "It changed", fields,
                ImmutableDictionary<string, FieldValue>.Empty, Source.Person, "later", undoOf),
        ]);
    }
}
