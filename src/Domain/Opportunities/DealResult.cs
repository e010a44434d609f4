using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Opportunities;

/// <summary>What the algebra computed.</summary>
public sealed record DealResult
{
    public required DealMeasure Measure { get; init; }

    public required Currency Currency { get; init; }

    public required DealValue Overall { get; init; }

    /// <summary>The same over the period it is compared with.</summary>
    public DealValue? Compared { get; init; }

    /// <summary>In order, cut by the ranking. Without a ranking they add up to the whole.</summary>
    public ImmutableArray<DealGroup> Groups { get; init; } = [];

    /// <summary>How many groups there are besides the one that stands for "none".</summary>
    public int GroupCount { get; init; }

    /// <summary>The deals for which nothing is known in the grouped dimension, when a ranking leaves them out.</summary>
    public DealGroup? Ungrouped { get; init; }

    /// <summary>The deals that matched, those left out of the number included; greatest amount first.</summary>
    public ImmutableArray<Opportunity> Deals { get; init; } = [];

    public ImmutableArray<Omission> Omitted { get; init; } = [];

    /// <summary>What is left out of <see cref="Compared"/>. Deals without a date are in <see cref="Omitted"/> alone: they belong to neither period.</summary>
    public ImmutableArray<Omission> ComparedOmitted { get; init; } = [];

    /// <summary>The deals that are left out for want of a rate; null when none is.</summary>
    public Omission? WithoutRate => Omitted.FirstOrDefault(omission => omission.Reason == OmissionReason.NoRate);

    /// <summary>Accounts in scope whose existence the reader may know but not what this question asks for. Never counts a hidden one.</summary>
    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see what is asked for nowhere in the scope: then there is no number, and the reply is a refusal.</summary>
    public bool IsAllowed { get; init; } = true;

    public DealGroup? this[string key] => Groups.FirstOrDefault(group => group.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A measured value.</summary>
/// <param name="Value">Null when deals match but none of them has what the measure needs: unknown, which is not zero.</param>
/// <param name="Covered">How many deals the value rests on.</param>
/// <param name="Total">How many deals match, those without what the measure needs included.</param>
public sealed record DealValue(Quantity? Value, int Covered, int Total);

/// <param name="Key">What an <see cref="DealFilter.In"/> of the dimension would name; empty for "none".</param>
public sealed record DealGroup(string Key, string Label, DealValue Value, DealValue? Compared);

/// <param name="Detail">The rates that are missing; empty otherwise.</param>
public sealed record Omission(OmissionReason Reason, int Deals, string Detail = "");

/// <summary>Why a deal that matches is not in the number.</summary>
public enum OmissionReason
{
    NoAmount,
    NoRate,

    /// <summary>The date that the period is about is not known.</summary>
    NoDate,

    /// <summary>Neither engaged nor created, or no close: no days to count.</summary>
    NoDuration,
    NoMargin,
    NoProduct,
    NoListPrice,
    ListPriceInOtherCurrency,

    /// <summary>The reader may see the deal but not its amount.</summary>
    NotShown,
}
