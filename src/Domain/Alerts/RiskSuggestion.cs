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
        var raised = scope.View.Of(Risk.Kind).SelectMany(risk => risk.Alerts).ToHashSet();
        return
        [
            .. from item in AlertRules.Find(scope)
               where !item.IsLingering && !raised.Contains(item.Key)
               let type = AlertRules.Named(item.Rule)?.Suggests
               where type is not null
               let response = scope.View.Find(AlertResponse.Kind, new RecordId(item.Key))
               where !(response is { Answer: AlertAnswer.Dismissed } && response.Answers(item, scope.Today))
               orderby item.AtStake?.MinorUnits ?? -1 descending, item.Severity descending, item.Key
               select new RiskSuggestion(item, type.Value),
        ];
    }

    /// <summary>The suggestion with that key, or null when it is none any more.</summary>
    public static RiskSuggestion? Find(AlertScope scope, RecordId key) => Find(scope).FirstOrDefault(suggestion => suggestion.Item.Key == key.Value);
}
