using System.Collections.Immutable;
using Bot.Outbox;

namespace Bot.Alerts.Pressing;

/// <summary>Everything that was told of alerts, to anybody: on cards of their own and in digests.</summary>
internal sealed class AlertHistory
{
    private readonly ILookup<string, LastTold> digests;
    private readonly ILookup<string, ToldCard> byTo;
    private readonly ILookup<string, (ToldCard Card, ToldFinding Finding)> byKey;

    public AlertHistory(IEnumerable<LastTold> told)
    {
        var all = told.ToArray();
        digests = all.Where(one => one.Kind == Digests.TheKind).ToLookup(one => one.To.Key);
        Cards =
        [
            .. from one in all
               where one.Kind == PressingAlerts.TheKind
               let subject = CardSubject.Parse(one.About)
               where subject is not null
               select new ToldCard(one.To, subject, CardMemory.Read(one.Told.Levels), one.Told.Card),
        ];
        byTo = Cards.ToLookup(card => card.To.Key);
        byKey = Cards.SelectMany(card => card.Memory.Findings.Where(finding => finding.Value.EndedAt is null), (card, finding) => (finding.Key, card, finding.Value)).ToLookup(one => one.Key, one => (one.card, one.Value));
    }

    public ImmutableArray<ToldCard> Cards { get; }

    public CardMemory MemoryOf(Recipient to, CardSubject subject) => byTo[to.Key].FirstOrDefault(card => card.Subject == subject)?.Memory ?? CardMemory.Nothing;

    /// <summary>The cards on which it stands and is not settled, the first told first.</summary>
    public IEnumerable<(ToldCard Card, ToldFinding Finding)> Of(string key) => byKey[key].OrderBy(one => one.Finding.ToldAt).ThenBy(one => one.Card.To.Key, StringComparer.Ordinal);

    /// <summary>How pressing it was when the recipient was told of it, on a card or in a digest; null when they were not, or it was settled since.</summary>
    public int? LevelTold(Recipient to, string key)
    {
        int? highest = null;
        foreach (var (card, finding) in byKey[key])
            if (card.To == to && !(highest >= (int)finding.Severity))
                highest = (int)finding.Severity;
        foreach (var digest in digests[to.Key])
            if (digest.Told.Levels.TryGetValue(key, out var level) && !(highest >= level))
                highest = level;
        return highest;
    }

    public LastTold? DigestOf(Recipient to) => digests[to.Key].FirstOrDefault();
}

/// <param name="Card">Id of its message; null when there is none.</param>
internal sealed record ToldCard(Recipient To, CardSubject Subject, CardMemory Memory, string? Card);
