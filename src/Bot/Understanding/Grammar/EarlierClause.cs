using Bot.Understanding.FollowUps;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>What a clause takes from the one before it in the same text: "… and our win rate against them", "… and the win rate there", "… and how healthy are they".</summary>
internal static class EarlierClause
{
    /// <summary>Puts what is pointed at into the draft. What cannot be carried over is left over rather than dropped: the answer would be over more than was meant.</summary>
    public static void Refer(Draft draft, List<Span> spans, Question? before)
    {
        if (before is null)
            return;
        if (draft is { Accounts.Count: 0, Filters.Count: 0 } && spans.FindLast(span => span is not Span.Mark) is { Said: var end } && end.Equals("there", StringComparison.OrdinalIgnoreCase))
        {
            draft.Filters.AddRange(before.Deals.Filters.Where(filter => filter is DealFilter.In { Dimension: DealDimension.Region or DealDimension.Country or DealDimension.Unit }));
            if (before.Scope.Reading == ScopeReading.Named)
                draft.Accounts.AddRange(before.Scope.Accounts);
        }

        // "Accounts and their sponsors" points at what the clause itself speaks of.
        var pointing = draft.Has(Concept.Them) ? "them" : spans.Find(Points) is { } pointed && !spans.TakeWhile(span => span != pointed).Any(IsThing) ? pointed.Said : null;
        if (pointing is null || draft is not { Accounts.Count: 0, Filters.Count: 0, Deal: null })
            return;
        if (!Carry(draft, before))
        {
            if (!draft.Has(Concept.Them) && IsOfSome(before))
                draft.Leftover.Add(pointing);
            return;
        }

        if (draft.Said.Remove(Concept.Them))
            draft.IsComparison = false;
    }

    /// <summary>"… last quarter, and how many did we lose?": the period is said once for both. "How is Contoso, and what is due?": the account is.</summary>
    public static Question Continued(Question question, Draft draft, Question? before, DateOnly today)
    {
        if (before is { Scope.Reading: ScopeReading.Named } && question is { Topic: Topics.Deadlines, Scope.Reading: ScopeReading.Everything })
            return CarriedScope.Of(question, before, draft);
        return before is { Period: { } period } && question is { Period: null, AsOf: null } && (before.Topic == question.Topic || (IsOfNumbers(before) && period.Start <= today && IsOfThePast(question)))
            ? question with { Period = period, Slots = question.Slots.Add(new("period", "", period.Label, true)) }
            : question;
    }

    /// <summary>"And overdue?", "which are overdue?", "which of them": some of what the last answer told.</summary>
    public static bool PointsBack(List<Span> spans, Draft draft) => CarriedScope.IsAsked(spans) || draft.HasAny(Concept.Which, Concept.Them)
        || (spans.Find(span => span is not Span.Mark) is { Said: var first } && first.StartsWith("which ", StringComparison.OrdinalIgnoreCase));

    private static bool IsOfNumbers(Question question) => question.Topic is Topics.Forecast or Topics.Deals or Topics.Call or Topics.Outlook;

    /// <summary>"How much did we forecast last quarter, and what did we close?"</summary>
    private static bool IsOfThePast(Question question) => question is { Topic: Topics.Deals, Subject: null }
        && question.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: DealDimension.Status, Keys: var keys } && !keys.Contains(DealFacts.NameOf(DealStatus.Open)));

    private static bool Carry(Draft draft, Question before)
    {
        if (before.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == DealDimension.Competitor) is { } competitor)
            draft.Filters.Add(competitor);
        else if (before.Scope.Reading == ScopeReading.Named)
            draft.Accounts.AddRange(before.Scope.Accounts);
        else if (draft.Has(Concept.Them) || IsOfRows(before) || Narrowing(before) is not { Length: > 0 } narrowing)
            return false;
        else
            draft.Filters.AddRange(narrowing);
        return true;
    }

    private static DealFilter[] Narrowing(Question before) => [.. before.Deals.Filters.Where(filter => filter is DealFilter.In { Dimension: var dimension } && CarriedScope.IsNarrowing(dimension))];

    /// <summary>"Who has the biggest pipeline and what is their win rate": whoever comes first in an answer that is not there yet.</summary>
    private static bool IsOfRows(Question before) => before.Deals.Rank is not null || before.Deals.GroupBy is not null || before.Health?.Colour is not null || before.Accounts is { Conditions.Length: > 0 };

    private static bool IsOfSome(Question before) => IsOfRows(before) || before.Scope != AccountScope.Everything || before.Deals.Filters.Any(filter => filter is not DealFilter.In { Dimension: DealDimension.Status });

    private static bool IsThing(Span span) => span is Span.Named || (span is Span.Word { Concept: var concept } && (Dimensions.Of(concept) is not null
        || concept is Concept.Deal or Concept.Deals or Concept.Pipeline or Concept.Risk or Concept.Promise or Concept.Review or Concept.Families));

    private static bool Points(Span span) => span is Span.Word && span.Said.ToUpperInvariant().Split(' ').Any(word => word is "THEY" or "THEIR" or "THEIRS" or "ITS" or "THESE" or "THOSE");
}
