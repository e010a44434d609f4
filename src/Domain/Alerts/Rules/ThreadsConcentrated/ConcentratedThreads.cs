using System.Collections.Immutable;
using Domain.Asking;
using Domain.Touches;

namespace Domain.Alerts.Rules.ThreadsConcentrated;

/// <summary>Accounts whose conversations of a quarter of a year, though with several people, count as fewer than two threads.</summary>
/// <remarks>Source: domain formula F15, concentration.</remarks>
internal sealed class ConcentratedThreads : IAlertRule
{
    private const int Days = 90;
    private const decimal Slack = 0.2m;

    private static readonly AlertLimit Least = new("threads.concentrated", "threads", 2, "threads that the conversations count as");
    private static readonly AlertLimit Conversations = new("threads.concentrated", "conversations", 6, "conversations in 90 days at least");

    public string Name => Least.Rule;

    public string Title => "accounts that hang on few people";

    public AlertAudience Audience => AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Relationship;

    public ImmutableArray<AlertLimit> Limits => [Least, Conversations];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        let recent = family.Touches.Where(touch => touch is { Direction: TouchDirection.TwoWay, Contact: not null } && family.Ago(touch) <= Days).ToArray()
        where recent.Length > 0
        let threads = Threads.Of(recent)
        let least = scope.Limit(Least, family.Head.Id)
        where threads.Effective < least + Slack
        let most = recent.GroupBy(touch => touch.Contact).OrderByDescending(contact => contact.Count()).ThenBy(contact => contact.Key).First()
        select new AlertItem
        {
            Rule = Name,
            Subject = family.Head.Id,
            Account = family.Head.Id,
            Title = "Few people to speak with",
            Why = Sentence.Of($"{most.Count()} of {recent.Length} conversations of the last {Quantity.Days(Days)} were with {family.NameOf(most.Key) ?? "the same person"}"),
            Next = Sentence.Of($"Plan a meeting with somebody else who has a say"),
            AtStake = family.OpenAmount,
            Severity = AlertSeverity.Low,
            Owner = family.Head.Leader,
            IsLingering = threads.Effective >= least || recent.Length < scope.Limit(Conversations, family.Head.Id) || threads.Theirs < 2,
        };
}
