using System.Collections.Immutable;
using Domain.Targets;

namespace Domain.Forecasts;

/// <summary>The target that belongs to a scope and period, or why there is none to measure against.</summary>
public abstract record TargetFinding
{
    private TargetFinding() { }

    /// <param name="Holder">Whose target it is.</param>
    /// <param name="Targets">More than one when it is a sum: months of a quarter, accounts of a family.</param>
    public sealed record Found(Money Amount, TargetHolder Holder, ImmutableArray<Target> Targets) : TargetFinding;

    public sealed record Missing(TargetGap Why) : TargetFinding
    {
        /// <summary>What targets there are for a part of the scope, added up; null when there are none.</summary>
        public Money? OfPart { get; init; }

        /// <summary>Accounts in scope that have deals in the period but no target, for <see cref="TargetGap.PartOfScope"/>.</summary>
        public int AccountsWithout { get; init; }
    }
}

public enum TargetHolder { Company, Accounts, Region, Person }

/// <summary>Why there is no target to measure against.</summary>
public enum TargetGap
{
    /// <summary>Nobody set one.</summary>
    None,

    /// <summary>There is one, but for periods that do not make up this one.</summary>
    OtherPeriod,

    /// <summary>Some accounts with deals in the period have none.</summary>
    PartOfScope,

    /// <summary>The question is narrowed by something targets are not set for, such as a product.</summary>
    NotSetByThis,

    /// <summary>No exchange rate leads from its currency.</summary>
    NoRate,

    /// <summary>It is wider than what the reader may see, so that the two cannot be set side by side.</summary>
    WiderThanShown,
}
