using System.Collections.Frozen;
using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>
/// "Top 5 deals and overdue risks of Contoso" asks two things, which one question would tell one of. They are told apart where each side of an "and" or a comma
/// is a question by itself and the whole is not both.
/// </summary>
internal sealed class JoinedTopics(Reading reading, NameFinder names)
{
    /// <summary>Other topics take such nouns for what they are about: "accounts with open risks and no QBR", "what changed in deals and risks".</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.Create(Topics.Deals, Topics.Forecast, Topics.Risks, Topics.Promises, Topics.NextReview);

    public IEnumerable<List<Span>> Split(List<Span> spans)
    {
        for (var at = 1; at < spans.Count - 1; at++)
            if (Joins(spans[at]) && Apart(spans[..at], spans[(at + 1)..], spans) is var (first, second))
                return [first, .. Split(second)];
        return [spans];
    }

    private (List<Span> First, List<Span> Second)? Apart(List<Span> first, List<Span> second, List<Span> whole)
    {
        if (!first.Exists(IsNoun) || !second.Exists(IsNoun))
            return null;
        (first, second) = ([.. first, .. AccountsFor(first, second)], [.. second, .. AccountsFor(second, first)]);
        if (TopicsOf(first) is not { } one || TopicsOf(second) is not { } other || one.SetEquals(other))
            return null;
        if (Read(whole).Made is Made.Questions { Unplaced.IsEmpty: true } read)
        {
            var told = read.All.Select(question => question.Topic).ToHashSet();
            if (!Lists.IsSupersetOf(told) || told.IsSupersetOf(one.Union(other)))
                return null;
        }

        return (first, second);
    }

    /// <summary>An account that one side names is meant on both.</summary>
    private static IEnumerable<Span> AccountsFor(List<Span> side, List<Span> other) => side.Exists(IsAccount) ? [] : other.Where(IsAccount);

    /// <summary>"And the" opens a follow-up where it comes first; here it does not.</summary>
    private static bool Joins(Span span) => span is Span.Mark { Character: ',' } || span.IsWord(Concept.And) || (span.IsWord(Concept.WhatAbout) && span.Said.Equals("and the", StringComparison.OrdinalIgnoreCase));

    private static bool IsAccount(Span span) => span is Span.Named named && named.Is(NameKind.Account);

    private static bool IsNoun(Span span) => span is Span.Word { Concept: Concept.Deal or Concept.Deals or Concept.Pipeline or Concept.Forecast or Concept.Coverage or Concept.Attainment or Concept.Gap or Concept.Risk or Concept.Mitigation or Concept.HeatMap or Concept.Review or Concept.Promise or Concept.OurPromise or Concept.TheirPromise };

    /// <summary>Null for what is no question by itself, and where its noun is only understood.</summary>
    private HashSet<string>? TopicsOf(List<Span> spans) => Read(spans) is (Made.Questions { All.IsEmpty: false, Unplaced.IsEmpty: true } read, var draft) && read.All.All(question => IsNamed(question.Topic, draft))
        ? [.. read.All.Select(question => question.Topic)] : null;

    private static bool IsNamed(string topic, Draft draft) => Lists.Contains(topic) && topic switch
    {
        Topics.Deals => draft.HasAny(Concept.Deal, Concept.Deals, Concept.Pipeline),
        Topics.Forecast => draft.HasAny(Concept.Forecast, Concept.Coverage, Concept.Attainment, Concept.Gap),
        _ => true,
    };

    private (Made Made, Draft Draft) Read(List<Span> spans)
    {
        var draft = ClauseReader.Read(spans, names, reading);
        return (new QuestionMaker(reading).Make(draft), draft);
    }
}
