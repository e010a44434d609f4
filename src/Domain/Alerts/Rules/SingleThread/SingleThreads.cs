using System.Collections.Immutable;
using Domain.Asking;
using Domain.Touches;

namespace Domain.Alerts.Rules.SingleThread;

/// <summary>
/// Large deals where all recent conversations run through one person, of theirs or of ours. Told until there are at least two threads and a bit; where hardly
/// anything is recorded, none.
/// </summary>
/// <remarks>Source: domain formula F15.</remarks>
internal sealed class SingleThreads : IAlertRule
{
    private const decimal Enough = 2.2m;

    private static readonly AlertLimit Amount = new("single.thread", "amount", 250_000, "amount of the deals there, in the reporting currency");
    private static readonly AlertLimit Conversations = new("single.thread", "conversations", 3, "conversations in 45 days at least");

    public string Name => Amount.Rule;

    public string Title => "deals that hang on one person";

    public AlertAudience Audience => AlertAudience.Owner;

    public Risks.RiskType? Suggests => Risks.RiskType.Relationship;

    public ImmutableArray<AlertLimit> Limits => [Amount, Conversations];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        from place in family.Places
        let amount = scope.Sum(place.Deals.Select(deal => deal.Amount))
        where amount is { } known && known.Amount >= scope.Limit(Amount, family.Head.Id)
        let recent = place.Touches.Where(touch => touch is { Direction: TouchDirection.TwoWay, Contact: not null } && family.Ago(touch) <= Threads.Days).ToArray()
        let threads = Threads.Of(recent)
        let isSingle = threads.IsSingle && recent.Length >= scope.Limit(Conversations, family.Head.Id)
        where isSingle || threads.Effective < Enough
        select new AlertItem
        {
            Rule = Name,
            Subject = place.Subject,
            Account = scope.View.CanonicalAccount(place.Main.Account),
            Title = place.Main.Name ?? "A deal without a name",
            Why = threads.Theirs == 1 && family.NameOf(recent[0].Contact) is { } theirs
                ? Sentence.Of($"all {recent.Length} conversations of the last {Quantity.Days(Threads.Days)} were with {theirs}")
                : scope.View.Find(People.Person.Kind, recent.FirstOrDefault(touch => touch.Person is not null)?.Person)?.Name is { } ours && threads.Ours == 1
                    ? Sentence.Of($"of ours only {ours} has spoken with them in the last {Quantity.Days(Threads.Days)}")
                    : Sentence.Of($"too few people have spoken with each other in the last {Quantity.Days(Threads.Days)}"),
            Next = threads.Theirs <= 1 ? Sentence.Of($"Meet a second person of theirs") : Sentence.Of($"Bring a second person of ours in"),
            AtStake = amount,
            Severity = threads.Theirs <= 1 ? AlertSeverity.Medium : AlertSeverity.Low,
            Owner = place.Main.Owner,
            Region = place.Main.Region,
            IsLingering = !isSingle,
        };
}
