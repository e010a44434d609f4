using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

internal sealed partial class ClauseReader
{
    private const int MostRows = 100;

    /// <summary>By what to group ("by region and product") or to rank ("top 5 accounts by value"), or by whom ("won by Ann").</summary>
    private int ReadBy(int at)
    {
        var next = at + 1;
        while (next < spans.Count)
        {
            if (spans[next] is Span.Word word && Dimensions.Of(word.Concept) is { } dimension && !IsOf(next + 1, dimension))
                GroupBy(word.Concept == Concept.MonthNoun && draft.Has(Concept.Created) ? DealDimension.CreatedMonth : dimension, word.Said);
            else if (!(next > at + 1 && (IsWordAt(next, Concept.And) || spans[next] is Span.Mark { Character: ',' or '/' }) && next + 1 < spans.Count
                && spans[next + 1] is Span.Word { Concept: var then } && Dimensions.Of(then) is not null))
                break;
            next++;
        }

        if (next == at + 1 && !(spans.Count > next && spans[next] is Span.Named or Span.Time or Span.Word { Concept: >= Concept.Count and <= Concept.Overdue or Concept.Me or Concept.HowMany or Concept.Risk }))
            draft.Leftover.Add(spans[at].Said);
        return next - at;
    }

    /// <summary>"top 5", "5 biggest", "the largest": what is ranked follows or was said before.</summary>
    private int ReadRank(int at, Span.Word word)
    {
        draft.Said.Add(word.Concept);
        draft.Top = word.Concept == Concept.Top;
        // "Which rep has the oldest deals": by how old they are, not by how many.
        if (word.Said.Equals("oldest", StringComparison.OrdinalIgnoreCase) && Ahead<Span.Word>(at + 1) is { Concept: Concept.Deal or Concept.Deals or Concept.Open or Concept.Pipeline })
            draft.Said.Add(Concept.Age);
        var used = 1;
        if (Ahead<Span.Amount>(at + 1) is { IsMoney: false, IsPercent: false } count && count.Value is >= 1 and <= MostRows && decimal.Truncate(count.Value) == count.Value)
        {
            draft.RankCount = (int)count.Value;
            used++;
        }

        draft.Slot("rank", word.Said, draft.RankCount is { } said ? $"{(draft.Top == true ? "top" : "bottom")} {said}" : draft.Top == true ? "top" : "bottom");
        return used;
    }

    /// <summary>"not in EMEA", "excluding Acme and Contoso", "not overdue".</summary>
    private int ReadNot(int at)
    {
        // "Customers that do not buy X" asks for the customers left over, not for the deals left over.
        if (draft.Subject is Concept.Account or Concept.Accounts && Ahead<Span.Named>(at + 1) is { Name.Kind: NameKind.Product or NameKind.Series or NameKind.Competitor })
            return Leave(at);
        if (IsWordAt(at + 1, Concept.Subsidiaries))
            return 1;
        var (next, before) = (at + 1, draft.Filters.Count);
        var timeAt = IsWordAt(next, Concept.Closing) || IsWordAt(next, Concept.CloseDate) ? next + 1 : next;
        if (Ahead<Span.Time>(timeAt) is { When: { Bound: Bound.Within } when } time)
        {
            draft.Filters.Add(new DealFilter.Not(new DealFilter.DateIn(DealDate.Close, when.Ahead)));
            draft.Slot("not", time.Said, $"not closing in {when.Ahead.Label}", when.Assumed is not null);
            return timeAt + 1 - at;
        }

        while (next < spans.Count)
        {
            if (spans[next] is Span.Word { Concept: Concept.By or Concept.Deals or Concept.Of } || (spans[next] is Span.Word noun && Dimensions.Of(noun.Concept) is { } dimension && IsOf(next + 1, dimension)))
            {
                next++;
                continue;
            }

            if (FilterOf(next) is { } filter)
            {
                draft.Filters.Add(new DealFilter.Not(filter));
                draft.Slot("not", spans[next].Said, spans[next] is Span.Named named ? $"not {named.Name.Display}" : $"not {spans[next].Said}");
                next++;
                if (next < spans.Count && spans[next] is Span.Word { Concept: var behind } && Dimensions.Of(behind) is not null && spans[next - 1] is Span.Named)
                    next++;
            }
            else if (!(next > at + 1 && (IsWordAt(next, Concept.And) || IsWordAt(next, Concept.Or) || spans[next] is Span.Mark { Character: ',' }) && FilterOf(next + 1) is not null))
                break;
            else
                next++;
        }

        if (draft.Filters.Count == before)
            draft.Leftover.Add(spans[at].Said);
        return next - at;
    }

