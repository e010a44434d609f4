using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.FollowUps;

/// <summary>Whether a clause goes on from the last answer, and which question that makes.</summary>
internal sealed class FollowUpReader(Reading reading)
{
    private const int ShortQuestion = 3;

    private readonly QuestionMaker maker = new(reading);

    private static readonly Sentence WhichDeals = Sentence.Of($"Which deals of it: those that are open, or those that are won?");

    /// <summary>Null for a clause that is a question by itself.</summary>
    /// <param name="isFirst">Nothing was asked before it in the same text.</param>
    public Made? Read(List<Span> spans, Draft draft, bool isFirst)
    {
        if (isFirst && reading.Context.Last is { } before && OfTheWholeAnswer(spans, draft, before) is var (isRead, made) && isRead)
            return made;
        var first = spans.Find(span => !span.IsWord(Concept.Filler) && span is not Span.Mark) as Span.Word;
        var isCue = first?.Concept is Concept.WhatAbout or Concept.Same or Concept.MakeIt or Concept.AsList or Concept.Remove or Concept.Now;
        var isModifier = maker.IsModifierOnly(draft);
        if (!isCue && !isModifier && !(IsOnly(spans, first) && reading.Context.Last is not null))
            return null;
        if (first?.Concept == Concept.WhatAbout && reading.Context.Last is null && !isModifier)
            return null;
        if (reading.Context.Last is not { } last)
            return isCue || (QuestionMaker.HasModifiers(draft) && draft.Subject is null) ? new Made.Choice(Sentence.Of($"Of what? I have no earlier question of yours here."), OfWhat(draft)) : null;
        if (draft.Has(Concept.AsList) && draft.Leftover.Count == 0 && FollowUp.Deals(last) is { IsEmpty: false } deals)
            return new Made.Choice(WhichDeals, deals);
        if (isModifier)
            draft.Leftover.AddRange(FollowUp.Unread(draft, last));
        return draft.Leftover.Count == 0 && Edited(spans, draft, last, isModifier || IsOnly(spans, first) || first?.Concept is Concept.Now or Concept.MakeIt or Concept.AsList or Concept.Same or Concept.Remove) is { IsEmpty: false } questions
            ? QuestionMaker.Fitted(questions, []) : new Made.Nothing();
    }

    /// <summary>"Only commit", "in commit only".</summary>
    private static bool IsOnly(List<Span> spans, Span.Word? first) => first?.Concept == Concept.Only || spans.FindLast(span => span is not Span.Mark)?.IsWord(Concept.Only) == true;

    /// <summary>What takes the last answer as it stands: the period beside it, some of its rows, another number of the same, its deals.</summary>
    private (bool IsRead, Made? Made) OfTheWholeAnswer(List<Span> spans, Draft draft, Question last)
    {
        if (NeighbouringPeriod.Of(spans, last, reading) is { } beside)
            return (true, QuestionMaker.Fitted([beside], []));
        if (SomeOfThem.Of(spans, draft, last, reading) is { } some)
            return (true, QuestionMaker.Fitted(some, []));
        if (IsOneOfTheRows(draft, last))
            return (true, QuestionMaker.Fitted(FollowUp.Edit(last, draft, reading), []));
        if (SomeOfThem.Counted(spans, draft, last) is { } counted)
            return (true, new Made.Choice(WhichDeals, counted));
        if (CarriedScope.IsAsked(spans) && !maker.IsModifierOnly(draft))
            return (true, maker.Make(draft) is Made.Questions { All.IsEmpty: false, Unplaced.IsEmpty: true } on ? QuestionMaker.Fitted([.. on.All.Select(made => Carried(made, last, draft))], []) : null);
        if (last is { Topic: Topics.Deals, Subject: null, Deals.ListDeals: false } && IsTheDeals(draft))
        {
            draft.Said.Add(Concept.AsList);
            return (true, QuestionMaker.Fitted(FollowUp.Edit(last, draft, reading), []));
        }

        return (false, null);
    }

    /// <summary>"What was the best month" after a number by month.</summary>
    private static bool IsOneOfTheRows(Draft draft, Question last) => draft is { Top: not null, Accounts.Count: 0, Filters.Count: 0, Statuses.Count: 0, Leftover.Count: 0, Times.Count: 0 } && last is { Topic: Topics.Deals or Topics.Forecast, Deals: { GroupBy: { } by, ListDeals: false } }
        && draft.Subject is { } noun && Dimensions.Of(noun) == by && draft.Said.TrueForAll(said => said is Concept.Top or Concept.Bottom or Concept.Which or Concept.Who || said == noun);

