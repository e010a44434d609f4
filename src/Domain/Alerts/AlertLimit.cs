using System.Collections.Frozen;

namespace Domain.Alerts;

/// <summary>A number that decides in a rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Name">Small, one word: <c>days</c>.</param>
/// <param name="Meaning">For whoever sets it: "days without a touch".</param>
public sealed record AlertLimit(string Rule, string Name, decimal Default, string Meaning);

/// <summary>The limits as somebody has set them. Not safe for concurrent use.</summary>
internal sealed class AlertLimits(View view)
{
    private readonly FrozenDictionary<(string Rule, string Name, RecordId? Account), decimal> set = view.Of(AlertLimitSetting.Kind)
        .Where(setting => setting is { Rule: not null, Name: not null, Value: not null })
        .GroupBy(setting => (setting.Rule!, setting.Name!, view.CanonicalAccount(setting.Account)))
        .ToFrozenDictionary(same => same.Key, same => same.First().Value!.Value);

    public decimal Of(AlertLimit limit, RecordId? account) =>
        account is not null && set.TryGetValue((limit.Rule, limit.Name, account), out var own) ? own
        : set.TryGetValue((limit.Rule, limit.Name, null), out var company) ? company
        : limit.Default;
}
