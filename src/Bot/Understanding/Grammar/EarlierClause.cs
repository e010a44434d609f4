using Bot.Understanding.FollowUps;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>What a clause takes from the one before it in the same text: "… and our win rate against them", "… and the win rate there", "… and how healthy are they".</summary>
internal static class EarlierClause
{
    /// <summary>Puts what is pointed at into the draft. What cannot be carried over is left over rather than dropped: the answer would be over more than was meant.</summary>
    /// <param name="isLast">Nothing else was said before that may be meant.</param>
    public static void Refer(Draft draft, List<Span> spans, Question? before, bool isLast = false)
    {
        if (before is null)
        {
            if (isLast && draft is { Accounts.Count: 0, Filters.Count: 0, Deal: null } && !draft.Has(Concept.Them) && BackReference.In(spans) is { } nowhere && nowhere.IsWord(Concept.Filler))
                draft.Leftover.Add(nowhere.Said);
            return;
        }

        if (draft is { Accounts.Count: 0, Filters.Count: 0 } && (spans.FindLast(span => span is not Span.Mark) is { Said: var end } && end.Equals("there", StringComparison.OrdinalIgnoreCase) || Enumerable.Range(0, spans.Count).Any(at => BackReference.IsThere(spans, at))))
        {
            draft.Filters.AddRange(before.Deals.Filters.Where(filter => filter is DealFilter.In { Dimension: DealDimension.Region or DealDimension.Country or DealDimension.Unit }));
            if (before.Scope.Reading == ScopeReading.Named)
                draft.Accounts.AddRange(before.Scope.Accounts);
        }

        // "Accounts and their sponsors" points at what the clause itself speaks of.
        var pointing = draft.Has(Concept.Them) ? "them" : draft.Has(Concept.ThisAccount) ? draft.Words.GetValueOrDefault(Concept.ThisAccount) : BackReference.In(spans)?.Said;
        // "The closed ones" after risks: deals close, so another kind of thing would be told.
        if (pointing?.Equals("ones", StringComparison.OrdinalIgnoreCase) == true && before.Topic != Topics.Deals)
        {
            draft.Leftover.Add(pointing);
            return;
        }

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
        if (draft.Accounts.Count > 0)
            draft.Said.Remove(Concept.ThisAccount);
    }

    /// <summary>"… last quarter, and how many did we lose?": the period is said once for both. "How is Contoso, and what is due?": the account is, unless "our" or "in total" says otherwise.</summary>
    public static Question Continued(Question question, Draft draft, List<Span> spans, Question? before, DateOnly today)
    {
        if (before is not null && LeavesOut(question, draft, spans, before) && CarriedScope.Of(question, before, draft) with { Period = question.Period } is var carried && TopicRules.Fit(carried).Unplaced.IsEmpty)
            question = carried;
        return before is { Period: { } period } && question is { Period: null, AsOf: null } && (before.Topic == question.Topic || (IsOfNumbers(before) && period.Start <= today && IsOfThePast(question)))
            ? question with { Period = period, Slots = question.Slots.Add(new("period", "", period.Label, true)) }
            : question;
    }

    /// <summary>Whether the question before was about accounts, people or places, and this one says neither any nor all of them.</summary>
    public static bool LeavesOut(Question question, Draft draft, List<Span> spans, Question before) =>
        NamesNothing(question, draft) && !spans.Exists(SaysAll) && (before.Scope.Reading == ScopeReading.Named || Narrowing(before).Length > 0);

    private static bool NamesNothing(Question question, Draft draft) => question is { Subject: null, Scenario: null, Scope.Reading: ScopeReading.Everything, Topic: not Topics.Help } && !draft.HasAny(Concept.Everything, Concept.MyTeam)
        && !question.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: var dimension } && CarriedScope.IsNarrowing(dimension)) && (question.Deals.GroupBy is null || draft.Accounts.Count > 0);

    /// <summary>"… and what is our total pipeline".</summary>
    public static bool SaysAll(Span span) => span.IsWord(Concept.Our) || (span is Span.Word && span.Said.ToUpperInvariant().Split(' ').Any(word => word is "TOTAL" or "OVERALL" or "ALTOGETHER" or "ALL" or "COMPANY" or "EVERYONE"));

    /// <summary>"And overdue?", "which are overdue?", "which of them": some of what the last answer told.</summary>
    public static bool PointsBack(List<Span> spans, Draft draft) => CarriedScope.IsAsked(spans) || draft.Said is [Concept.Overdue] or [Concept.Due] || draft.HasAny(Concept.Which, Concept.Them)
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
}
