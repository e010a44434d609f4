using System.Collections.Immutable;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Orders;
using Bot.Understanding.Scenarios;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>Text to questions and orders. Pure; any text will do, nothing throws.</summary>
public static class Understander
{
    private const int LongestQuestion = 1500;
    private const int MostChoices = 6;

    public static Understood Read(string text, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var tokens = Tokeniser.Read(text, context.View.Reader.Locale == "en-US" ? DateOrder.MonthFirst : DateOrder.DayFirst);
        var names = new NameFinder(Lexicon.Of(context.Portfolio), context.View.Reader, context.View.Families);
        if (tokens.Count > 0 && new OrderReader(text, names, context).Read(tokens) is { } order)
            return new([order], []);
        if (ExportReader.Read(text, tokens, names) is { } export)
            return Exported(export.Format, export.Of, context);
        if (text.Length <= LongestQuestion && new ScenarioReader(text, names, context).Read(tokens) is { } whatIf)
            return new([whatIf], []);
        if (new SavedScenarioReader(context).Read(tokens) is { } saved)
            return new([saved], []);
        if (text.Length > LongestQuestion)
            return new([new Intent.Unsupported(Beyond.Length, Sentence.Of($"That is too long for one question. Begin with \"note:\" to keep it as a note."), [])], []);
        if (Language.IsAnother(tokens))
            return new([new Intent.Unsupported(Beyond.Language, Sentence.Of($"I understand English only so far."), Nearest.For(["help"], context))], []);
        return new Clauses(text, names, context).Read(tokens);
    }

    private static Understood Exported(ExportFormat format, string of, UnderstandingContext context)
    {
        if (of.Length == 0)
            return new([context.Last is { } last ? new Intent.Export(format, last) : new Intent.Clarify(Sentence.Of($"Of which answer? Ask me first, then write: export that as Excel."), [])], []);
        var understood = Read(of, context);
        return understood.Intents is [Intent.Ask ask] ? understood with { Intents = [new Intent.Export(format, ask.Question)] } : understood;
    }

    /// <summary>One text, clause by clause.</summary>
    private sealed class Clauses(string text, NameFinder names, UnderstandingContext context)
    {
        private readonly Reading reading = new(context);
        private readonly List<string> notUnderstood = [];
        private Question? before;

        public Understood Read(List<Token> tokens)
        {
            var finder = new SpanFinder(text, new(context.View.Calendar, context.Today), names);
            var clauses = ClauseSplitter.Split(tokens).Select(finder.Find).Where(spans => spans.Exists(span => !span.IsWord(Concept.Filler) && span is not Span.Mark)).ToList();
            if (clauses.Count > 1)
                clauses.RemoveAll(IsCourtesy);
            if (clauses.Count == 0)
                clauses = [finder.Find(tokens)];
            var intents = clauses.SelectMany(IntentsOf).ToImmutableArray();
            return new(intents, [.. notUnderstood.Distinct()]);
        }

        private Intent[] IntentsOf(List<Span> spans)
        {
            if (IsCourtesy(spans))
                return [new Intent.Courtesy(spans.Exists(span => span.IsWord(Concept.Hello)) ? Sentence.Of($"Hello! Ask me about your accounts, or type \"help\" to see what I can do.") : Sentence.Of($"Glad to help."))];
            if (spans.Exists(span => span.IsWord(Concept.Cancel)))
                return [new Intent.Order(new(UpdateKind.Cancel, text, "", []))];
            if (spans.OfType<Span.Far>().FirstOrDefault() is { } far)
            {
                notUnderstood.AddRange(spans.OfType<Span.Unknown>().Select(span => span.Said));
                return [new Intent.Unsupported(far.Reason.Kind, new(Escaped(far.Reason.Why), []), Nearest.For(far.Reason.Nearest, context))];
            }

            if (spans.Exists(span => span.IsWord(Concept.Method)))
                return context.Last is { } last ? [new Intent.Ask(last)]
                    : [new Intent.Clarify(Sentence.Of($"Every answer carries its definitions and how it was computed. Which answer do you mean?"), [])];
            if (spans.OfType<Span.Named>().FirstOrDefault(named => named.Matches.Count > 1) is { } unclear)
                return [WhichOne(spans, unclear)];
            var draft = ClauseReader.Read(spans, names, reading);
            if (before?.Topic == Topics.MonthEnd && MonthEndQuestion.IsRest(draft))
                return [];
            if (FollowUps(spans, draft) is { } followUp)
                return [followUp];
            return Outcome(new QuestionMaker(reading).Make(draft), draft, spans);
        }

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

