using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Scenarios;

namespace Bot.Understanding.Scenarios;

/// <summary>Makes assumptions of the pieces between two splits: a verb, how much, and on what.</summary>
/// <param name="meant">What "it" stands for; null for nothing.</param>
/// <param name="last">The assumption that "and two quarters?" changes; null for none.</param>
/// <param name="reporting">What an amount without a currency is in.</param>
internal sealed class AssumptionReader(DealReference deals, AssumedDeals? meant, Assumption? last, Currency reporting)
{
    /// <summary>The periods that no verb used: they say which forecast is asked for.</summary>
    public List<Piece.Time> Periods { get; } = [];

    /// <summary>True for pieces that say what becomes of something; else they are more of what the part before or after speaks of.</summary>
    public static bool SaysWhat(IEnumerable<Piece> pieces) => pieces.Any(piece => piece is Piece.Cue { Meaning: >= ScenarioCue.Slip and <= ScenarioCue.Rise } or Piece.Length or Piece.Number);

    public ReadAssumption Read(IReadOnlyList<Piece> pieces)
    {
        var said = string.Join(' ', pieces.Select(piece => piece.Said));
        var moved = pieces.OfType<Piece.Money>().FirstOrDefault()?.Currency ?? pieces.OfType<Piece.Number>().FirstOrDefault(number => number is { IsPercent: true, Currency: not null })?.Currency;
        if (moved is { } currency && !Spoken(pieces))
            return Rate(currency, pieces, said);
        if (Meant(pieces, said) is not { } what)
            return new ReadAssumption.Wrong(Sentence.Of($"I do not know what shall become of \"{said}\". I can assume that deals slip, are pulled in, get a discount, have another amount, are won or lost, and that a currency moves."));
        if (what.Why is { } why)
            return new ReadAssumption.Wrong(why);
        var on = On(pieces, what.IsOfLast);
        return on.Length > 0
            ? new ReadAssumption.Read(said, [.. on.Select(one => ((AssumedDeals?)one, what.Make!(one)))])
            : Spoken(pieces)
                ? new ReadAssumption.Unknown(Words(pieces), [.. deals.Nearest(pieces).Select(deal => AssumedDeals.Of(deal.Id)).Select(near => (deals.TitleOf(near), near))], what.Make!)
                : new ReadAssumption.Wrong(Sentence.Of($"Which deal do you mean? Say its name, or an account, a region or all deals."));
    }

    private ImmutableArray<AssumedDeals> On(IReadOnlyList<Piece> pieces, bool isOfLast) => deals.Of(pieces) is { IsEmpty: false } named ? named
        : !Spoken(pieces) && (isOfLast || pieces.Any(piece => piece is Piece.Cue { Meaning: ScenarioCue.It })) && meant is { } it ? [it] : [];

    private static bool Spoken(IEnumerable<Piece> pieces) => pieces.Any(piece => piece is Piece.Word or Piece.Named or Piece.OfCategory);

    private static string Words(IEnumerable<Piece> pieces) => string.Join(' ', pieces.Where(piece => piece is Piece.Word or Piece.Named).Select(piece => piece.Said));

    private static ReadAssumption Rate(Currency currency, IReadOnlyList<Piece> pieces, string said)
    {
        if (pieces.OfType<Piece.Number>().FirstOrDefault(number => number.IsPercent) is not { } percent)
            return new ReadAssumption.Wrong(Sentence.Of($"By how much shall {currency.Code} move? Say for example \"{currency.Code} falls 5 %\"."));
        var isFall = pieces.Any(piece => piece is Piece.Cue { Meaning: ScenarioCue.Fall or ScenarioCue.Lose });
        if (!isFall && !pieces.Any(piece => piece is Piece.Cue { Meaning: ScenarioCue.Rise }))
            return new ReadAssumption.Wrong(Sentence.Of($"Shall {currency.Code} fall or rise by {Quantity.Ratio(percent.Value / 100)}?"));
        return new ReadAssumption.Read(said, [(null, [new Assumption.RateMove(currency, (isFall ? -percent.Value : percent.Value) / 100)])]);
    }

