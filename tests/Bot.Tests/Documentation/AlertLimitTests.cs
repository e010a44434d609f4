using System.Globalization;
using Domain.Alerts;
using Testing;
using Xunit;

namespace Bot.Tests.Documentation;

/// <summary>What people are warned of, and which numbers decide, stands in the documentation as the rules have it.</summary>
public sealed class AlertLimitTests
{
    [Fact]
    public void Every_limit_is_listed_with_what_it_is_when_nobody_set_it()
    {
        var admin = File.ReadAllText(Repository.At("docs", "admin.md"));

        Assert.All(AlertRules.All.SelectMany(rule => rule.Limits), limit => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| `{limit.Rule}` | `{limit.Name}` | {limit.Default:#,0.##} | {limit.Meaning} |"), admin, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_told_to_people()
    {
        var user = File.ReadAllText(Repository.At("docs", "user.md"));

        Assert.All(AlertRules.All, rule => Assert.Contains($"| {rule.Title} |", user, StringComparison.Ordinal));
    }
}
