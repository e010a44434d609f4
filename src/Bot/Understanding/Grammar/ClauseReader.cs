using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain.Opportunities;
using Domain.Rates;

namespace Bot.Understanding.Grammar;

/// <summary>
/// Gathers the spans of one clause into a <see cref="Draft"/>. Each span is used by exactly one rule; what no rule uses is left over, so that nothing that was
/// said is dropped silently.
/// </summary>
internal sealed partial class ClauseReader
{
    private readonly List<Span> spans;
    private readonly NameFinder names;
    private readonly Reading reading;
    private readonly Draft draft = new();

    /// <param name="spans">Fillers and politeness included.</param>
    private ClauseReader(IEnumerable<Span> spans, NameFinder names, Reading reading)
    {
        var said = spans.ToList();
        this.spans = [.. said.Select((span, at) => TakenLiterally.Is(said, at) ? new Span.Unknown(span.Said) : span).Where(span => span is not Span.Word { Concept: Concept.Filler or Concept.Hello or Concept.Thanks })];
        // "The biggest one".
        if (Enumerable.Range(1, Math.Max(0, said.Count - 1)).Any(at => said[at] is Span.Word { Concept: Concept.Filler, Said: "one" } && said[at - 1] is Span.Word { Concept: Concept.Top or Concept.Bottom }))
            draft.RankCount = 1;
        draft.AsksHow = said.FindIndex(span => span is not Span.Mark) is >= 0 and var start && start + 1 < said.Count && said[start].Said.Equals("how", StringComparison.OrdinalIgnoreCase) && said[start + 1].Said.ToUpperInvariant() is "DOES" or "DO" or "CAN" or "SHOULD";
        this.names = names;
        this.reading = reading;
        foreach (var span in this.spans)
            if (span.Mended is { } mended)
                draft.Slot("spelling", span.Said, $"\"{mended}\"", assumed: true);
    }

    public static Draft Read(IEnumerable<Span> spans, NameFinder names, Reading reading)
    {
        var reader = new ClauseReader(spans, names, reading);
        reader.ReadAll();
        return reader.draft;
    }

    private void ReadAll()
    {
        for (var at = 0; at < spans.Count;)
            at += ReadOne(at);
        CompareWithYearBefore();
    }

    /// <returns>How many spans were used.</returns>
    private int ReadOne(int at)
    {
        switch (spans[at])
        {
            case Span.Mark:
                return 1;
            case Span.Unknown unknown when IsBefore(at) && draft is { Times: [var (said, _)], ComparedWith: null } && Before(said) is { } before:
                (draft.ComparedWith, draft.ComparedWithSaid) = (before, unknown.Said);
                return 1;
            case Span.Unknown unknown:
                draft.Leftover.Add(unknown.Said);
                return 1;
            case Span.Named named:
                return ReadName(at, named);
            case Span.Time time:
                AddTime(at, time);
                return 1;
            case Span.Amount amount:
                return ReadAmount(at, amount);
            case Span.Holding holding:
                AccountQuestion.Add(draft, holding, reading);
                return 1;
            case Span.Alerts alerts:
                draft.AlsoTold.AddRange(alerts.Rules);
                draft.Slot("also", alerts.Said, alerts.Said);
                return 1;
            case Span.Word word:
                return ReadWord(at, word);
            default:
                draft.Leftover.Add(spans[at].Said);
                return 1;
        }
    }

