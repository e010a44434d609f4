using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain.Accounts;
using Domain.Asking;
using Domain.Movements;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Movements;

/// <summary>The steps of a waterfall, or the deals behind one of them.</summary>
internal sealed class MovementRows(Movement movement, Question question, DealFacts facts)
{
    private const int OnPage = 25;

    private readonly ImmutableArray<DealMovement> deals = (question.Reason, question.Moved) switch
    {
        (MovementReason.PushedOut, _) => [.. movement.Slipped],
        ({ } reason, _) => movement[reason]?.Deals ?? [],
        (_, { } field) => [.. movement.MovesOf(field)],
        _ => [],
    };

    private bool IsWaterfall => question is { Reason: null, Moved: null };

    public string Heading => IsWaterfall ? "Step" : "Deal";

    public int Count => IsWaterfall ? Steps.Count() : deals.Length;

    public IEnumerable<AnswerRow> Page => (IsWaterfall ? Steps : deals.Select(Deal)).Skip(question.Skip).Take(OnPage);

    private IEnumerable<AnswerRow> Steps
    {
        get
        {
            if (movement.Deals.IsEmpty)
                yield break;
            if (movement.Late.MinorUnits != 0)
            {
                yield return new("Reported at the start", [new("amount", Quantity.Of(movement.Reported))]);
                yield return new("Learned late", [new("amount", Quantity.Of(movement.Late)), Deals(movement.LateDeals.Length)]);
            }

            yield return new("Open at the start", [new("amount", Quantity.Of(movement.Start)), Deals(movement.DealsAtStart)]);
            foreach (var step in movement.Steps)
                yield return new(MovementWords.Label(step.Reason), [new("amount", Quantity.Of(step.Amount)), Deals(step.Deals.Length)]);
            yield return new("Open at the end", [new("amount", Quantity.Of(movement.End)), Deals(movement.DealsAtEnd)]);
        }
    }

    private AnswerRow Deal(DealMovement deal)
    {
        var latest = deal.Latest;
        var note = Moves(deal);
        if (facts.View.Find(Account.Kind, facts.AccountOf(latest))?.Name is { } account)
            note.Add($"{Comma(note)}{account}");
        if (facts.View.Find(Person.Kind, latest.Owner)?.Name is { } owner)
            note.Add($"{Comma(note)}{owner}");
        var amount = question.Moved is null ? deal.Change : deal.After?.Amount ?? deal.Before?.Amount ?? 0;
        return new(DealRows.NameOf(latest), [new("amount", Quantity.Of(Domain.Money.Of(amount, movement.Currency)))]) { Note = note.ToSentence(), Record = deal.Deal };
    }

    /// <summary>What of the deal is another than before, the close date with how often it was pushed.</summary>
    private Phrase Moves(DealMovement deal)
    {
        var note = new Phrase();
        if (deal is not { Before: { } before, After: { } after })
            return deal.After is { Deal.Close: { } due } ? note.Add($"closes {due}") : note;
        if (before.Deal.Close != after.Deal.Close)
            note.Add(Between(before.Deal.Close, after.Deal.Close));
        var closes = facts.View.HistoryOf(Opportunity.Kind, deal.Deal, Opportunity.Fields.Close).Select(close => close.Value);
        if (before.Deal.Close < after.Deal.Close && Pushes.Count(closes, facts.View.Calendar) is > 1 and var pushes)
            note.Add($", pushed {pushes} times");
        if (before.Status != after.Status)
            note.Add($"{Comma(note)}{DealFacts.NameOf(after.Status)}");
        else if (before.Category != after.Category)
            note.Add($"{Comma(note)}{Label(before.Category)} → {Label(after.Category)}");
        if (before.Deal.Stage != after.Deal.Stage && question.Moved == MovedField.Stage)
            note.Add($"{Comma(note)}{before.Deal.Stage ?? "no stage"} → {after.Deal.Stage ?? "no stage"}");
        if (before.Deal.Owner != after.Deal.Owner && facts.View.Find(Person.Kind, before.Deal.Owner)?.Name is { } owner)
            note.Add($"{Comma(note)}from {owner}");
        if (before.Amount is { } old && after.Amount is { } now && old != now)
            note.Add($"{Comma(note)}{Domain.Money.Of(old, movement.Currency)} → {Domain.Money.Of(now, movement.Currency)}");
        return note;
    }

    private string Label(ForecastCategory category) => facts.LabelOf(DealDimension.Category, DealFacts.NameOf(category)).ToLowerInvariant();

    private static Sentence Between(DateOnly? before, DateOnly? after) => (before, after) switch
    {
        ({ } from, { } to) => Sentence.Of($"{from} → {to}"),
        (null, { } to) => Sentence.Of($"no close date → {to}"),
        ({ } from, null) => Sentence.Of($"{from} → no close date"),
        _ => Sentence.Of($"no close date"),
    };

    private static string Comma(Phrase note) => note.IsEmpty ? "" : ", ";

    private static NamedValue Deals(int count) => new("deals", Quantity.Count(count));
}
