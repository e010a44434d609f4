using Bot.Answers;
using Bot.Answers.Alerts;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Health;
using Domain.Ledger;

namespace Bot.Alerts.Pressing;

/// <summary>What a card says to whoever listens, out of what they may see.</summary>
internal sealed class CardReading(Telling telling, CardSubject about, AlertFindings findings, AlertHearers hearers, HealthModel health)
{
    /// <summary>Moments are remembered by the second.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1);

    private readonly View view = telling.View;
    private readonly RecordId root = findings.RootOf(about.Root);
    private AlertScope? now;

    /// <summary>Null for what they may not see.</summary>
    public PressingLine? Of(CardEntry entry, Recipient to)
    {
        if (entry.EndedAt is { } ended)
            return Ended(entry, ended);
        if (entry.Item is null || AlertRules.Find(now ??= ScopeOf(view, findings.Day), entry.Key) is not { } item)
            return null;
        var owner = hearers.Find(item.Owner ?? hearers.LeadOf(item.Account));
        return new(entry.Key, item.Title, item.Subject)
        {
            AtStake = item.AtStake,
            Why = item.Why,
            Next = entry.IsOpen ? item.Next : null,
            Owner = view.PersonName(item.Owner),
            HandedOverBy = HandedOverBy(item, entry.ToldAt),
            Status = entry.Answer is { } answer ? AlertWords.Of(answer, view) : Steps(entry, to),
            IsOpen = entry.IsOpen,
            IsNews = entry.IsNews,
            IsWorse = entry.News == CardNews.Worse,
            Called = owner is { Name: { Length: > 0 } name, AadObjectId: { Length: > 0 } id } && telling.Present.Contains(owner.Id) ? new(name, id) : null,
            CalledName = owner?.Name,
        };
    }

    /// <summary>What it was about, as it was known when it was told, and what settled it.</summary>
    private PressingLine? Ended(CardEntry entry, DateTimeOffset ended)
    {
        var (name, subject) = (entry.Key.Split('|')[0], new RecordId(entry.Key[(entry.Key.IndexOf('|', StringComparison.Ordinal) + 1)..]));
        if (AlertRules.Named(name) is not { } rule || entry.ToldAt is not { } told)
            return null;
        var then = view.At(null, told + Second);
        if (view.ClearanceFor(root) is var clearance && (clearance == Clearance.None || clearance < rule.Clearance))
            return null;
        var item = AlertRules.Find(ScopeOf(then, view.DayOf(told)), entry.Key);
        var by = ChangesOf(subject).LastOrDefault(change => change.Change.At > told && change.Change.At <= ended + Second);
        return new(entry.Key, item?.Title ?? FirstLetter.Upper(rule.Title), subject)
        {
            Owner = view.PersonName(item?.Owner),
            Status = by is null ? Sentence.Of($"settled, no longer so since {ended}")
                : by.Change.Summary.Length > 0 ? Sentence.Of($"settled on {by.Change.At}: {by.Change.Summary} ({by.Change.ByName})")
                : Sentence.Of($"settled on {by.Change.At} by {by.Change.ByName}"),
        };
    }

    /// <summary>Who gave it to whoever keeps it now, since it was told.</summary>
    private string? HandedOverBy(AlertItem item, DateTimeOffset? told) => told is not { } since || item.Owner is null ? null
        : ChangesOf(item.Subject).LastOrDefault(change => change.Change.At > since + Second && change.Change.Fields.ContainsKey("owner"))?.Change.ByName;

    private IEnumerable<VisibleChange> ChangesOf(RecordId subject) => RecordKinds.All.SelectMany(kind => view.ChangesOf(kind, subject));

    /// <summary>Null while nobody but its hearer was told.</summary>
    private Sentence? Steps(CardEntry entry, Recipient to) => entry.Steps.Length < 2 ? null : new Phrase().Add($"nobody has answered: told ").Add(Phrase.List(
        [.. entry.Steps.Select(step => step.To is Recipient.Channel ? step.To == to ? Sentence.Of($"this channel {step.At}") : Sentence.Of($"the channel {step.At}") : Sentence.Of($"{hearers.NameOf(step.To) ?? ""} {step.At}"))])).ToSentence();

    private AlertScope ScopeOf(View seen, DateOnly day) => new(seen, day, telling.Portfolio.Families.Members(root), health);
}
