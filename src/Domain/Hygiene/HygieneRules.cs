using Domain.Notes;
using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>What is wrong with a deal. What is looked up is remembered for one computation. Not safe for concurrent use.</summary>
/// <remarks>Where nobody writes down next steps, the lack of one says nothing: it is then no issue, and neither is a lack of evidence without any notes on deals.</remarks>
public sealed class HygieneRules
{
    /// <summary>Evidence is a note on the deal, or a next step that was set, not longer ago than this.</summary>
    public const int EvidenceDays = 30;

    private readonly DealFacts facts;
    private readonly Lazy<bool> keepsNextSteps;
    private readonly Lazy<HashSet<RecordId>> noted;
    private readonly Lazy<bool> keepsNotes;
    private readonly Lazy<UsualAmounts> usual;

    public HygieneRules(DealFacts facts)
    {
        this.facts = facts;
        keepsNextSteps = new(() => facts.Deals.Any(deal => deal.NextStep is not null));
        var notes = new Lazy<IReadOnlyList<Note>>(() => facts.Context.Accounts is { } accounts ? facts.View.Of(Note.Kind, accounts) : facts.View.Of(Note.Kind));
        keepsNotes = new(() => notes.Value.Any(note => note.Opportunity is not null));
        noted = new(() => [.. notes.Value.Where(note => note.Opportunity is not null && IsRecent(note.Written)).Select(note => note.Opportunity!.Value)]);
        usual = new(() => new(facts));
    }

    public bool KeepsNextSteps => keepsNextSteps.Value;

    public bool KeepsEvidence => KeepsNextSteps || keepsNotes.Value;

    /// <summary>All but duplicates, which are no matter of one deal; gravest first.</summary>
    public IEnumerable<HygieneIssue> Of(Opportunity deal)
    {
        var status = facts.View.StatusOf(deal);
        if (status == DealStatus.Open)
            foreach (var issue in OfOpen(deal))
                yield return issue;
        if (status != DealStatus.Lost && facts.AmountOf(deal) is { } amount && usual.Value.IsAbsurd(amount))
            yield return HygieneIssue.AbsurdAmount;
        if (deal.Close < (deal.Engaged ?? deal.Created))
            yield return HygieneIssue.ClosedBeforeItBegan;
    }

    private IEnumerable<HygieneIssue> OfOpen(Opportunity deal)
    {
        if (facts.IsOverdue(deal))
            yield return HygieneIssue.Overdue;
        if (facts.View.CategoryOf(deal) == ForecastCategory.Commit && KeepsEvidence && !noted.Value.Contains(deal.Id) && !IsRecent(deal.NextStepSince))
            yield return HygieneIssue.CommitWithoutEvidence;
        if (deal.Amount is null)
            yield return HygieneIssue.NoAmount;
        if (deal.Close is null)
            yield return HygieneIssue.NoCloseDate;
        if (deal.Owner is null)
            yield return HygieneIssue.NoOwner;
        if (deal.NextStep is null && KeepsNextSteps)
            yield return HygieneIssue.NoNextStep;
        else if (deal.NextStep is not null && deal.NextStepDue < facts.Today)
            yield return HygieneIssue.NextStepOverdue;
        if (deal.Amount is not null && facts.AmountOf(deal) is null)
            yield return HygieneIssue.NoRate;
    }

    private bool IsRecent(DateTimeOffset? moment) => moment is { } when && facts.View.DayOf(when) >= facts.Today.AddDays(-EvidenceDays);
}
