using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Rates;

namespace Bot.Answers.Changes;

/// <summary>What became of deals: new, won, lost, pushed out, changed in amount.</summary>
internal sealed record DealMoves(int New, int Won, int Lost, int Pushed, int PulledIn, int Repriced, Money? WonAmount, Money? AmountChange)
{
    public static DealMoves Of(ImmutableArray<RecordMove> moves, View view, Currency? asked, RateType rate, DateOnly today)
    {
        RecordMove[] deals = [.. moves.Where(move => !move.IsLate && move.Kind == (RecordKind)Opportunity.Kind)];
        Opportunity?[] records = [.. deals.Select(deal => view.Find(Opportunity.Kind, deal.Record))];
        var conversion = new Conversion(view.Rates, asked ?? ToldCurrency.Of(view, records.Select(deal => deal?.Amount)), rate);
        decimal? won = null, change = null;
        var (count, lost, pushed, pulledIn, repriced) = (0, 0, 0, 0, 0);
        for (var at = 0; at < deals.Length; at++)
        {
            var (move, deal) = (deals[at], records[at]);
            switch (deal is null || !HasClosed(move) ? DealStatus.Open : view.StatusOf(deal))
            {
                case DealStatus.Won:
                    count++;
                    won = deal!.Amount is { } amount && conversion.Of(amount, deal.Close ?? today) is { } converted ? (won ?? 0) + converted : won;
                    break;
                case DealStatus.Lost:
                    lost++;
                    break;
            }

            if (move is { IsNew: false } && move.Of(Opportunity.Fields.Close) is { Old: FieldValue.Day { Value: var before }, New: FieldValue.Day { Value: var after } })
                (pushed, pulledIn) = after > before ? (pushed + 1, pulledIn) : (pushed, pulledIn + 1);
            if (move is { IsNew: false } && move.Of(Opportunity.Fields.Amount) is { Old: FieldValue.Amount { Value: var old }, New: FieldValue.Amount { Value: var current } })
            {
                repriced++;
                var day = deal?.Close ?? today;
                if (conversion.Of(current, day) - conversion.Of(old, day) is { } difference)
                    change = (change ?? 0) + difference;
            }
        }

        return new(deals.Count(move => move.IsNew), count, lost, pushed, pulledIn, repriced, InCurrency(won), InCurrency(change));

        Money? InCurrency(decimal? amount) => amount is { } known ? Money.Of(known, conversion.To) : null;
    }

    /// <summary>What happened to deals, in the order of weight: "2 deals won (€300,000), 1 pushed out".</summary>
    public ImmutableArray<Sentence> InWords()
    {
        (int Count, string What, Money? Amount)[] all =
        [
            (Won, "won", WonAmount), (Lost, "lost", null), (New, "opened", null), (Pushed, "pushed out", null), (PulledIn, "pulled in", null),
            (Repriced, AmountChange?.MinorUnits switch { > 0 => "up in amount", < 0 => "down in amount", _ => "changed in amount" }, AmountChange is { MinorUnits: < 0 } less ? -less : AmountChange),
        ];
        return [.. all.Where(move => move.Count > 0).Select((move, at) =>
        {
            var phrase = new Phrase().Add(at == 0 ? Sentence.Of($"{move.Count} {Plural.Of(move.Count, "deal")} {move.What}") : Sentence.Of($"{move.Count} {move.What}"));
            return (move.Amount is { MinorUnits: not 0 } amount ? phrase.Add($" ({amount})") : phrase).ToSentence();
        })];
    }

    public IEnumerable<NamedValue> Values()
    {
        yield return new("newDeals", Quantity.Count(New));
        yield return new("wonDeals", Quantity.Count(Won));
        yield return new("lostDeals", Quantity.Count(Lost));
        yield return new("pushedDeals", Quantity.Count(Pushed));
        yield return new("pulledInDeals", Quantity.Count(PulledIn));
        if (WonAmount is { } won)
            yield return new("won", Quantity.Of(won));
        if (AmountChange is { } change)
            yield return new("amountChange", Quantity.Of(change));
    }

    /// <summary>Its status, or the stage that tells the status, changed.</summary>
    private static bool HasClosed(RecordMove move) => move.Of(Opportunity.Fields.Status) is not null || move.Of(Opportunity.Fields.Stage) is not null;
}
