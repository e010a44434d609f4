using System.Collections.Immutable;

namespace Bot.Understanding;

/// <summary>A number that shall decide in a rule of alerts.</summary>
/// <param name="Rules">Names of the rules that were meant: one, unless their name stands for several.</param>
/// <param name="Unit">What it counts, by the name of a limit: <c>days</c>, <c>percent</c>, <c>amount</c>.</param>
/// <param name="IsForAll">All accounts were said.</param>
public sealed record AlertLimitChange(ImmutableArray<string> Rules, string Unit, decimal Value, bool IsForAll);
