using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.FollowUps;

/// <summary>"It", "their", "there": the deal or the accounts that were asked about last, where the clause names none itself.</summary>
internal static class Pointing
{
    public static List<Span> Resolve(List<Span> spans, Question? last)
    {
        if (last is null || spans.Exists(IsNamed) || PointsAt(last) is not { } concept)
            return spans;
        var end = spans.FindLastIndex(span => span is not Span.Mark);
        return [.. spans.Select((span, at) => Points(span, at == end || BackReference.IsThere(spans, at)) && !(IsOfRows(last) && at > 0 && spans[at - 1].Said.EndsWith("of", StringComparison.OrdinalIgnoreCase)) ? new Span.Word(concept, span.Said) : span)];
    }

    /// <summary>"Any of them", "which of them": of what was listed, not of the account.</summary>
    private static bool IsOfRows(Question last) => last is { Topic: Topics.Deals, Subject: null } or { Topic: Topics.Promises or Topics.Risks };

    private static Concept? PointsAt(Question last) =>
        last is { Topic: Topics.Deals, Subject: not null } ? Concept.ThisDeal : last.Scope is { Reading: ScopeReading.Named, Accounts.Length: > 0 } ? Concept.ThisAccount : null;

    private static bool IsNamed(Span span) => span.IsWord(Concept.ThisDeal) || span.IsWord(Concept.ThisAccount) || (span is Span.Named named && (named.Is(NameKind.Account) || named.Is(NameKind.Deal)));

    /// <summary>"There" points unless something is there: "are there any risks?"</summary>
    private static bool Points(Span span, bool isPlace) => span is Span.Word { Concept: Concept.Filler or Concept.Them } && span.Said.ToUpperInvariant() switch
    {
        "IT" or "ITS" or "IT'S" or "IT’S" or "THEIR" or "THEM" or "THEY" => true,
        "THERE" => isPlace,
        _ => false,
    };
}
