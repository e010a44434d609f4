using System.Collections.Immutable;
using Bot.Outbox;
using Domain;
using Domain.Alerts;

namespace Bot.Alerts.Pressing;

/// <summary>
/// What each card is to show at a moment: what is new and pressing is told once, to the first who can be reached; what is on a card stays there, and is told again
/// only when it gets worse. The same for planning and for composing.
/// </summary>
internal sealed class CardComposer(AlertFindings findings, AlertHearers hearers, AlertHistory history, AlertBudget budget, DigestsToCome digests, AlertOptions options, DateTimeOffset now)
{
    private readonly Dictionary<string, bool> working = new(StringComparer.Ordinal);

    /// <summary>Who is to be told of it as new now, by which card: the next one where the one before cannot be reached. Empty when nobody is.</summary>
    public ImmutableArray<(Recipient To, CardSubject Subject)> Queue(AlertItem item)
    {
        if (!findings.Presses(item))
            return [];
        var root = findings.RootOf(item.Account!.Value);
        var hears = hearers.Of(item);
        var onCards = history.Of(item.Key).Where(one => hears.Contains(one.Card.To)).ToArray();
        if (hears.IsEmpty || IsTold(hears[0]) || onCards.Any(one => one.Finding.Severity >= item.Severity))
            return item.Severity == AlertSeverity.Critical ? [.. Next(item, hears).Select(id => ((Recipient)new Recipient.Alone(id), new CardSubject(root, findings.Day, CardWay.Climb)))] : [];
        // Where it stands on a card it is told as worse there. Whoever would be told in the place of another is not, when their digest did so; unless it is critical.
        return onCards.Length > 0 ? []
            : [.. hears.Where(to => item.Severity == AlertSeverity.Critical || !IsTold(to)).Select(to => (to, new CardSubject(root, findings.Day, hears[0] is Recipient.Channel ? CardWay.Account : CardWay.Alone)))];

        bool IsTold(Recipient to) => history.LevelTold(to, item.Key) >= (int)item.Severity;
    }

    public CardContent Of(Recipient to, CardSubject subject)
    {
        var items = findings.Of(subject.Root).ToDictionary(item => item.Key);
        var known = history.MemoryOf(to, subject).Findings;
        return new(
        [
            .. known.Select(told => Known(told.Key, told.Value, items.GetValueOrDefault(told.Key), to, subject))
                .Concat(items.Values.Where(item => !known.ContainsKey(item.Key) && IsToldNow(item, to, subject)).Select(item => New(item, to)))
                .OrderBy(entry => entry.EndedAt is not null).ThenByDescending(entry => entry.Severity).ThenByDescending(entry => entry.Item?.AtStake?.MinorUnits ?? -1).ThenBy(entry => entry.Key, StringComparer.Ordinal),
        ]);
    }

    private CardEntry Known(string key, ToldFinding told, AlertItem? item, Recipient to, CardSubject subject)
    {
        if (told.EndedAt is not null || item is null)
            return item is not null && IsToldNow(item, to, subject) ? New(item, to) : new CardEntry
            {
                Key = key,
                Item = null,
                Severity = told.Severity,
                News = told.EndedAt is null ? CardNews.Settled : CardNews.None,
                ToldAt = told.ToldAt,
                EndedAt = told.EndedAt ?? now,
            };
        var isWorse = findings.Presses(item) && item.Severity > told.Severity;
        var isKept = isWorse && !MayDisturb(item, to);
        return new()
        {
            Key = key,
            Item = item,
            // What lingers is as pressing as it was told; what is worse and cannot be said now is worse later.
            Severity = item.IsLingering || isKept ? told.Severity : item.Severity,
            Answer = findings.AnswerTo(item),
            // One line is enough, in the thread of the card that came first, and none for what the digest has told.
            News = isWorse && !isKept && !(history.LevelTold(to, key) >= (int)item.Severity) && history.Of(key).First().Card is var first && first.To == to && first.Subject == subject ? CardNews.Worse : CardNews.None,
            ToldAt = told.ToldAt,
            Steps = Steps(key),
        };
    }

    private CardEntry New(AlertItem item, Recipient to) => new()
    {
        Key = item.Key,
        Item = item,
        Severity = item.Severity,
        News = CardNews.New,
        Steps = [.. Steps(item.Key), new(to, now)],
    };

    private bool IsToldNow(AlertItem item, Recipient to, CardSubject subject) => Queue(item).Contains((to, subject)) && MayDisturb(item, to);

    /// <summary>In working hours alone. What is not critical also waits for a digest that comes soon, and for the digest when enough was told this week.</summary>
    private bool MayDisturb(AlertItem item, Recipient to) =>
        Works(to) && (item.Severity == AlertSeverity.Critical || (!digests.IsComing(to) && budget.IsLeft(to, findings.RootOf(item.Account!.Value))));

    private bool Works(Recipient to)
    {
        if (!working.TryGetValue(to.Key, out var works))
            working[to.Key] = works = hearers.HoursOf(to).After(now, TimeSpan.Zero) <= now;
        return works;
    }

    private ImmutableArray<ToldStep> Steps(string key) => [.. history.Of(key).Select(one => new ToldStep(one.Card.To, one.Finding.ToldAt))];

    /// <summary>Who is next while nobody has acknowledged something critical, once whoever was told last has had the time for it.</summary>
    private IEnumerable<RecordId> Next(AlertItem item, ImmutableArray<Recipient> hears)
    {
        ToldStep[] steps =
        [
            .. from one in history.Of(item.Key)
               where one.Finding.Severity == AlertSeverity.Critical
               select new ToldStep(one.Card.To, one.Finding.ToldAt),
        ];
        if (steps.Length == 0)
            steps = [.. hears.Where(to => history.LevelTold(to, item.Key) >= (int)item.Severity).Select(history.DigestOf).OfType<LastTold>().Select(digest => new ToldStep(digest.To, digest.At)).Take(1)];
        return steps is [.., var last] && hearers.HoursOf(last.To).After(last.At, options.ClimbAfter) <= now
            ? hearers.ChainOf(item).Where(id => !steps.Any(step => step.To is Recipient.Alone { Person: var told } && told == id)) : [];
    }
}
