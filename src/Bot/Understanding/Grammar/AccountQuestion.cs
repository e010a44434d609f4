using System.Collections.Immutable;
using System.Globalization;
using Bot.Answers.Accounts;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Standings;

namespace Bot.Understanding.Grammar;

/// <summary>"Accounts without a champion", "which account has the most open risks?"</summary>
internal static class AccountQuestion
{
    private static readonly ImmutableHashSet<Concept> Harmless =
    [
        Concept.Show, Concept.Which, Concept.Who, Concept.HowMany, Concept.My, Concept.Our, Concept.Me, Concept.Everything, Concept.Accounts, Concept.Account, Concept.Families, Concept.Top,
        Concept.Bottom, Concept.Did, Concept.ThisAccount, Concept.And, Concept.When, Concept.Now, Concept.Summary,
    ];

    /// <summary>Of a ranking from the bottom without a number.</summary>
    private const int UsualRows = 5;

    public static bool IsAsked(Draft draft) => draft.Conditions.Count > 0 || draft.AccountOrder is not null;

    /// <summary>"Accounts led by Jane Roe".</summary>
    public static bool IsOfALeader(Draft draft) => draft.Subject is Concept.Account or Concept.Accounts && draft is { Accounts.Count: 0, Deal: null, Statuses.Count: 0, Times.Count: 0 }
        && draft.Has(Concept.Leader) && draft.Filters.FindAll(IsPerson) is [DealFilter.In { Keys.Length: 1 }] && draft.Said.TrueForAll(said => Harmless.Contains(said) || said == Concept.Leader);

    public static void Add(Draft draft, Span.Holding holding, Reading reading)
    {
        if (holding.Condition is { } condition)
        {
            draft.Conditions.Add(condition);
            var words = AspectWords.Of(condition, id => AspectWords.NameOf(id, reading.Context.View));
            draft.Slot(condition.IsLacking ? "lacks" : "has", holding.Said, string.Format(CultureInfo.InvariantCulture, words.Template, [.. words.Arguments]), holding.IsAssumed);
        }

        if (holding.Order is not { } order)
            return;
        draft.AccountOrder = order;
        draft.Slot("told by", holding.Said, AspectWords.Noun(order).ToLowerInvariant());
    }

    /// <summary>What else was said of accounts than what they have or lack, whose they are and how many to tell: their value, their status, their growth.</summary>
    public static IEnumerable<string> Unplaced(Draft draft) => draft.Said.Where(said => !(Harmless.Contains(said) && !(said == Concept.Who && AsksForTheirPeople(draft))) && !(said == Concept.Leader && IsOfALeader(draft))).Select(Words).Distinct();

    /// <summary>"Who at Contoso have we not spoken to": one of theirs, not the account.</summary>
    private static bool AsksForTheirPeople(Draft draft) => draft.Accounts.Count > 0 && draft.Conditions.Select(condition => condition.Aspect).Append(draft.AccountOrder ?? AccountAspect.Lead).Any(aspect => aspect is AccountAspect.Touch or AccountAspect.Activity);

    /// <summary>Another period for what was asked within one: "and last quarter?" What ranks and narrows accounts was edited before.</summary>
    public static Question Edit(Question edited, Draft draft)
    {
        var query = edited.Accounts ?? new([], null);
        var conditions = draft.Times is [var (when, _), ..] ? query.Conditions.Select(condition => condition.Within is null ? condition : condition with { Within = when.Behind }) : query.Conditions;
        return edited with
        {
            Slots = draft.Times.Count == 0 ? edited.Slots : [.. edited.Slots.Where(slot => slot.Name is not ("has" or "lacks"))],
            Accounts = query with { Conditions = [.. conditions] },
            Deals = edited.Deals with { GroupBy = null, ListDeals = false },
        };
    }

    /// <summary>"close date" for <see cref="Concept.CloseDate"/>.</summary>
    private static string Words(Concept concept) => string.Concat(concept.ToString().Select((c, at) => char.IsUpper(c) && at > 0 ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    /// <summary>"My accounts": all of them, with who leads them.</summary>
    public static Question Listing(Question question) => question with { Accounts = new([], AccountAspect.Lead), Deals = question.Deals with { GroupBy = null } };

    /// <summary>All that fit are told unless a number was said. That the rows are accounts needs no saying.</summary>
    public static Question Of(Question question, Draft draft) => IsOfALeader(draft) ? Plain(question, draft) with
    {
        Accounts = new([.. question.Deals.Filters.OfType<DealFilter.In>().Where(IsPerson).SelectMany(filter => filter.Keys).Select(person => new AccountCondition(AccountAspect.Lead, false, Person: new(person)))], null),
        Deals = question.Deals with { GroupBy = null, Filters = [.. question.Deals.Filters.Where(filter => !IsPerson(filter))] },
    } : Plain(question, draft);

    private static bool IsPerson(DealFilter filter) => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager };

    private static Question Plain(Question question, Draft draft) => question with
    {
        Accounts = new([.. draft.Conditions], draft.AccountOrder),
        Deals = question.Deals with
        {
            GroupBy = null,
            Rank = (draft.Top, draft.RankCount) switch { (null, _) or (true, null) => null, (true, { } most) => new(true, most), (false, var least) => new(false, least ?? UsualRows) },
        },
        Slots = [.. question.Slots.Where(slot => slot.Name != "by")],
    };
}