    private ImmutableArray<Question> Edited(List<Span> spans, Draft draft, Question last, bool edits)
    {
        if (OfAnotherTopic(draft, last) is { } other)
            return [Carried(other, last, draft)];
        if (!edits && maker.Make(draft) is Made.Questions { All: [var made, ..] } && !IsOtherState(draft, made, last))
            return [Carried(made, last, draft)];
        if (last.Topic == Topics.Deals && FollowUp.IsTotal(spans, draft))
            draft.Said.Add(Concept.Amount);
        var edited = FollowUp.Edit(last, draft, reading);
        return FollowUp.ChangesNothing(edited, last) && !MayStay(draft, last) ? [] : edited;
    }

    /// <summary>Whether what is said may leave the answer as it was: "the same", "as a list", "how much" after risks, whose rows say it.</summary>
    private static bool MayStay(Draft draft, Question last) => QuestionMaker.HasModifiers(draft) || draft.Statuses.Count > 0
        || draft.Said is [Concept.Same] || draft.Said.Exists(said => said is Concept.AsList or Concept.Show or Concept.Next or Concept.Summary)
        || (last.Topic == Topics.Risks && draft.HasAny(Concept.HowMuch, Concept.Amount)) || (SaysWho(last) && draft.HasAny(Concept.Who, Concept.Owner, Concept.Leader));

    /// <summary>"What about lost ones?" after a list of deals: the same list of others.</summary>
    private static bool IsOtherState(Draft draft, Question made, Question last) => made is { Topic: Topics.Deals, Subject: null } && last is { Topic: Topics.Deals, Subject: null } && draft.Statuses.Count > 0
        && draft.Said.TrueForAll(said => said is Concept.WhatAbout or Concept.Deal or Concept.Deals or Concept.Which or Concept.And);

    /// <summary>Whether the rows say whose they are.</summary>
    private static bool SaysWho(Question last) => last.Topic is Topics.Deals or Topics.Risks or Topics.Promises or Topics.Escalations;

    /// <summary>
    /// A short question that speaks as if it were known of what, after a narrower one: "total exposure" after the risks of an account, "what is missing to target" after the commit of a region, "when is
    /// the QBR" after any question about an account. As narrow as before, or over everything? Null where it says itself, and for what names a list of its own: "upcoming QBRs".
    /// </summary>
    public static Made.Choice? OrAsBefore(Made made, List<Span> spans, Draft draft, Question? last)
    {
        if (last is null || made is not Made.Questions { All: [var asked], Unplaced.IsEmpty: true } || draft is not { Times.Count: 0, GroupBy.Count: 0 } || !IsShort(spans) || !SpeaksOfWhatIsKnown(asked, spans, last))
            return null;
        // "Total" is said of a part as well as of everything.
        List<Span> others = [.. spans.Where(span => !span.Said.Equals("total", StringComparison.OrdinalIgnoreCase))];
        return EarlierClause.LeavesOut(asked, draft, others, last) && CarriedScope.Of(asked, last, draft) is var carried && TopicRules.Fit(carried).Unplaced.IsEmpty
            ? new(Sentence.Of($"For what you asked about before, or over everything?"), [carried, asked]) : null;
    }

    private static bool IsShort(List<Span> spans) => spans.Count(span => span is not Span.Mark && !span.IsWord(Concept.Filler)) <= ShortQuestion;

    private static bool SpeaksOfWhatIsKnown(Question asked, List<Span> spans, Question last) => asked.Topic == last.Topic
        ? asked.Topic == Topics.Forecast || BackReference.IsDefinite(spans) || FollowUp.SaysTotal(spans)
        : last.Scope.Reading == ScopeReading.Named && BackReference.IsDefinite(spans);

    private Question Carried(Question made, Question last, Draft draft) => CarriedScope.Of(made, last, draft, reading.Calendar.QuarterContaining(reading.Today));

    /// <summary>"Show the deals", "which deals?": those of the number before.</summary>
    private static bool IsTheDeals(Draft draft) => draft.Has(Concept.Deals) && draft is { Accounts.Count: 0, Statuses.Count: 0, Leftover.Count: 0, Deal: null } && !QuestionMaker.HasModifiers(draft)
        && draft.Said.TrueForAll(said => said is Concept.Deals or Concept.Show or Concept.Which);

    /// <summary>"Same for promises", "just the risks": a topic of its own, over what the last question was about. Null for what edits that question.</summary>
    private Question? OfAnotherTopic(Draft draft, Question last) =>
        TopicsOfWords.Unread(draft, [last.Topic]).Any() && maker.Make(draft) is Made.Questions { All: [var made], Unplaced.IsEmpty: true } && made.Topic != last.Topic ? made : null;

    /// <summary>What a follow-up to nothing may be about: each of these, changed as it says.</summary>
    private ImmutableArray<Question> OfWhat(Draft draft) => draft.Leftover.Count > 0 ? []
        : [.. Nearest.For(["pipeline", "forecast", "bookings"], reading.Context).Select(next => FollowUp.Edit(next.Question, draft, reading)[0]).Where(question => TopicRules.Fit(question).Unplaced.IsEmpty)];
}
