using System.Collections.Immutable;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Orders;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>One text, clause by clause.</summary>
internal sealed class Clauses(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostChoices = 6;

    private readonly Reading reading = new(context);
    private readonly List<string> notUnderstood = [];
    private Question? before;

    public Understood Read(List<Token> tokens)
    {
        var finder = new SpanFinder(text, new(context.View.Calendar, context.Today), names);
        var clauses = ClauseSplitter.Split(tokens).Select(clause => (Tokens: clause, Spans: finder.Find(clause)))
            .Where(clause => clause.Spans.Exists(span => !span.IsWord(Concept.Filler) && span is not Span.Mark)).ToList();
        if (clauses.Count > 1)
            clauses.RemoveAll(clause => IsCourtesy(clause.Spans));
        if (clauses.Count == 0)
            clauses = [(tokens, finder.Find(tokens))];
        clauses = Rejoined(clauses);
        // What was said belongs to the first of the topics in it; the others are read by what they mean.
        var joined = new JoinedTopics(reading, names);
        clauses = [.. clauses.SelectMany(clause => joined.Split(clause.Spans).Select((spans, at) => (at == 0 ? clause.Tokens : [], spans)))];
        var read = new List<(List<Span> Spans, ImmutableArray<Intent> Intents)>();
        foreach (var (said, spans) in clauses)
            if (read.Count > 0 && NoteIn(said) is { } note)
            {
                read.Add((spans, [note]));
                break;
            }
            else if (read.Count > 0 && OrderIn(said) is { } order)
                read.Add((spans, [order]));
            else if (Statement.Is(said, spans) || (Statement.MayBe(said, spans) && Statement.Is(said, DealByWords.Put(spans, context))))
                read.Add((spans, [OrderReader.CannotChange(context)]));
            else if (!(read is [.., { Intents: [.., Intent.Unsupported] }] && said.Exists(IsPronoun) && spans.TrueForAll(span => span is Span.Unknown or Span.Mark or Span.Word)))
                read.Add((spans, [.. IntentsOf(spans)]));
        return new([.. Once(WholeText.Settled(read))], [.. notUnderstood.Distinct()]);
    }

    /// <summary>"Did they deliver what they promised? Contoso": a name alone, beside a question that names none, belongs to it.</summary>
    private static List<(List<Token> Tokens, List<Span> Spans)> Rejoined(List<(List<Token> Tokens, List<Span> Spans)> clauses)
    {
        for (var at = clauses.Count - 1; at > 0; at--)
            if (IsNameAlone(clauses[at].Spans) && !clauses[at - 1].Spans.Exists(span => span is Span.Named) && clauses[at - 1].Spans.Exists(span => span is Span.Word { Concept: not Concept.Filler }))
            {
                clauses[at - 1] = (clauses[at - 1].Tokens, [.. clauses[at - 1].Spans, .. clauses[at].Spans]);
                clauses.RemoveAt(at);
            }

        return clauses;
    }

    private static bool IsNameAlone(List<Span> spans) => spans.Exists(span => span is Span.Named) && spans.TrueForAll(span => span is Span.Named or Span.Mark || span.IsWord(Concept.Filler));

    /// <summary>"... and move it to next month": an order behind a question.</summary>
    private Intent? OrderIn(List<Token> clause) => new OrderReader(text, names, context).Read(clause) is { } order && (order is Intent.Unsupported { Kind: Beyond.Update } || IsOfDeals(order)) ? order : null;

    /// <summary>"... Log on Contoso: the budget is approved": all that follows is its text, whatever it says.</summary>
    private Intent.Order? NoteIn(List<Token> clause) => clause.Exists(token => token.IsMark(':')) && new OrderReader(text, names, context).Read(clause) is Intent.Order { Update.Kind: UpdateKind.Note } note ? note : null;

    private static bool IsOfDeals(Intent order) => order is Intent.Order { Update.Called.Length: > 0 } or Intent.Order { Update.Deal: not null } or Intent.Clarify;

    /// <summary>"Who is our champion, and how strong are they?": what is asked of something that is not held is not held either.</summary>
    private static bool IsPronoun(Token token) => token is { Quote: 0, Word: "they" or "them" or "their" or "it" or "its" or "he" or "she" or "him" or "her" };

    /// <summary>What cannot be done is said once, however often it was asked.</summary>
    private static IEnumerable<Intent> Once(IEnumerable<Intent> intents)
    {
        var said = new HashSet<string>();
        return intents.Where(intent => intent is not Intent.Unsupported { Kind: var kind } || said.Add(kind));
    }

    private Intent[] IntentsOf(List<Span> spans)
    {
        if (IsCourtesy(spans))
            return [new Intent.Courtesy(spans.Exists(span => span.IsWord(Concept.Hello)) ? Sentence.Of($"Hello! Ask me about your accounts, or type \"help\" to see what I can do.") : Sentence.Of($"Glad to help."))];
        if (spans.Exists(span => span.IsWord(Concept.Cancel)) && spans.TrueForAll(IsOfCancelling))
            return [new Intent.Order(new(UpdateKind.Cancel, text, "", []))];
        spans = BackReference.Put(LogQuestion.Put(WhyQuestion.Put(spans)));
        spans = DealByWords.Put(spans, context);
        if (new DealOfAccount(context.View).In(spans) is { } found)
        {
            if (found.Deals.IsEmpty)
                return [NoSuchDeal(found)];
            spans = DealOfAccount.Put(spans, found);
        }

        // "Contoso too", "for Contoso": the same for Contoso.
        if (context.Last is not null && before is null && IsNameAlone(spans) && spans.Find(span => span is Span.Word { Concept: Concept.Filler, Said: "too" or "also" or "as well" or "for" or "For" or "at" or "At" or "with" or "With" or "in" or "In" }) is { } same)
            spans = [new Span.Word(Concept.WhatAbout, same.Said), .. spans];
        if (context.Last is not null && spans is [Span.Word { Concept: Concept.Without, Said: "no" or "No" or "NO" } no, Span.Mark or Span.Named, ..])
            spans[0] = new Span.Word(Concept.MakeIt, no.Said);
        spans = Placeable(AccountClause.Put(before is null ? Pointing.Resolve(spans, context.Last) : spans, reading));
        if ((Ordered(spans) ?? spans.OfType<Span.Far>().MinBy(span => span.Reason.Order)) is { } far)
        {
            notUnderstood.AddRange(spans.OfType<Span.Unknown>().Select(span => span.Said));
            return [FarReply.Of(far.Reason, spans, context)];
        }

        if (IsWhoIs(spans))
            return [FarReply.Of(Words.Kinds["stakeholders"], spans, context)];
        if (IsCorrection(spans))
            return [OrderReader.CannotChange(context)];

        if (spans.Exists(span => span.IsWord(Concept.Method)))
            return context.Last is { } last ? [new Intent.Ask(last)]
                : [new Intent.Clarify(Sentence.Of($"Every answer carries its definitions and how it was computed. Which answer do you mean?"), [])];
        spans = DealOfAccount.Narrowed(spans, context.View);
        if (spans.OfType<Span.Named>().FirstOrDefault(named => named.Matches.Count > 1) is { } unclear)
            return [WhichOne(spans, unclear)];
        if (DayOrMonth.Of(spans, names, reading) is { } both)
            return [new Intent.Clarify(Sentence.Of($"Is the number behind the month its day, or the year?"), Titled(both))];
        var draft = ClauseReader.Read(spans, names, reading);
        if (before?.Topic == Topics.MonthEnd && MonthEndQuestion.IsRest(draft))
            return [];
        if (before is { Topic: Topics.Escalations or Topics.Promises or Topics.Risks } && AsksWhoseTheyAre(draft))
            return [];
        if (before is { Topic: Topics.AccountSummary } && draft.Has(Concept.Summary) && draft is { Accounts.Count: 0, Leftover.Count: 0, Times.Count: 0, Subject: null })
            return [];
        if (DeadlineQuestion.OfNamed(draft, before ?? (EarlierClause.PointsBack(spans, draft) ? context.Last : null), reading) is { } ofNamed)
            return Outcome(QuestionMaker.Fitted(ofNamed, []), draft, spans);
        if (before is null && draft is { Accounts.Count: 0 } && draft.Has(Concept.Leader) && draft.Words.GetValueOrDefault(Concept.ThisAccount)?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true && context.Last?.Scope is { Reading: ScopeReading.Named } of)
            draft.Accounts.AddRange(of.Accounts);
        EarlierClause.Refer(draft, spans, before);
        if (new FollowUpReader(reading).Read(spans, draft, before is null) is { } followUp)
            return Outcome(followUp, draft, spans);
        if (before is null)
            EarlierClause.Refer(draft, spans, context.Last, isLast: true);
        var made = new QuestionMaker(reading).Make(draft);
        return Outcome(before is null ? FollowUpReader.OrAsBefore(made, spans, draft, context.Last) ?? made : made, draft, spans);
    }

    /// <summary>"... and who handles them?": the rows say it.</summary>
    private static bool AsksWhoseTheyAre(Draft draft) => draft.Has(Concept.Leader) && draft is { Accounts.Count: 0, Filters.Count: 0, Leftover.Count: 0, Times.Count: 0 } && draft.Said.TrueForAll(said => said is Concept.Leader or Concept.Them or Concept.Who);

    /// <summary>"Stop telling me about overdue deals" cancels nothing that was proposed.</summary>
    private static bool IsOfCancelling(Span span) => span is not Span.Named && span is not Span.Time && span is not Span.Far && (span is not Span.Word { Concept: var concept } || concept is Concept.Cancel or Concept.Filler or Concept.Thanks or Concept.Hello or Concept.Not
        or Concept.ThisAccount or Concept.ThisDeal or Concept.My or Concept.Them or Concept.Now or Concept.And);

    /// <summary>One name, several bearers: a choice of the questions that each of them makes.</summary>
    private Intent.Clarify WhichOne(List<Span> spans, Span.Named unclear)
    {
        var choices = unclear.Matches.Take(MostChoices)
            .Select(match => (match.Name, Made: new QuestionMaker(reading).Make(ClauseReader.Read(spans.Select(span => span == unclear ? unclear with { Matches = [match] } : span), names, reading))))
            .Where(pair => pair.Made is Made.Questions { All.IsEmpty: false })
            .Select(pair => new NextQuestion($"{pair.Name.Display} ({pair.Name.Kind.ToString().ToLowerInvariant()})", ((Made.Questions)pair.Made).All[0]));
        var unknown = spans.OfType<Span.Unknown>().Select(span => span.Said).ToArray();
        notUnderstood.AddRange(unknown);
        return unknown.Length == 0
            ? new(Sentence.Of($"\"{unclear.Said}\" fits more than one name. Which one do you mean?"), [.. choices])
            : new(Sentence.Of($"\"{unclear.Said}\" fits more than one name, and I do not know what to do with \"{string.Join("\", \"", unknown)}\". Shall I answer without that, and for which one?"), [.. choices]);
    }

    private Intent[] Outcome(Made made, Draft draft, List<Span> spans)
    {
        switch (made)
        {
            case Made.Questions { Unplaced.IsEmpty: true } questions:
                var asked = questions.All.Select(question => EarlierClause.Continued(question, draft, spans, before, context.Today)).ToArray();
                before = asked.Length > 0 ? asked[^1] : before;
                return [.. asked.Select(question => new Intent.Ask(question))];
            case Made.Questions questions:
                notUnderstood.AddRange(questions.Unplaced);
                var understood = spans.Count(span => span is not (Span.Unknown or Span.Mark) && !span.IsWord(Concept.Filler));
                return questions.Unplaced.Length <= understood
                    ? [new Intent.Clarify(WithoutIt(questions.Unplaced), Titled(questions.All))]
                    : [new Intent.NotUnderstood(Said(spans), Titled(questions.All))];
            case Made.Choice choice:
                return [new Intent.Clarify(choice.Ask, Titled(choice.Choices))];
            case Made.Beyond beyond:
                return [new Intent.Unsupported(beyond.Kind, beyond.Why, beyond.Nearest.IsEmpty ? Nearest.For([], context) : Titled(beyond.Nearest))];
            default:
                notUnderstood.AddRange(draft.Leftover.Count > 0 ? draft.Leftover : [Said(spans)]);
                return [new Intent.NotUnderstood(Said(spans), Nearest.Like(spans, context))];
        }
    }

    private Sentence WithoutIt(ImmutableArray<string> unplaced)
    {
        var said = string.Join("\", \"", unplaced);
        return unplaced.All(IsProperNoun)
            ? Sentence.Of($"I know no account, person or product by the name of \"{said}\". Shall I answer without it?")
            : Sentence.Of($"I do not know what to do with \"{said}\". Shall I answer without it?");
    }

    /// <summary>Written with a capital within a text that has small letters too.</summary>
    private bool IsProperNoun(string said) => char.IsUpper(said[0]) && text.Any(char.IsLower) && text.IndexOf(said, StringComparison.Ordinal) > 0;

    private static ImmutableArray<NextQuestion> Titled(ImmutableArray<Question> questions) =>
        [.. questions.Take(MostChoices).Select(question => new NextQuestion(QuestionTitle.Of(question), question))];

    private static string Said(List<Span> spans) => string.Join(' ', spans.Where(span => span is not Span.Mark).Select(span => span.Said));

    private static bool IsCourtesy(List<Span> spans) =>
        spans.Exists(span => span.IsWord(Concept.Hello) || span.IsWord(Concept.Thanks))
        && spans.TrueForAll(span => span is Span.Mark || span.IsWord(Concept.Hello) || span.IsWord(Concept.Thanks) || span.IsWord(Concept.Filler));

    /// <summary>"Write ...", "export ...": the clause begins with what shall be done. To be prepared for something is to know about it.</summary>
    private static Span.Far? Ordered(List<Span> spans) => spans.Find(span => span is not Span.Mark && !span.IsWord(Concept.Filler)) is Span.Far { Reason.Kind: "texts" or "files" } first
        && !first.Said.StartsWith("prep", StringComparison.OrdinalIgnoreCase) ? first : null;

    private Intent.Clarify NoSuchDeal(DealOfAccount.Found found)
    {
        notUnderstood.Add(found.Said);
        var choices = Nearest.For(["closing", "pipeline"], context, [new(found.Account.Key)]);
        return new(Sentence.Of($"I know no deal of {found.Account.Display} by the name of \"{found.Said}\"."), choices);
    }

    /// <summary>
    /// "Why is revenue declining" asks why; "pipeline by region or lead source" can be answered by region. There the words that are out of reach are only a
    /// part of the question.
    /// </summary>
    private List<Span> Placeable(List<Span> spans)
    {
        spans = [.. spans.Where(span => !IsSaidAnyway(spans, span) && !IsToBePrepared(spans, span))];
        if (spans.Exists(span => span.IsWord(Concept.Why)) && spans.TrueForAll(span => span is not Span.Far { Reason.Kind: not "growth" }))
            return [.. spans.Where(span => span is not Span.Far)];
        return spans.Exists(span => span is Span.Far) && spans.TrueForAll(span => span is not Span.Far { Reason.Kind: not "segments" })
            && new QuestionMaker(reading).Make(ClauseReader.Read(spans.Where(span => span is not Span.Far), names, reading)) is Made.Questions { All: [{ Deals.GroupBy: not null }, _, ..] }
                ? [.. spans.Select(span => span is Span.Far ? new Span.Unknown(span.Said) : span)] : spans;
    }

    /// <summary>"Prep me for the Contoso QBR": to be prepared for a review is to know how it stands.</summary>
    private static bool IsToBePrepared(List<Span> spans, Span span) => span is Span.Far { Reason.Kind: "texts", Said: var said } && said.StartsWith("prep", StringComparison.OrdinalIgnoreCase) && spans.Exists(other => other.IsWord(Concept.Review));

    /// <summary>"Growth vs last quarter" is what a comparison tells.</summary>
    private static bool IsSaidAnyway(List<Span> spans, Span span) => span is Span.Far { Reason.Kind: "growth" } && spans.Exists(other => other.IsWord(Concept.YearBefore) || other.IsWord(Concept.Versus));

    /// <summary>"Who is Jane Doe at Acme?"</summary>
    private bool IsWhoIs(List<Span> spans) => spans is [Span.Word { Said: var opening }, ..] && opening.StartsWith("who", StringComparison.OrdinalIgnoreCase)
        && spans.Skip(1).Any(span => (span is Span.Unknown && IsProperNoun(span.Said)) || (span is Span.Named named && named.Is(NameKind.Person)))
        && spans.TrueForAll(span => span is Span.Unknown or Span.Mark || span.IsWord(Concept.Who) || span.IsWord(Concept.Filler) || (span is Span.Named named && (named.Is(NameKind.Person) || named.Is(NameKind.Account))));

    /// <summary>"It is 65k, not 60k."</summary>
    private static bool IsCorrection(List<Span> spans)
    {
        var said = spans.Where(span => span is not Span.Mark && !span.IsWord(Concept.Filler)).ToList();
        return Enumerable.Range(0, Math.Max(0, said.Count - 2)).Any(at => said[at] is Span.Amount && said[at + 1].IsWord(Concept.Not) && said[at + 2] is Span.Amount);
    }
}
