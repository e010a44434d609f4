using System.Collections.Immutable;
using Bot.Import;
using Bot.Import.Planning;
using Domain;
using Domain.Accounts;
using Domain.Ledger;

namespace Bot.Crm;

/// <summary>Compares a page of a CRM with what the same CRM said last: what is new becomes drafts, what is the same becomes nothing, what people say is left alone.</summary>
internal sealed class PagePlan(Source source, SourceDirectory directory, Journal journal)
{
    private readonly Dictionary<Partition, List<Draft>> drafts = [];
    private readonly List<KnownVersion> versions = [];

    /// <summary>What is to be appended, what others refer to first.</summary>
    public Plan Plan => new(
        [.. drafts.OrderBy(home => home.Key == Partition.Shared ? 0 : 1).ThenBy(home => home.Key.Name, StringComparer.Ordinal).Select(home => (home.Key, home.Value.ToImmutableArray()))], [], []);

    /// <summary>The versions that the ledger knows then.</summary>
    public IReadOnlyList<KnownVersion> Versions => versions;

    /// <summary>The record's id in the ledger.</summary>
    public RecordId IdOf(CrmRecord record) => directory.Of(record.Kind.Name, record.ExternalId);

    /// <param name="known">The version that was read last; null for a record that is new.</param>
    public void Take(CrmRecord record, KnownVersion? known)
    {
        // Pages overlap and come out of order: an older state says nothing any more.
        if (record.Modified < known?.Modified)
            return;
        var id = IdOf(record);
        var home = HomeOf(record, id);
        if (home is null)
            return;
        versions.Add(new(record.Kind.Name, id, record.ExternalId, record.Version, record.Modified));
        if (DraftOf(record, id, home.Value) is not { } draft)
            return;
        if (!drafts.TryGetValue(home.Value, out var there))
            drafts[home.Value] = there = [];
        there.Add(draft);
    }

    private Draft? DraftOf(CrmRecord record, RecordId id, Partition home)
    {
        var words = new SourceWords(journal.ChangesOf(record.Kind.Name, id), source);
        var title = record.Text(record.Kind.TitleField) ?? TitleOf(record.Kind, id) ?? record.ExternalId;
        if (record is { MergedInto: { } other } && record.Kind == (RecordKind)Account.Kind)
        {
            var into = directory.Of(record.Kind.Name, other);
            return words.Last(Account.Fields.MergedInto.Name) == Account.Fields.MergedInto.ToValue(into)
                ? null
                : Draft.Set(home, Account.Kind, id, $"{title}: merged into {TitleOf(record.Kind, into) ?? other}").With(Account.Fields.MergedInto, into) with { On = record.Modified };
        }

        if (record.IsDeleted || record.MergedInto is not null)
            return words is { Any: true, IsRemoved: false } ? Draft.Remove(home, record.Kind, id, $"{title}: deleted in {source.Name}") with { On = record.Modified } : null;
        var changed = Values(record).Where(value => IsNews(value.Key, value.Value, words)).ToImmutableDictionary();
        if (changed.IsEmpty && words is not { IsRemoved: true } && words.Any)
            return null;
        // Within a source the latest moment counts: a word older than its last one would say nothing.
        var on = changed.Keys.Select(words.LastOn).Append(record.Modified).Max();
        var summary = words.Any ? ChangeWords.Changed(record.Kind, title, changed, words, on, TitleOf) : ChangeWords.New(record.Kind, title, changed, TitleOf);
        return new(home, Operation.Set, record.Kind, id, summary, changed, on);
    }

    private static bool IsNews(string field, FieldValue value, SourceWords words) =>
        words.IsRemoved || !words.Any ? value is not FieldValue.Nothing : !words.Last(field).Equals(value);

    /// <summary>With our ids for the CRM's: those of records that are yet to come are known already.</summary>
    private IEnumerable<KeyValuePair<string, FieldValue>> Values(CrmRecord record) => record.Values
        .Where(value => record.Kind.FieldNamed(value.Key) is not null)
        .Select(value => KeyValuePair.Create(value.Key, CrmReferences.Exchanged(record.Kind, value.Key, value.Value, (kind, id) => directory.Of(kind, id).Value)!));

    private Partition? HomeOf(CrmRecord record, RecordId id)
    {
        if (directory.Find(record.Kind.Name, record.ExternalId) is { } known)
            return known.Home;
        Partition? home = journal.HomeOf(record.Kind.Name, id) ?? record.Kind.Home switch
        {
            Home.Shared => Partition.Shared,
            Home.Rates => record.Values.Values.OfType<FieldValue.Day>().FirstOrDefault() is { } day ? Partition.Rates(day.Value.Year) : null,
            _ when record.Kind == (RecordKind)Account.Kind => Partition.Account(id),
            _ => record.Text(record.Kind.AccountField) is { } account ? Partition.Account(directory.Of(Account.Kind.Name, account)) : Partition.Unassigned,
        };
        // What is gone before it was ever told of needs no home.
        if (home is { } found && !record.IsDeleted)
            directory.Add(record.Kind.Name, record.ExternalId, new(id, found));
        return home;
    }

    private string? TitleOf(RecordKind kind, RecordId id) =>
        kind.TitleField is { } title && journal.Now.State(kind, id)?.ValueOf(title.Name) is FieldValue.Text { Value: { Length: > 0 } text } ? text : null;
}
