using System.Collections.Immutable;
using Bot.Import.Matching;
using Bot.Import.Reading;
using Domain.Ledger;

namespace Bot.Import.Planning;

/// <summary>
/// Compares what the files say with what the same source said last. What is new becomes drafts; what is the same becomes nothing, so that importing twice
/// writes nothing and a person's override is left alone.
/// </summary>
/// <param name="takesAt">The ledger was empty when the run began: changes are recorded as of the moment they tell of.</param>
internal sealed class Planner(
    Gathered gathered, SourceDirectory directory, Journal journal, References references, Source source, bool takesAt, bool complete)
{
    private readonly Dictionary<string, Tally> tallies = [];
    private readonly Dictionary<Partition, List<(DateTimeOffset At, Draft Draft)>> drafts = [];
    private readonly List<string> remarks = [];
    private readonly DateTimeOffset? beginning = Beginning(gathered);

    public Plan Make()
    {
        gathered.Contradictions.AddRange(Contradictions.In(gathered, directory));
        var history = gathered.History.ToLookup(h => (h.Kind.Name, h.ExternalId));
        foreach (var kind in RecordKinds.All)
            foreach (var record in gathered.OfKind(kind.Name))
                Compare(record, history[(kind.Name, record.ExternalId)]);
        foreach (var lone in history.Where(told => gathered.Find(told.Key.Name, told.Key.ExternalId) is null))
            CompareHistory(lone.Key.Name, lone.Key.ExternalId, lone);
        foreach (var kind in gathered.Listed.Order(StringComparer.Ordinal))
            FindAbsent(kind);
        return new(
            [.. drafts.OrderBy(p => WritingOrder(p.Key)).ThenBy(p => p.Key.Name, StringComparer.Ordinal)
                .Select(p => (p.Key, (ImmutableArray<Draft>)[.. p.Value.OrderBy(d => d.At).Select(d => d.Draft)]))],
            [.. RecordKinds.All.Where(kind => tallies.ContainsKey(kind.Name)).Select(kind => tallies[kind.Name].Count(kind.Name))],
            [.. remarks]);
    }

    private void Compare(ImportedRecord record, IEnumerable<ImportedHistory> history)
    {
        if (HomeOf(record) is not { } home)
        {
            gathered.Rejects.Add(new(record.Place.File, record.Place.Line, "day", "a rate needs its day") { Row = record.Place.Row });
            return;
        }

        var tally = TallyOf(record.Kind.Name);
        var id = directory.Of(record.Kind.Name, record.ExternalId);
        var words = new SourceWords(journal.ChangesOf(record.Kind.Name, id), source);
        var made = new Comparison(record.Kind, id, home, words, references, takesAt).Record(record, history, beginning);
        Plan(home, made);
        tally.In++;
        if (!words.Any)
            tally.New++;
        else if (made.Length > 0)
            tally.Changed++;
        if (home == Partition.Unassigned)
            tally.Unassigned++;
        if (gathered.Repaired.Contains(record))
            tally.Repaired++;
    }

    private void CompareHistory(string kindName, string externalId, IEnumerable<ImportedHistory> history)
    {
        if (directory.Find(kindName, externalId) is not { } entry || journal.HomeOf(kindName, entry.Id) is not { } home)
        {
            foreach (var told in history)
                gathered.Rejects.Add(new(told.Place.File, told.Place.Line, "", $"there is no {kindName} \"{externalId}\"") { Row = told.Place.Row });
            return;
        }

        var words = new SourceWords(journal.ChangesOf(kindName, entry.Id), source);
        var made = new Comparison(RecordKinds.Named(kindName)!, entry.Id, home, words, references, takesAt).History(history, externalId);
        Plan(home, made);
        if (made.Length > 0)
            TallyOf(kindName).Changed++;
    }

    private Partition? HomeOf(ImportedRecord record)
    {
        var kind = record.Kind.Name;
        if (directory.Find(kind, record.ExternalId) is { } known)
            return known.Home;
        var id = directory.Of(kind, record.ExternalId);
        Partition? home = journal.HomeOf(kind, id) ?? record.Kind.Home switch
        {
            Home.Shared => Partition.Shared,
            Home.Rates => record.Values.Values.OfType<FieldValue.Day>().FirstOrDefault() is { } day ? Partition.Rates(day.Value.Year) : null,
            _ when record.Kind == (RecordKind)Domain.Accounts.Account.Kind => Partition.Account(id),
            _ => record.Text(record.Kind.AccountField) is { } account ? Partition.Account(new(account)) : Partition.Unassigned,
        };
        if (home is { } found)
            directory.Add(kind, record.ExternalId, new(id, found));
        return home;
    }

    private void FindAbsent(string kindName)
    {
        var kind = RecordKinds.Named(kindName)!;
        var withheld = gathered.Incomplete.Contains(kindName);
        foreach (var (externalId, entry) in directory.OfKind(kindName).OrderBy(k => k.ExternalId, StringComparer.Ordinal).ToArray())
        {
            if (gathered.Find(kindName, externalId) is not null || gathered.RefusedIds.Contains((kindName, externalId))
                || new SourceWords(journal.ChangesOf(kindName, entry.Id), source) is not { Any: true, IsRemoved: false })
                continue;
            var tally = TallyOf(kindName);
            tally.Absent++;
            if (!complete || withheld)
                continue;
            tally.Removed++;
            var title = references.TitleOf(kind, entry.Id) ?? externalId;
            Plan(entry.Home, [Draft.Remove(entry.Home, kind, entry.Id, $"{title}: no longer in {source.Name}")]);
        }

        if (complete && withheld && TallyOf(kindName).Absent > 0)
            remarks.Add($"No {kindName} was removed: not everything of the files could be read, so that nobody can say what is absent.");
    }

    private void Plan(Partition home, IEnumerable<Draft> made)
    {
        if (!drafts.TryGetValue(home, out var there))
            drafts[home] = there = [];
        // What is recorded now comes after all that was recorded before.
        there.AddRange(made.Select(draft => (draft.Recorded?.At ?? DateTimeOffset.MaxValue, draft)));
        if (there.Count == 0)
            drafts.Remove(home);
    }

    private Tally TallyOf(string kind) => tallies.TryGetValue(kind, out var tally) ? tally : tallies[kind] = new();

    /// <summary>When the story of the files begins; null when they bring no history.</summary>
    private static DateTimeOffset? Beginning(Gathered gathered) => gathered.History.Count == 0
        ? null
        : gathered.History.Select(h => h.On).Concat(gathered.Records.Select(record => record.Since).OfType<DateTimeOffset>()).Min();

    /// <summary>What others refer to comes first.</summary>
    private static int WritingOrder(Partition partition) => partition == Partition.Shared ? 0 : partition == Partition.Unassigned ? 2 : 1;

    private sealed class Tally
    {
        public int In { get; set; }

        public int New { get; set; }

        public int Changed { get; set; }

        public int Repaired { get; set; }

        public int Unassigned { get; set; }

        public int Absent { get; set; }

        public int Removed { get; set; }

        public KindCount Count(string kind) => new(kind, In, New, Changed, Math.Max(0, In - New - Changed), Repaired, Unassigned, Absent, Removed);
    }
}
