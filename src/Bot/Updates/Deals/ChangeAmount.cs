using System.Collections.Immutable;
using System.Globalization;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>set the amount of the Fabrikam renewal to 95k</c>. Without a currency it is the deal's own.</summary>
internal sealed class ChangeAmount : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealAmount;

    public string Done => "Amount changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        if (!subject.MayTellAmounts)
            return DealSubject.NotToldHere;
        ImmutableArray<decimal> amounts = order.Amounts is { IsEmpty: false } several ? several : [order.Amount ?? 0];
        if (amounts.Any(amount => amount is < 0 or > UpdateOrder.MostAmount))
            return DealSubject.ImpossibleAmount;
        var before = subject.Deal.Amount;
        var currency = order.Currency is { } code ? new Currency(code) : before?.Currency ?? subject.Hearing.Portfolio.ReportingCurrency;
        return amounts.Length > 1
            ? Which(order, subject, amounts, currency)
            : subject.Change.Set(Opportunity.Fields.Amount, "amount", Money.Of(amounts[0], currency)).Saying(Supplied(order, before, currency))
                .Proposed(order, Sentence.Of($"Change the amount of {subject.Name}?"));
    });

    private static Reply.Proposed Which(UpdateOrder order, DealSubject subject, ImmutableArray<decimal> amounts, Currency currency) => new(new()
    {
        Said = order.Said,
        Summary = Sentence.Of($"Which amount does {subject.Name} have?"),
        Changes = [],
        Missing =
        [
            new(MissingPart.Amount, Sentence.Of($"Amount"),
                [.. amounts.Select(amount => new MissingChoice(Wording.Say(Money.Of(amount, currency), subject.Locale), amount.ToString(CultureInfo.InvariantCulture)))]),
        ],
    });

    private static IEnumerable<Sentence> Supplied(UpdateOrder order, Money? before, Currency currency) => order.Currency is not null ? []
        : before is not null ? [Sentence.Of($"No currency was said: it is {currency.Code}, as before.")]
        : [Sentence.Of($"No currency was said: it is {currency.Code}, in which totals are told.")];
}