    /// <summary>Of a follow-up: "remove EMEA from this".</summary>
    private int ReadRemove(int at)
    {
        draft.Said.Add(Concept.Remove);
        if (FilterOf(at + 1) is not { } filter)
        {
            // "Did the commit drop?"
            if (at > 0 && spans[at].Said.Equals("drop", StringComparison.OrdinalIgnoreCase))
                (draft.Said[^1], draft.Words[Concept.Fell]) = (Concept.Fell, spans[at].Said);
            return 1;
        }

        draft.Removed.Add(filter);
        draft.Slot("not", spans[at + 1].Said, $"without {spans[at + 1].Said}");
        return 2;
    }

    /// <summary>"no close date", "without an owner": nothing is known of it. What else is missing is not dropped but left over.</summary>
    private int ReadWithout(int at, Span.Word word)
    {
        if (Ahead<Span.Word>(at + 1) is { } people && StakeholderQuestion.CanLack(people.Concept))
        {
            draft.LacksStakeholders = true;
            return 1;
        }

        var used = 1;
        while (Ahead<Span.Word>(at + used) is { } noun && Dimensions.PropertyOf(noun.Concept) is { } property)
        {
            draft.Filters.Add(new DealFilter.Missing(property));
            draft.Slot("missing", $"{word.Said} {noun.Said}", $"no {noun.Said}");
            used++;
            if (!(IsWordAt(at + used, Concept.And) && Ahead<Span.Word>(at + used + 1) is { } next && Dimensions.PropertyOf(next.Concept) is not null))
                break;
            used++;
        }

        if (used == 1 && Ahead<Span.Named>(at + 1) is not null && Excludes(word))
            return ReadNot(at);
        if (used == 1 && IsWordAt(at + 1, Concept.Subsidiaries))
            return 1;
        if (used == 1)
            draft.Leftover.Add(Ahead<Span.Word>(at + 1) is { } what ? $"{word.Said} {what.Said}" : word.Said);
        return used;
    }

    /// <summary>"Without Contoso" leaves it out. "What is missing for Contoso" does not.</summary>
    private static bool Excludes(Span.Word word) => !word.Said.ToUpperInvariant().Split(' ').Any(said => said is "MISSING" or "LACKING" or "LACK" or "LACKS" or "NOTHING" or "UNKNOWN" or "EMPTY" or "ZERO");

    private int ReadThreshold(int at, Span.Word word)
    {
        // "Over the last 30 days": a time follows, not an amount. "More than last year" compares with it.
        if (Ahead<Span.Time>(at + 1) is not null)
            return word.Said.Contains("than", StringComparison.OrdinalIgnoreCase) ? Leave(at) : 1;
        if (word.Concept == Concept.Between)
        {
            if (Ahead<Span.Amount>(at + 1) is not { IsPercent: false } low || !IsWordAt(at + 2, Concept.And) || Ahead<Span.Amount>(at + 3) is not { IsPercent: false } high || !(low.IsMoney || high.IsMoney))
                return Leave(at);
            UseUpAmountNoun(at - 1);
            AddThreshold(AsLargeAs(high, low), high.Value, high.Currency ?? low.Currency, $"{word.Said} {low.Said} and {high.Said}");
            return 4;
        }

        if (Ahead<Span.Amount>(at + 1) is not { IsPercent: false } amount || !IsAmountOfMoney(at + 1, amount))
            return Leave(at);
        draft.IsLimitOfASum |= Ahead<Span.Word>(at - 1) is { Concept: Concept.Pipeline or Concept.Bookings or Concept.Revenue };
        decimal? least = word.Concept switch { Concept.MoreThan => amount.Value + Grain, Concept.AtLeast => amount.Value, _ => null };
        decimal? most = word.Concept switch { Concept.LessThan => amount.Value - Grain, Concept.AtMost => amount.Value, _ => null };
        UseUpAmountNoun(at - 1);
        AddThreshold(least, most, amount.Currency, $"{word.Said} {amount.Said}");
        return 2 + (IsAmountNoun(at + 2) || (IsWordAt(at + 2, Concept.Of) && IsAmountNoun(at + 3) && !draft.HasAny(Concept.Amount)) ? 1 : 0);
    }

