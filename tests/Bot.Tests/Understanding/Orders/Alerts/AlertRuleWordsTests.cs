using Bot.Understanding.Vocabulary;
using Domain.Alerts;
using Xunit;

namespace Bot.Tests.Understanding.Orders.Alerts;

public sealed class AlertRuleWordsTests
{
    [Fact]
    public void Every_rule_can_be_called_by_its_name_in_words_and_every_word_stands_for_a_rule()
    {
        var named = Words.File("alerts.json").EnumerateObject().Select(entry => entry.Name).ToArray();

        Assert.All(AlertRules.All, rule => Assert.Contains(named, name => name == rule.Name || (name.EndsWith('.') && rule.Name.StartsWith(name, StringComparison.Ordinal))));
        Assert.All(named, name => Assert.True(name == "*" || AlertRules.All.Any(rule => rule.Name == name || (name.EndsWith('.') && rule.Name.StartsWith(name, StringComparison.Ordinal))), name));
    }

    [Fact]
    public void A_longer_name_is_meant_before_a_shorter_one() =>
        Assert.Equal("promise.missed", Words.AlertRules.Longest([.. Bot.Understanding.Text.Tokeniser.Read("missed promises", Bot.Understanding.Text.DateOrder.DayFirst)], 0)?.Meaning.Name);
}
