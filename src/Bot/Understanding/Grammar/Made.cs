using System.Collections.Immutable;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>What a draft makes: questions, or the reason why not.</summary>
internal abstract record Made
{
    private Made() { }

    /// <param name="Unplaced">What was said but does not fit: the questions leave it out and must not be answered without asking.</param>
    internal sealed record Questions(ImmutableArray<Question> All, ImmutableArray<string> Unplaced) : Made;

    /// <summary>A sentence for the reader, and questions that come close.</summary>
    internal sealed record Choice(Sentence Ask, ImmutableArray<Question> Choices) : Made;

    /// <param name="Kind">One of <see cref="Understanding.Beyond"/>.</param>
    internal sealed record Beyond(string Kind, Sentence Why, ImmutableArray<Question> Nearest) : Made;

    /// <summary>Nothing that a question could be made of.</summary>
    internal sealed record Nothing : Made;
}
