using System.Collections.Immutable;
using Bot.Import.Planning;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Crm.WriteBacks;

/// <summary>
/// Sends confirmed changes to a CRM. A change goes for the version that was read last: where somebody changed another field meanwhile it goes once more on top,
/// where they changed the same one it does not, and a person decides. What became of it stands in the ledger together with what the CRM says now.
/// </summary>
/// <remarks>
/// A change whose answer was lost is sent again. It then meets another version, finds its own values there, and counts as taken; so that it has one effect,
/// wherever the bot stopped.
/// </remarks>
public sealed partial class WriteBackSender(
    PortfolioCache cache, LedgerWriter writer, WriteBackClaims claims, CrmVersions versions, CrmOptions options, TimeProvider clock, ILogger<WriteBackSender> log)
{
    private const string Task = "send";
    private const int MostMoves = 3;

    /// <summary>Sends what waits for the CRM, oldest first.</summary>
    /// <returns>How many were answered.</returns>
    /// <exception cref="StorageException">When storage fails; the next round goes on.</exception>
    public async Task<int> SendAsync(ICrm crm, string owner, CancellationToken cancellation)
    {
        var answered = 0;
        foreach (var waiting in Waiting((await cache.CurrentAsync(cancellation)).Now, crm.Name))
        {
            if (await claims.ClaimAsync(Task, waiting.Id, owner, options.Lease, cancellation) is not { } claim)
                continue;
            // Its version first: what the ledger says is then never older than the version that the change goes for.
            var known = await versions.FindAsync(crm.Name, waiting.RecordKind ?? "", waiting.Record ?? default, cancellation);
            // Another instance may have finished it a moment ago.
            var journal = await cache.RefreshAsync(cancellation);
            if (!Waiting(journal.Now, crm.Name).Any(still => still.Id == waiting.Id) || WriteBackContent.Of(waiting, journal) is not { } content)
            {
                await claims.FinishAsync(claim, cancellation);
                continue;
            }

            if (await SendAsync(crm, waiting, content, known, cancellation) is not CrmTrouble.Later later)
            {
                await claims.FinishAsync(claim, cancellation);
                answered++;
                continue;
            }

            LogLater(log, crm.Name, claim.Failures + 1);
            await claims.PauseAsync(claim, clock.GetUtcNow() + options.PauseAfter(later, claim.Failures + 1), cancellation);
        }

        return answered;
    }

    private static IEnumerable<WriteBack> Waiting(Portfolio portfolio, string crm) => portfolio.Of(WriteBack.Kind, Clearance.Restricted)
        .Where(one => one.State is null && one.Crm == crm)
        .OrderBy(one => portfolio.State(WriteBack.Kind, one.Id)!.Fields[WriteBack.Fields.Changed.Name].On);

    /// <summary>Null when it has found its end, which the ledger then tells.</summary>
    private async Task<CrmTrouble.Later?> SendAsync(ICrm crm, WriteBack waiting, WriteBackContent content, KnownVersion? known, CancellationToken cancellation)
    {
        if (content.IsOverhauled)
            return await EndAsync(crm, waiting, content, WriteBackState.Withdrawn, "It was said anew before the CRM had it.", null, cancellation);
        if (content.IsInConflict)
            return await EndAsync(crm, waiting, content, WriteBackState.Conflicting, null, null, cancellation);
        if (known is null)
            return await EndAsync(crm, waiting, content, WriteBackState.Gone, null, null, cancellation);
        if (await ExternalAsync(crm, content, cancellation) is not { } values)
            return await EndAsync(crm, waiting, content, WriteBackState.Refused, "It names somebody whom the CRM does not know.", null, cancellation);
        var version = known.Version;
        for (var move = 0; move < MostMoves; move++)
        {
            switch (await WriteAsync(crm, new(content.Kind, known.ExternalId, values, version, waiting.Id.Value), cancellation))
            {
                case CrmWriting.Taken { Now: var now }:
                    return await EndAsync(crm, waiting, content, WriteBackState.Taken, null, now, cancellation);
                case CrmWriting.Moved { Now: var now } when Says(now, values):
                    return await EndAsync(crm, waiting, content, WriteBackState.Taken, null, now, cancellation);
                case CrmWriting.Moved { Now: { IsDeleted: true } }:
                    return await EndAsync(crm, waiting, content, WriteBackState.Gone, null, null, cancellation);
                case CrmWriting.Moved { Now: var now } when !Says(now, await BaseAsync(crm, content, cancellation)):
                    return await EndAsync(crm, waiting, content, WriteBackState.Conflicting, null, now, cancellation);
                case CrmWriting.Moved { Now: var now }:
                    version = now.Version;
                    break;
                case CrmWriting.Failed { Trouble: CrmTrouble.Refused { Why: var why } }:
                    return await EndAsync(crm, waiting, content, WriteBackState.Refused, why, null, cancellation);
                case CrmWriting.Failed { Trouble: CrmTrouble.Gone }:
                    return await EndAsync(crm, waiting, content, WriteBackState.Gone, null, null, cancellation);
                case CrmWriting.Failed { Trouble: CrmTrouble.Later later }:
                    return later;
            }
        }

        // Others change the record all the time.
        return new(null);
    }

    /// <summary>The state and the CRM's own words, together and once.</summary>
    private async Task<CrmTrouble.Later?> EndAsync(
        ICrm crm, WriteBack waiting, WriteBackContent content, WriteBackState state, string? reason, CrmRecord? now, CancellationToken cancellation)
    {
        var source = Source.Crm(crm.Name);
        var ending = Draft.Set(content.Home, WriteBack.Kind, waiting.Id, $"{waiting.Title}: {Words(state)} {crm.Name}").With(WriteBack.Fields.State, state);
        var said = now is null ? [] : Said(crm, now, content);
        ImmutableArray<Draft> drafts = [
            .. said.IsEmpty ? Array.Empty<Draft>()
                : [new(content.Home, Operation.Set, content.Kind, content.Record, ChangeWords.Changed(content.Kind, waiting.Title ?? "", said, new([], source), now!.Modified, static (_, _) => null), said)],
            reason is null ? ending : ending.With(WriteBack.Fields.Reason, reason),
        ];
        await writer.AppendAsync(
            new(source.ToString(), $"CRM ({crm.Name})", source, $"write-back {waiting.Id}", drafts) { Marker = new(waiting.Id.Value, "answered") }, cancellation);
        return null;
    }

    /// <summary>What the CRM says of the changed fields: from now on it has said so, whatever its clock says.</summary>
    private static ImmutableDictionary<string, FieldValue> Said(ICrm crm, CrmRecord now, WriteBackContent content) => now.Values
        .Where(value => content.Values.ContainsKey(value.Key))
        .ToImmutableDictionary(
            value => value.Key,
            value => CrmReferences.Exchanged(content.Kind, value.Key, value.Value, (kind, id) => Import.Identity.Of(crm.Name, kind, id).Value)!);

    private static bool Says(CrmRecord now, ImmutableDictionary<string, FieldValue>? values) =>
        values is not null && values.All(value => (now.Values.GetValueOrDefault(value.Key) ?? FieldValue.Empty).Equals(value.Value));

    private Task<ImmutableDictionary<string, FieldValue>?> ExternalAsync(ICrm crm, WriteBackContent content, CancellationToken cancellation) =>
        ExternalAsync(crm, content.Kind, content.Values, cancellation);

    private Task<ImmutableDictionary<string, FieldValue>?> BaseAsync(ICrm crm, WriteBackContent content, CancellationToken cancellation) =>
        ExternalAsync(crm, content.Kind, content.Base, cancellation);

    /// <summary>With the CRM's ids for ours; null when it has none for one of them.</summary>
    private async Task<ImmutableDictionary<string, FieldValue>?> ExternalAsync(ICrm crm, RecordKind kind, ImmutableDictionary<string, FieldValue> values, CancellationToken cancellation)
    {
        var external = ImmutableDictionary.CreateBuilder<string, FieldValue>();
        foreach (var (field, value) in values)
        {
            var ids = new Dictionary<string, string?>();
            CrmReferences.Exchanged(kind, field, value, (referred, id) => ids[$"{referred} {id}"] = id);
            foreach (var (key, id) in ids.ToArray())
                ids[key] = (await versions.FindAsync(crm.Name, key[..key.IndexOf(' ', StringComparison.Ordinal)], new(id!), cancellation))?.ExternalId;
            if (CrmReferences.Exchanged(kind, field, value, (referred, id) => ids[$"{referred} {id}"]) is not { } exchanged)
                return null;
            external[field] = exchanged;
        }

        return external.ToImmutable();
    }

    private async Task<CrmWriting> WriteAsync(ICrm crm, CrmWrite write, CancellationToken cancellation)
    {
        try
        {
            return await crm.WriteAsync(write, cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogThrown(log, trouble, crm.Name);
            return new CrmWriting.Failed(new CrmTrouble.Later(null));
        }
    }

    private static string Words(WriteBackState state) => state switch
    {
        WriteBackState.Taken => "taken by",
        WriteBackState.Conflicting => "says otherwise meanwhile:",
        WriteBackState.Refused => "refused by",
        WriteBackState.Gone => "no longer in",
        _ => "not sent to",
    };

    [LoggerMessage(402, LogLevel.Warning, "{Crm} did not take a change now, for the {Failures}. time; it is sent again")]
    private static partial void LogLater(ILogger log, string crm, int failures);

    [LoggerMessage(403, LogLevel.Warning, "Sending a change to {Crm} failed")]
    private static partial void LogThrown(ILogger log, Exception trouble, string crm);
}
