using System.Collections.Immutable;
using Domain.Risks;

namespace Domain.Alerts;

/// <summary>A finding that may be a risk which nobody has raised yet. It is a suggestion: somebody raises it, says which risk it is already, or dismisses it.</summary>
public sealed record RiskSuggestion(AlertItem Item, RiskType Type)
{
    /// <summary>How probable it is taken for until somebody says otherwise.</summary>
    public const decimal UsualProbability = 0.3m;

    /// <summary>Those that no risk stands for and nobody has dismissed, unless they got worse since; most money first.</summary>
    public static ImmutableArray<RiskSuggestion> Find(AlertScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var raised = Raised(scope.View);
        return
        [
            .. AlertRules.Find(scope).Select(item => Of(item, raised, scope)).OfType<RiskSuggestion>()
                .OrderByDescending(one => one.Item.AtStake?.MinorUnits ?? -1).ThenByDescending(one => one.Item.Severity).ThenBy(one => one.Item.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The suggestion with that key, or null when it is none any more.</summary>
    public static RiskSuggestion? Find(AlertScope scope, RecordId key)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return AlertRules.Find(scope, key.Value) is { } item ? Of(item, Raised(scope.View), scope) : null;
    }

    private static HashSet<string> Raised(View view) => [.. view.Of(Risk.Kind).SelectMany(risk => risk.Alerts)];

    private static RiskSuggestion? Of(AlertItem item, HashSet<string> raised, AlertScope scope) =>
        !item.IsLingering && !raised.Contains(item.Key) && AlertRules.Named(item.Rule)?.Suggests is { } type
        && !(scope.View.Find(AlertResponse.Kind, new RecordId(item.Key)) is { Answer: AlertAnswer.Dismissed } response && response.Answers(item, scope.Today))
            ? new(item, type) : null;
}
