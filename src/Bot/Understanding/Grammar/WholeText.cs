using System.Collections.Immutable;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Names;
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
        foreach (var (spans, intents) in clauses)
            foreach (var intent in intents)
                if (intent is Intent.Ask { Question: var asked } && Lost(asked, spans, name, time) is { } lost)
                    yield return new Intent.Clarify(Sentence.Of($"You also say \"{lost}\", beside something that I did not understand. Shall I answer this without it?"), [new(QuestionTitle.Of(asked), asked)]);
                else
                    yield return intent;
    }

    private static string? Lost(Question asked, List<Span> spans, string? name, string? time) =>
        name is not null && asked is { Topic: not Topics.Help, Subject: null } && asked.Scope == AccountScope.Everything && !spans.Exists(span => span is Span.Named)
            && !asked.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: var dimension } && CarriedScope.IsNarrowing(dimension)) ? name
        : time is not null && asked is { Topic: Topics.Deals, Subject: null, Period: null, AsOf: null } && !spans.Exists(span => span is Span.Time) ? time
        : null;

    private static bool IsPlace(Span.Named named) => named.Matches[0].Name.Kind is NameKind.Account or NameKind.Person or NameKind.Region or NameKind.Country or NameKind.Industry or NameKind.Unit or NameKind.Product;
}
