using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Grammar;

/// <summary>
/// Words that speak of something said before: "they", "these", "of it", "the client". Where nothing of their own clause can be meant, what they speak of must be
/// found or asked for; read past, they would make a question over everything.
/// </summary>
internal static class BackReference
{
    /// <summary>The word that points out of the clause; null where there is none.</summary>
    public static Span? In(List<Span> spans)
    {
        for (var at = 0; at < spans.Count; at++)
            if (spans[at] is Span.Word { Concept: not (Concept.Remove or Concept.Thanks or Concept.Help or Concept.Method or Concept.Cancel) } && (PointsAtThings(spans, at) || PointsAtOne(spans, at)))
                return spans[at];
        return null;
    }

    /// <summary>The spans with "the client" as what it is: an account that was spoken of.</summary>
    public static List<Span> Put(List<Span> spans)
    {
        for (var at = 1; at < spans.Count; at++)
            if (spans[at].IsWord(Concept.Account) && IsThe(spans[at - 1]) && !spans.Exists(MayTellWhich) && !(at + 1 < spans.Count && Says(spans[at + 1], "WITH", "WHO", "WHICH", "THAT", "WHOSE", "OF", "WHERE", "HAS", "HAVING")))
                return [.. spans[..at], new Span.Word(Concept.ThisAccount, $"the {spans[at].Said}"), .. spans[(at + 1)..]];
        return spans;
    }

    /// <summary>"On these", "which of those", "they"; "accounts and their sponsors" speaks of what the clause itself names, and so does "those in APAC".</summary>
    private static bool PointsAtThings(List<Span> spans, int at)
    {
        var words = spans[at].Said.ToUpperInvariant().Split(' ');
        if (words is ["ONES"])
            return !spans.Take(at).Any(span => IsNamed(span) || IsThing(span));
        if (Array.Exists(words, word => word is "THESE" or "THOSE"))
            return !spans.Take(at).Any(IsNamed) && !(at + 1 < spans.Count && Says(spans[at + 1], "IN", "OF", "WITH", "WITHOUT", "THAT", "WHICH", "WHO", "FROM", "OVER", "UNDER", "ABOVE", "BELOW", "WHERE", "AT", "FOR"))
                && !(at + 2 < spans.Count && Says(spans[at + 2], "THAT", "WHICH", "WHO", "WITH", "WITHOUT", "WHERE"));
        return Array.Exists(words, word => word is "THEY" or "THEIR" or "THEIRS" or "ITS") && !spans.Take(at).Any(IsThing);
    }

    /// <summary>"How many deals is that", "what is overdue of it": at the end, behind what it is asked of.</summary>
    private static bool PointsAtOne(List<Span> spans, int at) => IsAskedOf(spans, at) || IsBehindAll(spans, at);

    /// <summary>"Is that enough", "what does that do to the commit"; not "is that deal won".</summary>
    private static bool IsAskedOf(List<Span> spans, int at) => at > 0 && at + 1 < spans.Count && Says(spans[at], "THAT") && Says(spans[at - 1], "IS", "WAS", "DOES", "DID", "WILL", "WOULD") && spans.Take(at).All(span => span.IsWord(Concept.Filler))
        && spans[at + 1] is not Span.Mark && !IsThing(spans[at + 1]);

    private static bool IsBehindAll(List<Span> spans, int at) => at > 0 && spans.Skip(at + 1).All(span => span is Span.Mark) && Says(spans[at], "IT", "THAT", "THIS") && !spans.Take(at).Any(IsNamed)
        && (Says(spans[at - 1], "OF", "ON", "IN", "AGAINST", "BEHIND") || (Says(spans[at - 1], "IS") && spans.Take(at).Any(IsThing)));

    /// <summary>"What did we win there last year"; not "is there", "there are".</summary>
    public static bool IsThere(List<Span> spans, int at) => Says(spans[at], "THERE") && at > 0 && spans[at - 1] is not Span.Mark && !Says(spans[at - 1], "IS", "ARE", "WAS", "WERE", "BE", "AND", "BUT")
        && !(at + 1 < spans.Count && Says(spans[at + 1], "IS", "ARE", "WAS", "WERE", "ANY", "ANYTHING", "A", "AN", "BE"));

    /// <summary>Whether something is spoken of as if it were known which: "the QBR", "the biggest deal".</summary>
    public static bool IsDefinite(List<Span> spans) => Enumerable.Range(1, Math.Max(0, spans.Count - 1)).Any(at => spans[at] is Span.Word { Concept: not Concept.Filler } && IsThe(spans[at - 1]));

    private static bool IsThe(Span span) => span.IsWord(Concept.Filler) && (span.Said.Equals("the", StringComparison.OrdinalIgnoreCase) || span.Said.EndsWith(" the", StringComparison.OrdinalIgnoreCase));

    private static bool MayTellWhich(Span span) => IsNamed(span) || span is Span.Holding or Span.Word { Concept: Concept.Top or Concept.Bottom or Concept.ThisAccount or Concept.Which or Concept.Accounts };

    private static bool Says(Span span, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (span.Said.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsNamed(Span span) => span is Span.Named;

    private static bool IsThing(Span span) => span is Span.Named || (span is Span.Word { Concept: var concept } && (Dimensions.Of(concept) is not null
        || concept is Concept.Deal or Concept.Deals or Concept.Pipeline or Concept.Review or Concept.Families));
}
