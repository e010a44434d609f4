using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Health.Settings;

/// <summary>What a configuration of health must say, checked at start.</summary>
internal sealed class HealthOptionsRules : IValidateOptions<HealthOptions>
{
    private const decimal All = 100;
    private const int LongestHalfLife = 3650;
    private const int LongestName = 40;

    public ValidateOptionsResult Validate(string? name, HealthOptions options)
    {
        string[] complaints = [.. Complaints(options)];
        return complaints is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(HealthOptions options)
    {
        foreach (var (name, measure) in options.Measures)
        {
            if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
                yield return $"Health:Measures: '{name}' is no name of a measure: up to {LongestName} letters, digits and hyphens.";
            if (measure.Weight is < 0 or > All)
                yield return $"Health:Measures:{name}:Weight is {Written(measure.Weight.Value)}: a weight lies between 0 and 100; 0 leaves the measure out.";
            if (measure.HalfLifeDays is < 1 or > LongestHalfLife)
                yield return $"Health:Measures:{name}:HalfLifeDays is {measure.HalfLifeDays}: a half-life is 1 to {LongestHalfLife} days.";
        }

        var sum = options.ToModel().Measures.Sum(rule => rule.Weight);
        if (sum != All)
            yield return $"Health:Measures: the weights add up to {Written(sum)}, not to 100 ({string.Join(", ", options.ToModel().Measures.Select(rule => $"{rule.Name} {Written(rule.Weight)}"))}). {(sum > All ? $"Take {Written(sum - All)} from others." : $"Give {Written(All - sum)} to others.")}";
        foreach (var (priority, hours) in options.TargetHours)
            if (hours <= 0)
                yield return $"Health:TargetHours:{priority} is {Written(hours)}: tickets are due after more than 0 hours.";
    }

    private static string Written(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