    /// <summary>"Between 100 and 500 thousand": the thousand is said once for both.</summary>
    private static decimal AsLargeAs(Span.Amount high, Span.Amount low) => low.IsMoney || low.Value >= 1_000 ? low.Value
        : high.Value >= 1_000_000 && low.Value * 1_000_000 < high.Value ? low.Value * 1_000_000 : high.Value >= 1_000 && low.Value * 1_000 < high.Value ? low.Value * 1_000 : low.Value;

    /// <summary>An amount of its own: "100k+", "50k or more", "5 biggest deals".</summary>
    private int ReadAmount(int at, Span.Amount amount)
    {
        if (Ahead<Span.Word>(at + 1) is { Concept: Concept.OrMore or Concept.OrLess } bound && amount.IsMoney && !amount.IsPercent)
        {
            var isLeast = bound.Concept == Concept.OrMore;
            AddThreshold(isLeast ? amount.Value : null, isLeast ? null : amount.Value, amount.Currency, $"{amount.Said} {bound.Said}");
            return 2;
        }

        if (amount is { IsOrMore: true, IsMoney: true, IsPercent: false })
        {
            AddThreshold(amount.Value, null, amount.Currency, amount.Said);
            return 1;
        }

        if (Ahead<Span.Word>(at + 1) is { Concept: Concept.Top or Concept.Bottom } && amount is { IsMoney: false, IsPercent: false, Value: >= 1 and <= MostRows })
        {
            draft.RankCount = (int)amount.Value;
            return 1;
        }

        // "My two accounts".
        if (amount is { IsMoney: false, IsPercent: false, Value: >= 1 and <= MostRows } && IsWordAt(at - 1, Concept.My) && Ahead<Span.Word>(at + 1) is { Concept: Concept.Accounts })
            return 1;

        // "The 3 accounts with the most open deals".
        if (amount is { IsMoney: false, IsPercent: false, Value: >= 1 and <= MostRows } && IsNoun(at + 1) && spans.Skip(at + 2).Any(span => span is Span.Word { Concept: Concept.Top or Concept.Bottom }))
        {
            draft.RankCount = (int)amount.Value;
            return 1;
        }

        return Leave(at);
    }

    private bool IsNoun(int at) => Ahead<Span.Word>(at) is { } noun && (Dimensions.Of(noun.Concept) is not null || noun.Concept is Concept.Deals);

    private bool IsAmountOfMoney(int at, Span.Amount amount) => amount.IsMoney || IsAmountNoun(at - 2) || (IsWordAt(at - 2, Concept.Of) && IsAmountNoun(at - 3));

    /// <summary>"Deals with a value over 50k": the noun belongs to the condition and asks for no sum.</summary>
    private void UseUpAmountNoun(int at)
    {
        var noun = IsWordAt(at, Concept.Of) ? at - 1 : at;
        if (IsAmountNoun(noun) && draft.Said.Count > 1 && Ahead<Span.Word>(noun) is { } word && draft.Said[^1] == word.Concept)
            draft.Said.RemoveAt(draft.Said.Count - 1);
    }

    private bool IsAmountNoun(int at) => IsWordAt(at, Concept.Amount) || IsWordAt(at, Concept.DealSize) || IsWordAt(at, Concept.Revenue) || IsWordAt(at, Concept.Bookings);

    private void AddThreshold(decimal? least, decimal? most, string? currency, string said)
    {
        draft.Filters.Add(new DealFilter.AmountBetween(least, most));
        if (currency is not null)
        {
            draft.Currency = new(currency);
            draft.Slot("currency", said, currency);
        }

        draft.Slot("amount", said, said);
    }

    /// <summary>The smallest step of an amount: "over 50k" starts one above. Both ends of a filter are included.</summary>
    private decimal Grain => reading.ReportingCurrency.MinorDigits switch { 0 => 1m, 3 => 0.001m, _ => 0.01m };

    private int Leave(int at)
    {
        draft.Leftover.Add(spans[at].Said);
        return 1;
    }
}
