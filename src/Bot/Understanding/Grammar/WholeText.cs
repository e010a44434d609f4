using System.Collections.Immutable;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>What the clauses of one text say together.</summary>
internal static class WholeText
{
    /// <summary>
    /// "For Contoso I need [something unknown], and the open deals": a name or a time in a clause that was asked back may be meant for the others too, so a
    /// question that has none of its own is not answered over everything.
    /// </summary>
    public static IEnumerable<Intent> Settled(IReadOnlyList<(List<Span> Spans, ImmutableArray<Intent> Intents)> clauses)
    {
        var unclear = clauses.Where(clause => clause.Intents.Any(intent => intent is Intent.Clarify or Intent.NotUnderstood)).SelectMany(clause => clause.Spans).ToList();
        var name = unclear.Find(span => span is Span.Named named && IsPlace(named))?.Said;
        var time = unclear.Find(span => span is Span.Time)?.Said;
        for (var at = 0; at < clauses.Count; at++)
            foreach (var intent in clauses[at].Intents)
                yield return intent is not Intent.Ask { Question: var asked } ? intent
                    : Lost(asked, clauses[at].Spans, name, time) is { } lost
                        ? new Intent.Clarify(Sentence.Of($"You also say \"{lost}\", beside something that I did not understand. Shall I answer this without it?"), [new(QuestionTitle.Of(asked), asked)])
                    : Behind(asked, at, clauses) ?? intent;
    }

    /// <summary>
    /// "Who supports us and who is against us at Contoso?": an account at the end of a sentence may be meant for what comes before it as well. Null where it cannot, or where "our" or "all" says
    /// that everything is meant.
    /// </summary>
    private static Intent.Clarify? Behind(Question asked, int at, IReadOnlyList<(List<Span> Spans, ImmutableArray<Intent> Intents)> clauses)
    {
        if (!IsOverEverything(asked, clauses[at].Spans) || clauses[at].Spans.Exists(span => EarlierClause.SaysAll(span) || span.IsWord(Concept.Everything) || span.IsWord(Concept.MyTeam)))
            return null;
        var end = at;
        while (end + 1 < clauses.Count && !EndsASentence(clauses[end].Spans))
            end++;
        return end > at && clauses[end].Intents is [Intent.Ask { Question: { Scope: { Reading: ScopeReading.Named, Accounts: [_] } } last }] && AccountAtTheEnd(clauses[end].Spans) is { } name
            && CarriedScope.Of(asked, last, new()) with { Period = asked.Period } is var carried && TopicRules.Fit(carried).Unplaced.IsEmpty
                ? new(Sentence.Of($"You say \"{name}\" at the end. Is this asked of it too, or of everything?"), [new(QuestionTitle.Of(carried), carried), new(QuestionTitle.Of(asked), asked)]) : null;
    }

    private static bool EndsASentence(List<Span> spans) => spans is [.., Span.Mark];

    /// <summary>"... at Contoso": the name behind the word that links it.</summary>
    private static string? AccountAtTheEnd(List<Span> spans) => spans.FindAll(span => span is not Span.Mark) is [.., { } link, Span.Named named] && link.IsWord(Concept.Filler)
        && link.Said.ToUpperInvariant().Split(' ')[^1] is "AT" or "FOR" or "WITH" or "IN" && named.Is(NameKind.Account) ? named.Said : null;

    private static bool IsOverEverything(Question asked, List<Span> spans) => asked is { Topic: not Topics.Help, Subject: null } && asked.Scope == AccountScope.Everything && !spans.Exists(span => span is Span.Named)
        && !asked.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: var dimension } && CarriedScope.IsNarrowing(dimension));

    private static string? Lost(Question asked, List<Span> spans, string? name, string? time) =>
        name is not null && IsOverEverything(asked, spans) ? name
        : time is not null && asked is { Topic: Topics.Deals, Subject: null, Period: null, AsOf: null } && !spans.Exists(span => span is Span.Time) ? time
        : null;

    private static bool IsPlace(Span.Named named) => named.Matches[0].Name.Kind is NameKind.Account or NameKind.Person or NameKind.Region or NameKind.Country or NameKind.Industry or NameKind.Unit or NameKind.Product;
}