    private What? Meant(IReadOnlyList<Piece> pieces, string said)
    {
        var length = pieces.OfType<Piece.Length>().FirstOrDefault();
        var times = pieces.OfType<Piece.Time>().ToArray();
        var percent = pieces.OfType<Piece.Number>().FirstOrDefault(number => number.IsPercent);
        var amount = pieces.OfType<Piece.Number>().FirstOrDefault(number => !number.IsPercent);
        if (pieces.FirstOrDefault(piece => piece is Piece.Cue { Meaning: ScenarioCue.Slip or ScenarioCue.PullIn }) is Piece.Cue move || (length is not null && last is Assumption.Slip && (move = new(ScenarioCue.Slip, "")) is not null))
            return Moved(move, length, times, said);
        if (Has(ScenarioCue.Lose))
            return Plain(times, on => [new Assumption.Lost(on)]);
        if (percent is not null)
            return Has(ScenarioCue.Rise)
                ? new(null, Sentence.Of($"I assume no amount that grows by a share; say the amount itself, for example \"is worth 200k\"."))
                : Plain(times, on => [new Assumption.Discount(on, percent.Value / 100)], isOfLast: last is Assumption.Discount && !Has(ScenarioCue.Discount));
        if (amount is not null)
        {
            if (!amount.IsMoney && !Has(ScenarioCue.Win) && !Has(ScenarioCue.Worth))
                return new(null, Sentence.Of($"{amount.Said} of what? Say for example \"{amount.Said} %\", or that a deal is worth an amount."));
            var worth = Money.Of(Math.Min(amount.Value, UpdateOrder.MostAmount), amount.Currency ?? reporting);
            return Has(ScenarioCue.Win) ? Won(times, on => [new Assumption.Worth(on, worth)]) : Plain(times, on => [new Assumption.Worth(on, worth)], isOfLast: last is Assumption.Worth);
        }

        return Has(ScenarioCue.Win) ? Won(times, _ => [])
            : Has(ScenarioCue.Discount) ? new(null, Sentence.Of($"How much discount? Say for example \"10 %\"."))
            : null;

        bool Has(ScenarioCue cue) => pieces.Any(piece => piece is Piece.Cue { Meaning: var meaning } && meaning == cue);
    }

    private What Moved(Piece.Cue move, Piece.Length? length, Piece.Time[] times, string said)
    {
        if (length is not null)
        {
            var sign = move.Meaning == ScenarioCue.PullIn ? -1 : 1;
            return Plain(times, on => [new Assumption.Slip(on, sign * length.Months, sign * length.Days)], isOfLast: move.Said.Length == 0);
        }

        return times is [{ When: var when }, .. var others]
            ? Plain(others, on => [new Assumption.SlipTo(on, when.Ahead.End)])
            : new(null, Sentence.Of($"By how much, or to when: \"{said}\"? Say for example \"a quarter\", \"2 months\" or \"to 15 January\"."));
    }

    private What Won(Piece.Time[] times, Func<AssumedDeals, ImmutableArray<Assumption>> before) => times is [{ When: var when }, .. var others]
        ? Plain(others, on => [.. before(on), new Assumption.Won(on, when.Ahead)])
        : Plain([], on => [.. before(on), new Assumption.Won(on, null)]);

    private What Plain(IEnumerable<Piece.Time> times, Func<AssumedDeals, ImmutableArray<Assumption>> make, bool isOfLast = false)
    {
        Periods.AddRange(times);
        return new(make, null) { IsOfLast = isOfLast };
    }

    private sealed record What(Func<AssumedDeals, ImmutableArray<Assumption>>? Make, Sentence? Why)
    {
        /// <summary>Nothing was said but how much: the deals are those of the assumption before.</summary>
        public bool IsOfLast { get; init; }
    }
}
