using System.Collections.Immutable;
using Domain;

namespace Testing.Portfolios.Troubles;

/// <summary>Something that goes wrong at an account of a <see cref="TroubledYear"/>, with signs of it before.</summary>
/// <param name="Happens">The day on which there is nothing left to prevent.</param>
/// <param name="Signs">The rules whose alerts speak of it.</param>
public sealed record Trouble(RecordId Account, string What, DateOnly Happens, ImmutableArray<string> Signs)
{
    /// <summary>How long before it happens the first signs are planted, at most.</summary>
    public const int LongestDays = 180;

    /// <summary>Whether an alert told on a day speaks of it.</summary>
    public bool IsSign(RecordId? account, string rule, DateOnly told) => account == Account && Signs.Contains(rule) && told <= Happens && told >= Happens.AddDays(-LongestDays);
}
