using System.Collections.Frozen;

namespace Domain.Alerts;

/// <summary>A number that decides in a rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Name">Small, one word: <c>days</c>.</param>
/// <param name="Meaning">For whoever sets it: "days without a touch".</param>
public sealed record AlertLimit(string Rule, string Name, decimal Default, string Meaning)
{
    private const decimal MostDays = 365;
    private const decimal MostAmount = 1_000_000_000;

    /// <summary>What somebody may set it to.</summary>
    public (decimal Least, decimal Most) Range => Name switch
    {
        "amount" => (1, MostAmount),
        "percent" or "points" or "steep" or "times" => (1, 100),
        _ => (1, MostDays),
    };

    /// <summary>False for what may have a fraction.</summary>
    public bool IsWhole => Name is not ("amount" or "percent" or "times");

    public bool Allows(decimal value) => value >= Range.Least && value <= Range.Most && (!IsWhole || value == decimal.Truncate(value));
}

/// <summary>The limits as somebody has set them. Not safe for concurrent use.</summary>
public sealed class AlertLimits(View view)
{
    private readonly FrozenDictionary<(string Rule, string Name, RecordId? Account), decimal> set = view.Of(AlertLimitSetting.Kind)
        .Where(setting => setting is { Rule: not null, Name: not null, Value: not null })
        .GroupBy(setting => (setting.Rule!, setting.Name!, view.CanonicalAccount(setting.Account)))
        .ToFrozenDictionary(same => same.Key, same => same.First().Value!.Value);

    /// <summary>What counts for the account, or for all: its own, else that of the top of its family, else the company's, else the default.</summary>
    public static decimal Of(AlertLimit limit, RecordId? account, View view) => new AlertLimits(view).Of(limit, view.CanonicalAccount(account));

    internal decimal Of(AlertLimit limit, RecordId? account) =>
        account is not null && set.TryGetValue((limit.Rule, limit.Name, account), out var own) ? own
        : account is { } member && set.TryGetValue((limit.Rule, limit.Name, view.Families.Root(member)), out var family) ? family
        : set.TryGetValue((limit.Rule, limit.Name, null), out var company) ? company
        : limit.Default;
}