    private int ReadWord(int at, Span.Word word)
    {
        switch (word.Concept)
        {
            case Concept.By:
                return ReadBy(at);
            case Concept.OverTime:
                GroupBy(DealDimension.CloseMonth, word.Said);
                return 1;
            case Concept.Top or Concept.Bottom:
                return ReadRank(at, word);
            case Concept.Not:
                return ReadNot(at);
            case Concept.Remove:
                return ReadRemove(at);
            case Concept.Without:
                return ReadWithout(at, word);
            case Concept.MoreThan or Concept.LessThan or Concept.AtLeast or Concept.AtMost or Concept.Between:
                return ReadThreshold(at, word);
            case Concept.Versus when Ahead<Span.Named>(at + 1) is { } rival && rival.Is(NameKind.Competitor):
                return 1;
            // "Services vs products", one of them a name: what the name stands for is not beside the others.
            case Concept.Versus when (Ahead<Span.Named>(at - 1) is not null && IsDimension(at + 1)) || (IsDimension(at - 1) && Ahead<Span.Named>(at + 1) is not null):
                return Leave(at);
            case Concept.Versus:
                draft.IsComparison = true;
                return 1;
            case Concept.YearBefore:
                return 1;
            case Concept.Only:
                draft.IsOnly = true;
                return 1;
            case Concept.Of or Concept.Team:
                return 1;
            case Concept.Subsidiaries:
                return ReadSubsidiaries(at, word);
            case Concept.Or:
                return ReadOr(at, word);
            // "EMEA and Germany": both together, or what is in both?
            case Concept.And when Ahead<Span.Named>(at - 1) is { } left && Ahead<Span.Named>(at + 1) is { } right && (left.Name.Kind, right.Name.Kind) is (NameKind.Region, NameKind.Country) or (NameKind.Country, NameKind.Region):
                return Leave(at);
            case Concept.TeamOf when Ahead<Span.Named>(at + 1) is { } boss && boss.Is(NameKind.Person):
                AddFilter(DealDimension.Manager, boss);
                return 2;
            case Concept.Open:
                AddStatus(DealStatus.Open, word);
                return 1;
            case Concept.Won:
                AddStatus(DealStatus.Won, word);
                return 1;
            case Concept.Lost:
                AddStatus(DealStatus.Lost, word);
                return 1;
            // "Against the average of the last four quarters": of times, not of deals.
            case Concept.Average or Concept.Median when Ahead<Span.Time>(at + 1) is not null && !IsWordAt(at - 1, Concept.By) && draft.Times.Count > 0 || (IsWordAt(at + 1, Concept.Of) && Ahead<Span.Time>(at + 2) is not null):
                return Leave(at);
            // "The yen risk", "euro deals": what these are is more than that they are told in the currency.
            case Concept.FullMoney when Ahead<Span.Word>(at + 1) is { Concept: Concept.Risk or Concept.Deal or Concept.Deals or Concept.Accounts or Concept.Account }:
                return Leave(at);
            case Concept.FullMoney:
                draft.Currency = CurrencyWords.Named(word.Said);
                draft.Slot("currency", word.Said, draft.Currency?.Code ?? word.Said);
                return 1;
            case var kind when RiskQuestion.TypeOf(kind) is { } type:
                draft.RiskType = type;
                draft.Slot("kind", word.Said, Answers.Risks.RiskWords.Of(type));
                draft.Said.Add(Concept.Risk);
                return 1;
            case Concept.PlanRate or Concept.SpotRate or Concept.BookingRate:
                AddRate(word);
                return 1;
            default:
                return ReadNounOrCue(at, word);
        }
    }

    /// <summary>"Germany or Japan" is one condition. Between conditions of different kinds "or" cannot be told from "and", so it is left over.</summary>
    private int ReadOr(int at, Span.Word word)
    {
        if (!(Ahead<Span.Named>(at - 1) is { } left && Ahead<Span.Named>(at + 1) is { } right && left.Name.Kind == right.Name.Kind))
            draft.Leftover.Add(word.Said);
        return 1;
    }

    /// <summary>"What did we close": what is closed already. "What new deals": what came in, not what changed.</summary>
    private Concept Meant(int at, Span.Word word) =>
        word.Concept == Concept.Closing && (draft.Has(Concept.Did) || spans.Exists(span => span.IsWord(Concept.Me) && span.Said.StartsWith("did", StringComparison.OrdinalIgnoreCase))) ? Concept.Closed
        : word.Concept == Concept.Change && word.Said.EndsWith("new", StringComparison.OrdinalIgnoreCase) && Ahead<Span.Word>(at + 1) is { Concept: Concept.Deal or Concept.Deals } ? Concept.Created
        : word.Concept;

