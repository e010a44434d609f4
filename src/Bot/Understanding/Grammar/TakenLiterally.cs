using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Grammar;

/// <summary>Words that say more at their place than the vocabulary takes them for, so that they must not be read past.</summary>
internal static class TakenLiterally
{
    public static bool Is(List<Span> spans, int at) => IsJudgement(spans, at) || IsTheThingItself(spans, at) || IsNeedOfSomebody(spans, at);

    /// <summary>"Which deals look good": words of courtesy stand alone. Within a question they ask for something.</summary>
    private static bool IsJudgement(List<Span> spans, int at) => spans[at].IsWord(Concept.Thanks) && at > 0 && spans[at - 1] is not Span.Mark
        && Politeness.IsJudgement(spans[at].Said)
        && spans.Take(at).Reverse().TakeWhile(span => span is not Span.Mark).Any(span => !(span.IsWord(Concept.Filler) || span.IsWord(Concept.Thanks)) || span.Said.ToUpperInvariant() is "HOW" or "LOOK" or "LOOKS" or "LOOKING");

    /// <summary>"What did the yen cost us", "the whole region": the currency or the place itself is asked about, not in which or by which it shall be told.</summary>
    private static bool IsTheThingItself(List<Span> spans, int at) => at > 0 && spans[at] is Span.Word { Concept: var concept } && spans[at - 1].IsWord(Concept.Filler) && spans[at - 1].Said.ToUpperInvariant() is var before
        && (concept == Concept.FullMoney ? before is "THE" or "ABOUT THE" : Dimensions.Of(concept) is not null && before is "WHOLE" or "ENTIRE" or "FULL");

    /// <summary>"Deals that need Jane Roe"; "I need Jane Roe's deals" asks for them.</summary>
    private static bool IsNeedOfSomebody(List<Span> spans, int at) => at > 0 && at + 1 < spans.Count && spans[at].IsWord(Concept.Filler) && spans[at].Said.ToUpperInvariant() is "NEED" or "NEEDS" or "WANT" && spans[at + 1] is Span.Named
        && spans[at - 1].Said.ToUpperInvariant() is "THAT" or "WHICH" or "WHO" or "DEALS" or "ACCOUNTS";
}