        private Intent? FollowUps(List<Span> spans, Draft draft)
        {
            var first = spans.Find(span => !span.IsWord(Concept.Filler) && span is not Span.Mark) as Span.Word;
            var maker = new QuestionMaker(reading);
            var isCue = first?.Concept is Concept.WhatAbout or Concept.Same or Concept.MakeIt or Concept.Remove or Concept.Now;
            var isModifier = first?.Concept is Concept.Only or Concept.Not or Concept.By || maker.IsModifierOnly(draft);
            if (!isCue && !(isModifier && maker.IsModifierOnly(draft)) && !(first?.Concept == Concept.Only && context.Last is not null))
                return null;
            if (first?.Concept == Concept.WhatAbout && context.Last is null && !maker.IsModifierOnly(draft))
                return null;
            if (context.Last is not { } last)
                return isCue || (QuestionMaker.HasModifiers(draft) && draft.Subject is null) ? Outcome(new Made.Choice(Sentence.Of($"Of what? I have no earlier question of yours here."), []), draft, spans)[0] : null;
            if (draft.Leftover.Count == 0)
            {
                var question = maker.IsModifierOnly(draft) || first?.Concept is Concept.Now or Concept.Only or Concept.MakeIt or Concept.Same or Concept.Remove
                    ? FollowUp.Edit(last, draft, reading)
                    : maker.Make(draft) is Made.Questions { All: [var made, ..] } ? Carried(made, last, draft) : null;
                if (question is not null)
                    return Outcome(QuestionMaker.Fitted([question], []), draft, spans)[0];
            }

            notUnderstood.AddRange(draft.Leftover);
            return new Intent.NotUnderstood(text, Nearest.For(["help"], context));
        }

        /// <summary>"What about the risks?": a new topic over the same accounts and period.</summary>
        private static Question Carried(Question made, Question last, Draft draft) => made with
        {
            Scope = draft.Accounts.Count == 0 ? last.Scope : made.Scope,
            Period = made.Period ?? (made.Topic is Topics.Forecast or Topics.Deals ? last.Period : null),
        };

        /// <summary>"… last quarter, and how many did we lose?": the period is said once for both.</summary>
        private Question Continued(Question question) => before is { Period: { } period } && before.Topic == question.Topic && question is { Period: null, AsOf: null }
            ? question with { Period = period, Slots = question.Slots.Add(new("period", "", period.Label, true)) }
            : question;

        private Intent[] Outcome(Made made, Draft draft, List<Span> spans)
        {
            switch (made)
            {
                case Made.Questions { Unplaced.IsEmpty: true } questions:
                    var asked = questions.All.Select(Continued).ToArray();
                    before = asked.Length > 0 ? asked[^1] : before;
                    return [.. asked.Select(question => new Intent.Ask(question))];
                case Made.Questions questions:
                    notUnderstood.AddRange(questions.Unplaced);
                    var understood = spans.Count(span => span is not (Span.Unknown or Span.Mark) && !span.IsWord(Concept.Filler));
                    return questions.Unplaced.Length <= understood
                        ? [new Intent.Clarify(Sentence.Of($"I do not know what to do with \"{string.Join("\", \"", questions.Unplaced)}\". Shall I answer without it?"), Titled(questions.All))]
                        : [new Intent.NotUnderstood(Said(spans), Titled(questions.All))];
                case Made.Choice choice:
                    return [new Intent.Clarify(choice.Ask, Titled(choice.Choices))];
                case Made.Beyond beyond:
                    return [new Intent.Unsupported(beyond.Kind, beyond.Why, beyond.Nearest.IsEmpty ? Nearest.For(["help"], context) : Titled(beyond.Nearest))];
                default:
                    notUnderstood.AddRange(draft.Leftover.Count > 0 ? draft.Leftover : [Said(spans)]);
                    return [new Intent.NotUnderstood(Said(spans), Nearest.For(["help", "pipeline", "forecast"], context))];
            }
        }

        private static ImmutableArray<NextQuestion> Titled(ImmutableArray<Question> questions) =>
            [.. questions.Take(MostChoices).Select(question => new NextQuestion(QuestionTitle.Of(question), question))];

        private static string Said(List<Span> spans) => string.Join(' ', spans.Where(span => span is not Span.Mark).Select(span => span.Said));

        private static bool IsCourtesy(List<Span> spans) =>
            spans.Exists(span => span.IsWord(Concept.Hello) || span.IsWord(Concept.Thanks))
            && spans.TrueForAll(span => span is Span.Mark || span.IsWord(Concept.Hello) || span.IsWord(Concept.Thanks) || span.IsWord(Concept.Filler));

        private static string Escaped(string words) => words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
