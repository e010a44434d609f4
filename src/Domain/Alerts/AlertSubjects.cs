using System.Collections.Immutable;

namespace Domain.Alerts;

/// <summary>What rules warn of, gathered by what a person would look for: for choosing among many.</summary>
public static class AlertSubjects
{
    private static readonly (string Name, string Title, string[] Beginnings)[] Named =
    [
        ("deals", "Deals", ["deal."]),
        ("forecast", "Forecast", ["coverage.", "forecast.", "call."]),
        ("people", "People at the client", ["single.", "threads.", "exec.", "champion."]),
        ("reviews", "Reviews and promises", ["review.", "promise."]),
        ("account", "Health, service and payments", ["risk.", "health.", "adoption.", "sla.", "payment.", "revenue."]),
    ];

    /// <summary>Every rule is of one subject; what is of none of those that have a name comes last.</summary>
    public static ImmutableArray<AlertSubject> All { get; } =
    [
        .. Named.Select(subject => new AlertSubject(subject.Name, subject.Title, [.. AlertRules.All.Where(rule => subject.Beginnings.Any(rule.Name.StartsWith))])),
        new("other", "Other", [.. AlertRules.All.Where(rule => !Named.Any(subject => subject.Beginnings.Any(rule.Name.StartsWith)))]),
    ];
}

/// <param name="Name">Small, one word.</param>
/// <param name="Title">As people say it.</param>
public sealed record AlertSubject(string Name, string Title, ImmutableArray<IAlertRule> Rules);
