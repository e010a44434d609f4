using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain.Standings;

namespace Bot.Understanding.Grammar;

/// <summary>A stretch of the text with one meaning.</summary>
/// <param name="Said">The words as typed.</param>
internal abstract record Span(string Said)
{
    internal sealed record Word(Concept Concept, string Said) : Span(Said);

    /// <summary>A name, with everything it may stand for.</summary>
    internal sealed record Named(IReadOnlyList<NameMatch> Matches, string Said) : Span(Said)
    {
        public Name Name => Matches[0].Name;

        public bool Is(NameKind kind) => Matches[0].Name.Kind == kind;
    }

    internal sealed record Time(When When, string Said) : Span(Said);

    /// <param name="Currency">ISO code, when one was said.</param>
    /// <param name="IsMoney">A currency or a scale was said, or the number is large: it can only be an amount.</param>
    internal sealed record Amount(decimal Value, string? Currency, bool IsPercent, bool IsOrMore, bool IsMoney, string Said) : Span(Said);

    internal sealed record Far(OutOfReach Reason, string Said) : Span(Said);

    /// <summary>What an account must have or lack, or is told by.</summary>
    /// <param name="Condition">Null where it says only by what accounts are told.</param>
    /// <param name="IsAssumed">Since when was not said.</param>
    internal sealed record Holding(AccountCondition? Condition, AccountAspect? Order, bool IsAssumed, string Said) : Span(Said);

    /// <summary>What rules of alerts are called.</summary>
    /// <param name="Rules">Their names.</param>
    internal sealed record Alerts(ImmutableArray<string> Rules, string Said) : Span(Said);

    internal sealed record Mark(char Character) : Span(Character.ToString());

    internal sealed record Unknown(string Said) : Span(Said);

    /// <summary>What was understood instead of a misspelt word; null when all was spelt as it is known.</summary>
    public string? Mended { get; init; }

    public bool IsWord(Concept concept) => this is Word word && word.Concept == concept;
}
