using System.Collections.Immutable;
using Domain.Contacts;
using Domain.Health;

namespace Domain.Opportunities;

/// <summary>
/// How healthy an open deal is: five parts that together are 100 points. What is not known is left out, of the points and of what they are out of; it never counts as 0.
/// </summary>
/// <param name="Parts">All five; those that nothing is known of have no points.</param>
/// <remarks>Source: domain formula F17.</remarks>
public sealed record DealHealth(ImmutableArray<DealHealthPart> Parts)
{
    /// <summary>With less than this known there is no score.</summary>
    private const decimal Enough = 0.6m;

    private const decimal AtRiskBelow = 50;
    private const decimal WatchBelow = 75;

    private const int FreshDays = 7;
    private const decimal LeastAccuracy = 0.3m;
    private const decimal FullAccuracy = 0.7m;

    /// <summary>Those who must be known where a deal is to be won.</summary>
    public static ImmutableArray<BuyingRole> RequiredRoles { get; } = [BuyingRole.Economic, BuyingRole.Champion, BuyingRole.Technical];

    /// <summary>The share of the 100 points that something is known of.</summary>
    public decimal Completeness => Parts.Where(part => part.Points is not null).Sum(part => part.Most) / 100m;

    /// <summary>Of 100, over what is known, to a tenth; null where less than three fifths of it is known.</summary>
    public decimal? Score => Completeness < Enough ? null : Math.Round(Parts.Sum(part => part.Points ?? 0) / Completeness, 1);

    /// <summary>Red is at risk, yellow is to be watched; null without a score.</summary>
    public HealthBand? Band => Score is not { } score ? null : score < AtRiskBelow ? HealthBand.Red : score < WatchBelow ? HealthBand.Yellow : HealthBand.Green;

    public static DealHealth Of(DealCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(
        [
            // 5 points for each further week.
            new(DealHealthMeasure.Contact, 25, condition.DaysSinceContact is { } days ? Floored(25 - (5 * (Math.Max(0, days - FreshDays) / 7))) : null),
            new(DealHealthMeasure.Stakeholders, 25, condition.Roles is { } roles ? Floored(25 - (8 * RequiredRoles.Count(role => !roles.Contains(role)))) : null),
            // 4 points for each quarter over the usual time.
            new(DealHealthMeasure.StageAge, 20, condition.Stage is { Usual: > 0 } stage ? Floored(20 - (4 * decimal.Floor(Math.Max(0, (stage.Days / stage.Usual) - 1) / 0.25m))) : null),
            new(DealHealthMeasure.Competition, 15, condition.IsCompeted is { } isCompeted ? isCompeted ? 15 - 8 : 15 : null),
            new(DealHealthMeasure.OwnerAccuracy, 15, condition.OwnerHitRate is { } rate ? 15 * Math.Clamp((rate - LeastAccuracy) / (FullAccuracy - LeastAccuracy), 0, 1) : null),
        ]);
    }

    private static decimal Floored(decimal points) => Math.Max(0, points);
}

/// <summary>What is known of a deal; null where it is not.</summary>
public sealed record DealCondition
{
    /// <summary>Since somebody of theirs last spoke with us.</summary>
    public int? DaysSinceContact { get; init; }

    /// <summary>The buying roles of those we know there.</summary>
    public ImmutableHashSet<BuyingRole>? Roles { get; init; }

    /// <summary>How long it has been in its stage, and how long our deals usually stay there.</summary>
    public (int Days, decimal Usual)? Stage { get; init; }

    /// <summary>A competitor is after it, and nothing is known that we do about that.</summary>
    public bool? IsCompeted { get; init; }

    /// <summary>The share of what stood in its owner's commit that was won. It is coaching material: left out for whoever may not see grades.</summary>
    public decimal? OwnerHitRate { get; init; }
}

/// <param name="Most">The points it can give.</param>
/// <param name="Points">Null where nothing is known.</param>
public sealed record DealHealthPart(DealHealthMeasure Measure, int Most, decimal? Points);

public enum DealHealthMeasure
{
    Contact,
    Stakeholders,
    StageAge,
    Competition,
    OwnerAccuracy,
}
