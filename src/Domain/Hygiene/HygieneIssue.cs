using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>What is wrong with the data of a deal, gravest first. All but the last three are about open deals alone.</summary>
public enum HygieneIssue
{
    /// <summary>Its close date has passed.</summary>
    Overdue,

    /// <summary>In commit, without a sign in the last <see cref="HygieneRules.EvidenceDays"/> days that somebody works on it.</summary>
    CommitWithoutEvidence,

    NoAmount,

    NoCloseDate,

    NoOwner,

    NoNextStep,

    /// <summary>The day of its next step has passed.</summary>
    NextStepOverdue,

    /// <summary>Another open deal of the account has nearly the same name and amount and closes around the same time.</summary>
    ProbableDuplicate,

    /// <summary>Its amount has no exchange rate, so that it is in no total.</summary>
    NoRate,

    /// <summary>Open or won, and far above what is won usually.</summary>
    AbsurdAmount,

    /// <summary>It closes, or was closed, before the day it began.</summary>
    ClosedBeforeItBegan,
}

/// <summary>A deal with something wrong.</summary>
/// <param name="Amount">In the currency of the report, not rounded; null when it is not known or has no rate.</param>
/// <param name="Issues">Gravest first; never empty.</param>
public sealed record DealIssues(Opportunity Deal, decimal? Amount, ImmutableArray<HygieneIssue> Issues);
