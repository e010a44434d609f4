using System.Collections.Immutable;
using System.Globalization;
using Bot.Crm;
using Domain.Ledger;

namespace Bot.Tests.Crm;

/// <summary>
/// A CRM with the manners of real ones: pages by modification stamp that overlap, repeat records and come out of order; a version per record; deletions and merges
/// as stamps; cursors that expire; throttling, time-outs, and a time-out after a change was taken.
/// </summary>
internal sealed class FakeCrm(string name = "fake") : ICrm
{
    private const int RecordsPerPage = 3;

    private readonly Dictionary<(string Kind, string Id), CrmRecord> records = [];
    private readonly Lock changing = new();
    private long stamp;

    public string Name => name;

    /// <summary>The next calls that read, in this order; then it reads as it should.</summary>
    public Queue<CrmReading> Readings { get; } = [];

    /// <summary>What happens to the next changes that are sent, in this order; then they are done.</summary>
    public Queue<Func<Func<CrmWriting>, CrmWriting>> Writings { get; } = [];

    public List<CrmWrite> Written { get; } = [];

    public List<string?> Cursors { get; } = [];

    /// <summary>The moment of the first stamp; each change is a minute later.</summary>
    public DateTimeOffset Began { get; init; } = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>How many records of the page before are told of again.</summary>
    public int Overlap { get; init; } = 1;

    public CrmRecord this[RecordKind kind, string id] => records[(kind.Name, id)];

    /// <summary>Somebody changes a record in the CRM, or makes one.</summary>
    public void Change(RecordKind kind, string id, Func<CrmRecord, CrmRecord> change)
    {
        lock (changing)
        {
            stamp++;
            var there = records.GetValueOrDefault((kind.Name, id)) ?? new(kind, id, "", Began);
            records[(kind.Name, id)] = change(there) with { Version = $"v{stamp}", Modified = Began.AddMinutes(stamp) };
        }
    }

    public Task<CrmReading> ReadAsync(string? cursor, CancellationToken cancellation)
    {
        lock (changing)
        {
            Cursors.Add(cursor);
            if (Readings.TryDequeue(out var trouble))
                return Task.FromResult(trouble);
            var after = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
            CrmRecord[] all = [.. records.Values.OrderBy(record => record.Modified)];
            var fresh = all.Where(record => StampOf(record) > after).Take(RecordsPerPage).ToArray();
            // Out of order, with the last ones of the page before, and the first one twice.
            ImmutableArray<CrmRecord> told = [.. fresh.Reverse(), .. all.Where(record => StampOf(record) <= after).TakeLast(Overlap), .. fresh.Take(1)];
            var next = fresh.Length == 0 ? after : fresh.Max(StampOf);
            return Task.FromResult<CrmReading>(new CrmReading.Page(told, next.ToString(CultureInfo.InvariantCulture), all.Any(record => StampOf(record) > next)));
        }
    }

    public Task<CrmWriting> WriteAsync(CrmWrite write, CancellationToken cancellation)
    {
        lock (changing)
        {
            Written.Add(write);
            return Task.FromResult(Writings.TryDequeue(out var happens) ? happens(() => Take(write)) : Take(write));
        }
    }

    private CrmWriting Take(CrmWrite write)
    {
        if (!records.TryGetValue((write.Kind.Name, write.ExternalId), out var there))
            return new CrmWriting.Failed(new CrmTrouble.Gone());
        if (there.Version != write.Version)
            return new CrmWriting.Moved(there);
        Change(write.Kind, write.ExternalId, record => record with { Values = record.Values.SetItems(write.Values) });
        return new CrmWriting.Taken(records[(write.Kind.Name, write.ExternalId)]);
    }

    private int StampOf(CrmRecord record) => (int)(record.Modified - Began).TotalMinutes;
}
