using Domain.Health;

namespace Bot.Answers.Health.Settings;

/// <summary>The section <c>Health</c> of the configuration: what differs from the usual measures, and measures of the company's own.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>By name; one that is not built in is the company's own, and read from assessments.</summary>
    public Dictionary<string, MeasureOptions> Measures { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hours until a ticket without a due moment is due, by its priority.</summary>
    public Dictionary<string, decimal> TargetHours { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual measures with what is configured; those of weight 0 are left out.</summary>
    internal HealthModel ToModel()
    {
        var usual = HealthModel.Default;
        var rules = usual.Measures.Select(rule => Measures.TryGetValue(rule.Name, out var said) ? said.Over(rule) : rule)
            .Concat(Measures.Where(said => usual.Measures.All(rule => !rule.Name.Equals(said.Key, StringComparison.OrdinalIgnoreCase))).OrderBy(said => said.Key, StringComparer.OrdinalIgnoreCase)
                .Select(said => said.Value.Over(new(said.Key.ToLowerInvariant(), said.Key, 0, MeasureOptions.UsualHalfLife))));
        return new([.. rules.Where(rule => rule.Weight > 0)], usual.TargetHours.SetItems(TargetHours));
    }
}

/// <summary>How much a measure counts; what is not set stays as usual.</summary>
public sealed class MeasureOptions
{
    internal const int UsualHalfLife = 90;

    public string? Title { get; init; }

    /// <summary>Points of 100.</summary>
    public decimal? Weight { get; init; }

    public int? HalfLifeDays { get; init; }

    internal MeasureRule Over(MeasureRule rule) => rule with { Title = Title is { Length: > 0 } title ? title : rule.Title, Weight = Weight ?? rule.Weight, HalfLifeDays = HalfLifeDays ?? rule.HalfLifeDays };
}
