using System.Collections.Immutable;
using Bot.Understanding.Text;
using Domain.Alerts;

namespace Bot.Understanding.Vocabulary;

/// <summary>What the rules of alerts are called in a text.</summary>
internal static class AlertNames
{
    /// <summary>The longest name that starts at the token, and the names of the rules it stands for; null for none.</summary>
    public static (ImmutableArray<string> Rules, int Length)? Longest(IReadOnlyList<Token> tokens, int at) => Words.AlertRules.Longest(tokens, at) is { Meaning.Name: var name, Length: var length }
        ? ([.. AlertRules.All.Select(rule => rule.Name).Where(rule => name == "*" || rule == name || (name.EndsWith('.') && rule.StartsWith(name, StringComparison.Ordinal)))], length)
        : null;
}
