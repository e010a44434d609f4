using Domain.Asking;
using Domain.Hygiene;

namespace Bot.Answers.Hygiene;

/// <summary>The words for what is wrong in the data of deals.</summary>
internal static class HygieneWords
{
    public const string Formula = "sum of the amounts of the open deals with at least one issue, each counted once; of an issue, of the deals that have it";

    /// <summary>After a number of deals or by itself: "3 overdue", "without a next step".</summary>
    public static string Of(HygieneIssue issue) => issue switch
    {
        HygieneIssue.Overdue => "overdue",
        HygieneIssue.CommitWithoutEvidence => "in commit without evidence",
        HygieneIssue.NoAmount => "without an amount",
        HygieneIssue.NoCloseDate => "without a close date",
        HygieneIssue.NoOwner => "without an owner",
        HygieneIssue.NoNextStep => "without a next step",
        HygieneIssue.NextStepOverdue => "with an overdue next step",
        HygieneIssue.ProbableDuplicate => "probably entered twice",
        HygieneIssue.NoRate => "without an exchange rate",
        HygieneIssue.AbsurdAmount => "with an absurd amount",
        HygieneIssue.ClosedBeforeItBegan => "closed before it began",
        _ => throw new ArgumentOutOfRangeException(nameof(issue), issue, null),
    };

    /// <summary>The same where it is said already that the deals are in commit.</summary>
    public static string InCommit(HygieneIssue issue) => issue == HygieneIssue.CommitWithoutEvidence ? "without evidence" : Of(issue);

    /// <summary>The stable name among an answer's values; the number of deals has the same with "Deals" behind.</summary>
    public static string ValueName(HygieneIssue issue) => FirstLetter.Lower(issue.ToString());

    public static IEnumerable<Sentence> Definitions(HygieneReport report)
    {
        yield return Sentence.Of($"Evidence for a commit is a note on the deal, or a next step that was set, within the last {HygieneRules.EvidenceDays} days.");
        yield return Sentence.Of(
            $"Probably entered twice: open deals of one account with nearly the same name and the same numbers in it, amounts within {Quantity.Ratio(Duplicates.AmountTolerance)}, closing within {Quantity.Days(Duplicates.Days)} of each other.");
        yield return Sentence.Of(
            $"An absurd amount is above {new Quantity(UsualAmounts.Floor, report.Currency.Code)} and more than {UsualAmounts.Times} times the median of the won deals in scope; with fewer than {UsualAmounts.FewestWon} won deals none is called so.");
    }

    /// <summary>Checks that are left out, since nobody here writes down what they look for.</summary>
    public static IEnumerable<Sentence> NotChecked(HygieneReport report)
    {
        if (report is { KeepsNextSteps: false, OpenDeals: > 0 })
            yield return Sentence.Of($"No deal here has a next step, so that none is missed.");
        if (report is { KeepsEvidence: false, OpenDeals: > 0 })
            yield return Sentence.Of($"Neither next steps nor notes on deals are kept here, so that commits are not checked for evidence.");
    }
}