    private int ReadNounOrCue(int at, Span.Word word)
    {
        var meant = Meant(at, word);
        draft.Said.Add(meant);
        draft.Words.TryAdd(meant, word.Said);
        // "Deals with a new owner": not the deals are new.
        if (meant == Concept.Created && word.Said.Equals("new", StringComparison.OrdinalIgnoreCase) && Ahead<Span.Word>(at + 1) is { Concept: Concept.Owner or Concept.Manager or Concept.Stage or Concept.Category or Concept.CloseDate or Concept.NextStep or Concept.Amount or Concept.Leader })
        {
            draft.Said.RemoveAt(draft.Said.Count - 1);
            return Leave(at);
        }

        // "What is on my plate", "how far am I from quota": the words of the topic say whose.
        if (word.Concept is Concept.Promise or Concept.Remaining or Concept.Gap or Concept.Attainment or Concept.Likelihood or Concept.RunRate or Concept.Target && word.Said.Split(' ').Any(part => part.ToUpperInvariant() is "MY" or "I" or "ME"))
            draft.Said.Add(Concept.My);
        var isDeal = word.Concept is Concept.Deal or Concept.Deals;
        // "Stage wise pipeline", "top customers sales wise": by stage, by sales.
        if (IsWordAt(at + 1, Concept.Wise))
        {
            if (Dimensions.Of(word.Concept) is { } wise)
                GroupBy(wise, $"{word.Said} {spans[at + 1].Said}");
            return 2;
        }

        if (draft.HasAny(Concept.Deal, Concept.Deals) && !draft.Has(Concept.Who) && IsWordAt(at - 1, Concept.Change) && MovementQuestion.FieldOf(word.Concept) is { } moved)
        {
            draft.Moved = moved;
            return 1;
        }

        if (Dimensions.Of(word.Concept) is { } dimension)
            return ReadDimension(at, word, dimension);
        if (isDeal)
            draft.Subject ??= word.Concept;
        return 1;
    }

    /// <summary>"the West region", "region West": the noun says again what the name is. Else the first noun is what the clause is about.</summary>
    private int ReadDimension(int at, Span.Word word, DealDimension dimension)
    {
        if (IsOf(at - 1, dimension) || IsOf(at + 1, dimension))
            return 1;
        if (draft.Subject is null)
        {
            draft.Subject = word.Concept;
            if (IsAskedFor(at) || draft.Top is not null)
                GroupBy(dimension, word.Said);
            return 1;
        }

        // "deals for accounts in the West": every deal is for an account.
        if (word.Concept is Concept.Accounts or Concept.Account or Concept.Owner && draft.HasAny(Concept.Deal, Concept.Deals))
            return 1;
        draft.Leftover.Add(word.Said);
        return 1;
    }

    private bool IsOf(int at, DealDimension dimension) =>
        Ahead<Span.Named>(at) is { } named && (named.Name.Dimension == dimension || (named.Is(NameKind.Person) && dimension == DealDimension.Manager));

    /// <summary>Whether the noun follows "which", "who" or "top 5".</summary>
    private bool IsAskedFor(int at) => Enumerable.Range(0, at).Any(before => spans[before].IsWord(Concept.Which) || spans[before].IsWord(Concept.Who));

    private void GroupBy(DealDimension dimension, string said)
    {
        if (draft.GroupBy.Contains(dimension))
            return;
        draft.GroupBy.Add(dimension);
        draft.Slot("by", said, Dimensions.Words(dimension));
    }

    /// <summary>"Contoso with its subsidiaries", "without the subsidiaries": the whole family, or the account alone.</summary>
    private int ReadSubsidiaries(int at, Span.Word word)
    {
        if (draft.Accounts.Count == 0 || spans.Take(at).Any(span => span.IsWord(Concept.Only)))
            return Leave(at);
        draft.WithFamily = !(IsWordAt(at - 1, Concept.Without) || IsWordAt(at - 1, Concept.Not));
        draft.Slot("family", word.Said, draft.WithFamily == true ? "with subsidiaries" : "without subsidiaries");
        return 1;
    }

    private void AddStatus(DealStatus status, Span.Word word)
    {
        if (draft.Statuses.Contains(status))
            return;
        draft.Statuses.Add(status);
        draft.Slot("status", word.Said, DealFacts.NameOf(status));
    }

    /// <summary>Told with the answer, since the amounts are other ones than at the usual rates.</summary>
    private void AddRate(Span.Word word)
    {
        draft.RateType = word.Concept switch { Concept.SpotRate => RateType.Spot, Concept.BookingRate => RateType.Booking, _ => RateType.Plan };
        draft.Slot("rate", word.Said, $"the {draft.RateType.ToString()!.ToLowerInvariant()} rate of the day that counts, or the last one known before it", assumed: true);
    }

    private bool IsDimension(int at) => Ahead<Span.Word>(at) is { Concept: var concept } && Dimensions.Of(concept) is not null;

    private T? Ahead<T>(int at) where T : Span => at >= 0 && at < spans.Count ? spans[at] as T : null;

    private bool IsWordAt(int at, Concept concept) => at >= 0 && at < spans.Count && spans[at].IsWord(concept);
}
