using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Scenarios;

namespace Bot.Understanding.Scenarios;

/// <summary>Reads a what-if: "what if the Fabrikam renewal slips a quarter and EUR falls 5 %?", "what happens to our coverage if we lose it?".</summary>
internal sealed class ScenarioReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostChoices = 6;

    /// <summary>Words for what becomes of a forecast; they say nothing of which one.</summary>
    private static readonly string[] Outcomes = ["happens", "happen", "becomes", "become", "change", "changes", "look", "looks", "affected", "effect", "impact", "mean", "means", "does", "would", "end", "where"];

    private static readonly Concept[] Numbers =
    [
        Concept.Forecast, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Target, Concept.Attainment, Concept.Gap, Concept.Remaining, Concept.RunRate, Concept.Coverage,
        Concept.Likelihood, Concept.Pipeline,
    ];

    private readonly Reading reading = new(context);

    /// <summary>What was asked, or null when it is no what-if.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (Opening(tokens) is not { } opening)
            return null;
        var end = Question(tokens, opening.After);
        var split = Split(tokens, opening.After, end);
        var pieces = new PieceFinder(text, new(context.View.Calendar, context.Today), names).Find(tokens[opening.After..split]);
        var head = Head([.. tokens[..opening.At], .. tokens[split..]]);
        // A plain "if" begins a what-if only where something is said to become of something, and behind other words only where they ask what comes of it.
        if (tokens[opening.After - 1].IsWord("if") && (opening.At > 0 || opening.After == 1) && !AssumptionReader.SaysWhat(pieces))
            return null;
        if (opening.At > 0 && !head.HasAny(Numbers) && !tokens[..opening.At].Exists(token => Outcomes.Contains(token.Word)))
            return null;
        if (head.Leftover.Count > 0)
            return new Intent.Clarify(Sentence.Of($"I do not know what to do with \"{string.Join("\", \"", head.Leftover)}\"."), []);
        var before = context.Last?.Scenario is { Assumptions.IsEmpty: false } scenario ? scenario : null;
        return Made(pieces, head, before, opening.IsMore && before is not null ? before : new());
    }

    private Intent Made(List<Piece> pieces, Draft head, Scenario? before, Scenario start)
    {
        var deals = new DealReference(reading);
        var reader = new AssumptionReader(deals, Meant(before), before?.Assumptions[^1], context.View.ReportingCurrency);
        var read = Parts(pieces, reader).Select(reader.Read).ToArray();
        if (read.OfType<ReadAssumption.Wrong>().FirstOrDefault() is { } wrong)
            return new Intent.Clarify(wrong.Why, []);
        if (read.Length == 0)
            return new Intent.Clarify(Sentence.Of($"What shall I assume? Say for example \"what if the deal slips a quarter\"."), []);
        if (read.OfType<ReadAssumption.Unknown>().ToArray() is [var unknown, ..])
            return new Intent.Unsupported(
                Beyond.UnknownName, Sentence.Of($"I know no open deal \"{unknown.Said}\"."),
                unknown.Nearest.IsEmpty ? Nearest.For(["closing"], context) : [.. unknown.Nearest.Select(near => new NextQuestion(near.Name, Question(read, part => part == unknown ? unknown.Make(near.Deals) : First(part), head, start, reader)))]);
        var several = read.OfType<ReadAssumption.Read>().Where(part => part.Readings.Length > 1).ToArray();
        return several switch
        {
            [] => new Intent.Ask(Question(read, First, head, start, reader)),
            [var one] => new Intent.Clarify(
                Sentence.Of($"{one.Readings.Length} deals fit \"{one.Said}\". Which one do you mean?"),
                [.. one.Readings.Take(MostChoices).Select(choice => new NextQuestion(deals.TitleOf(choice.On!), Question(read, part => part == one ? choice.Assumptions : First(part), head, start, reader)))]),
            _ => new Intent.Clarify(Sentence.Of($"Several deals fit more than one of these names. Please write the whole names."), []),
        };
    }

    private static ImmutableArray<Assumption> First(ReadAssumption part) => part is ReadAssumption.Read { Readings: [var first, ..] } ? first.Assumptions : [];

    /// <summary>The parts between splits; one that only names deals belongs to the part before it, the first of them to the one after.</summary>
    private static List<List<Piece>> Parts(List<Piece> pieces, AssumptionReader reader)
    {
        var (parts, names) = (new List<List<Piece>>(), new List<List<Piece>>());
        foreach (var part in Cut(pieces))
        {
            var isOfTimes = part.TrueForAll(piece => piece is Piece.Time or Piece.Cue { Meaning: ScenarioCue.Small });
            if (isOfTimes)
                reader.Periods.AddRange(part.OfType<Piece.Time>());
            else if (AssumptionReader.SaysWhat(part))
            {
                // "A and B slip": the verb of the last is that of all.
                parts.AddRange(names.Select(name => (List<Piece>)[.. name, .. part.Where(IsOfVerb)]));
                names.Clear();
                parts.Add(part);
            }
            else if (parts.Count > 0)
                parts.Add([.. part, .. parts[^1].Where(IsOfVerb)]);
            else
                names.Add(part);
        }

        parts.AddRange(names);
        return parts;
    }

    private static bool IsOfVerb(Piece piece) => piece is Piece.Cue { Meaning: >= ScenarioCue.Slip and <= ScenarioCue.Rise } or Piece.Length or Piece.Number or Piece.Time;

    private static IEnumerable<List<Piece>> Cut(List<Piece> pieces)
    {
        var part = new List<Piece>();
        foreach (var piece in pieces)
            if (piece is not Piece.Split)
                part.Add(piece);
            else if (part.Count > 0)
            {
                yield return part;
                part = [];
            }

        if (part.Count > 0)
            yield return part;
    }

    /// <summary>The forecast of the question before, or what the words before "if" ask for, with what is assumed.</summary>
    private Question Question(ReadAssumption[] read, Func<ReadAssumption, ImmutableArray<Assumption>> choose, Draft head, Scenario start, AssumptionReader reader)
    {
        var scenario = read.SelectMany(part => choose(part)).Aggregate(start, (all, one) => all.With(one));
        var scope = ScopeMaker.Make(head, reading);
        var last = context.Last is { Topic: Topics.Forecast or Topics.Outlook or Topics.WhatIf } asked && head.Accounts.Count == 0 && !head.HasAny(Concept.My, Concept.Everything) ? asked : null;
        var period = head.Times.Select(time => time.When).Concat(reader.Periods.Select(time => time.When)).FirstOrDefault()?.Ahead;
        return new()
        {
            Topic = Topics.WhatIf,
            Scenario = scenario,
            Scope = last?.Scope ?? scope.Scope,
            Period = period ?? last?.Period,
            Focus = ForecastFocus.Of(head) ?? last?.Focus,
            Currency = head.Currency ?? last?.Currency,
            RateType = head.RateType ?? last?.RateType ?? default,
            Deals = new() { Filters = last is null ? [.. scope.Filters, .. head.Filters] : last.Deals.Filters, GroupBy = head.GroupBy is [var group, ..] ? group : null },
            Slots =
            [
                .. last is null ? [.. head.Slots, .. scope.Slots] : last.Topic == Topics.WhatIf ? [] : (ReadOnlySpan<Slot>)[new("scope", "", "the forecast of your question before", true)],
                .. period is null ? [] : (ReadOnlySpan<Slot>)[new("period", reader.Periods.FirstOrDefault()?.Said ?? "", period.Label, false)],
            ],
        };
    }

    /// <summary>"What happens to our coverage", "how would the forecast look": what is asked for.</summary>
    private Draft Head(List<Token> tokens) => ClauseReader.Read(
        new SpanFinder(text, new(context.View.Calendar, context.Today), names).Find([.. tokens.Where(token => !Outcomes.Contains(token.Word))]), names, reading);

    /// <summary>What "it" is: the deals that were assumed on last, or the deal that was asked about.</summary>
    private AssumedDeals? Meant(Scenario? before) => before?.Assumptions.LastOrDefault(assumption => assumption.On is not null)?.On
        ?? (context.Last is { Topic: Topics.Deals, Subject: { } deal } ? AssumedDeals.Of(deal) : null);

    /// <summary>Where a what-if begins: with its first word, behind politeness, or at an "if".</summary>
    private static (int At, int After, bool IsMore)? Opening(List<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Mark || tokens[at].Word is "and" or "so" or "ok" or "okay" or "now" or "please" or "hmm" or "then" or "but")
            && Words.Scenarios.Longest(tokens, at)?.Meaning.Cue is not (ScenarioCue.Open or ScenarioCue.More))
            at++;
        if (Words.Scenarios.Longest(tokens, at) is { Meaning.Cue: ScenarioCue.Open or ScenarioCue.More } first)
            return (0, at + first.Length, first.Meaning.Cue == ScenarioCue.More || (at + first.Length < tokens.Count && IsAnd(tokens, at)));
        var middle = tokens.FindIndex(token => token.IsWord("if"));
        return middle > 0 ? (middle, middle + 1, false) : null;
    }

    /// <summary>Where what is asked begins behind what is assumed: "if we lose it, what is our coverage?", "if it drops 10% what is our commit"; the end when nothing is.</summary>
    private static int Question(List<Token> tokens, int from)
    {
        for (var at = from + 1; at < tokens.Count; at++)
            if (tokens[at].Word is "what" or "how" or "where" or "show")
            {
                if (tokens[at - 1].Kind == TokenKind.Mark || tokens[at - 1].IsWord("then"))
                    return at - 1;
                if (tokens[at - 1].Number is not null)
                    return at;
            }

        return tokens.Count;
    }

    /// <summary>Where "by region" begins at the end of what is assumed; the end without it. A slip "by a quarter" is none.</summary>
    private static int Split(List<Token> tokens, int from, int end)
    {
        for (var at = from + 1; at < end; at++)
            if (Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.By } by && Words.Known.Longest(tokens, at + by.Length) is { } noun
                && Dimensions.Of(noun.Meaning.Concept) is not null && tokens.Skip(at + by.Length + noun.Length).Take(end - at - by.Length - noun.Length).All(token => token.Kind == TokenKind.Mark))
                return at;
        return end;
    }

    /// <summary>"And if …" goes on from what was assumed before.</summary>
    private static bool IsAnd(List<Token> tokens, int at) => tokens.Take(at + 1).Any(token => token.IsWord("and"));
}
