using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Crm;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Products;

namespace Bot.Updates.Deals;

/// <summary><c>add a deal at Contoso: Line 4 sensors, 500k, closes 30 June</c>. It moves totals, so it is confirmed first; what was not said is asked for once.</summary>
internal sealed class AddDeal : IUpdate
{
    private const int MostCharacters = 200;

    public UpdateKind Kind => UpdateKind.NewDeal;

    public string Done => "Deal added";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order switch
    {
        { Text.Length: > MostCharacters } => new Reply.Refused(Sentence.Of($"That is longer than the name of a deal may be: {order.Text.Length} characters, {MostCharacters} at most.")),
        { Text: "" } => new Reply.Clarify(Sentence.Of($"What is the deal called? Write for example: add a deal at Contoso: Line 4 sensors, 500k, closes 30 June."), []),
        { Amount: < 0 or > UpdateOrder.MostAmount } => DealSubject.ImpossibleAmount,
        _ => AccountChoice.Propose(order, inquiry, account => Of(order, inquiry, account)),
    };

    private static Reply Of(UpdateOrder order, UpdateInquiry inquiry, RecordId account)
    {
        var hearing = inquiry.Hearing;
        var (view, portfolio) = (hearing.View, hearing.Portfolio);
        var name = UpdateRights.NameOf(account, portfolio);
        Opportunity[] known = [.. view.Of(Opportunity.Kind).Where(deal => view.CanonicalAccount(deal.Account) == account)];
        if (!UpdateRights.MayChange(hearing, account))
            return new Reply.Refused(Sentence.Of($"Deals are added by those who see the amounts of the account; nothing was written."));
        if (view.ClearanceFor(account) < Clearance.Money)
            return DealSubject.NotToldHere;
        if (Array.Exists(known, deal => view.StatusOf(deal) == DealStatus.Open && string.Equals(deal.Name, order.Text, StringComparison.OrdinalIgnoreCase)))
            return new Reply.Refused(Sentence.Of($"{name} has an open deal called {order.Text} already; nothing was written. Change that one, or give this one another name."));
        var crm = Crm(known, portfolio);
        if (crm is not null && hearing.Ownership.Of(Opportunity.Kind, Opportunity.Fields.Name) is { Rule: OwnershipRule.Refuse })
            return new Reply.Refused(Sentence.Of($"Deals of {name} are added in the CRM ({crm}) only; nothing was written."));
        var stages = DealStages.Of(portfolio);
        var stage = stages.FirstOrDefault(stage => stage.Equals(order.Stage, StringComparison.OrdinalIgnoreCase));
        if (order.Stage is { } unknown && stage is null)
            return new Reply.Refused(Sentence.Of($"I know no stage \"{unknown}\"; nothing was written. There are: {string.Join(", ", stages)}."));
        if ((order.Status ?? (stage is null ? null : portfolio.Stages.GetValueOrDefault(stage)?.Status)) is DealStatus.Won or DealStatus.Lost)
            return new Reply.Refused(Sentence.Of($"A deal is added open; nothing was written. Add it, then mark it as won or lost."));
        if (!order.IsLeftOpen && Missing(order) is { IsEmpty: false } missing)
            return new Reply.Proposed(new() { Said = order.Said, Summary = Sentence.Of($"What else is known of {order.Text}?"), Changes = [], Missing = missing });
        var currency = order.Currency is { } code ? new Currency(code) : portfolio.ReportingCurrency;
        return new RecordChange(Opportunity.Kind, new RecordId(inquiry.NewId()), $"Deal “{order.Text}”", Partition.Account(account), hearing)
            .With(Opportunity.Fields.Account, account)
            .With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Created, order.SaidOn)
            .Set(Opportunity.Fields.Name, "deal", order.Text)
            .Set(Opportunity.Fields.Amount, "amount", order.Amount is { } amount ? Money.Of(amount, currency) : null)
            .Set(Opportunity.Fields.Close, "close date", order.Day)
            .Set(Opportunity.Fields.Stage, "stage", stage)
            .Set(Opportunity.Fields.Category, "category", order.Category ?? (stage is null ? ForecastCategory.Pipeline : null))
            .Set(Opportunity.Fields.Product, "product", order.Record is { } product && view.Find(Product.Kind, product) is not null ? product : null)
            .Set(Opportunity.Fields.Region, "region", order.Region)
            .Set(Opportunity.Fields.Owner, "owner", order.Person ?? hearing.Person!.Id)
            .Saying(Effects(order, currency, crm, inquiry))
            .Proposed(order, Sentence.Of($"Add a deal at {name}?"));
    }

    private static ImmutableArray<MissingPart> Missing(UpdateOrder order) =>
    [
        .. order.Amount is null ? [new MissingPart(MissingPart.Amount, Sentence.Of($"Amount, such as 95k or USD 1.2m"), [])] : Array.Empty<MissingPart>(),
        .. order.Day is null ? [new MissingPart(MissingPart.Day, Sentence.Of($"Close date"), [])] : Array.Empty<MissingPart>(),
    ];

    private static IEnumerable<Sentence> Effects(UpdateOrder order, Currency currency, string? crm, UpdateInquiry inquiry)
    {
        if (order.Amount is null)
            yield return Sentence.Of($"Without an amount it is counted as a deal and adds nothing to totals.");
        else if (order.Currency is null)
            yield return Sentence.Of($"No currency was said: it is {currency.Code}, in which totals are told.");
        if (order.Day is null)
            yield return Sentence.Of($"Without a close date it is in no forecast.");
        else if (order.Day < order.SaidOn)
            yield return Sentence.Of($"Its close date has passed already.");
        if (order.Stage is null && order.Category is null)
            yield return Sentence.Of($"No stage was said: it counts as pipeline.");
        if (crm is not null)
            yield return Sentence.Of($"The CRM ({crm}) does not learn of it from me: enter it there instead, unless it shall be kept here alone.");
    }

    /// <summary>The CRM that deals of the account come from; null for none.</summary>
    private static string? Crm(IEnumerable<Opportunity> deals, Portfolio portfolio) =>
        deals.Select(deal => FieldOwners.CrmOf(portfolio.State(Opportunity.Kind, deal.Id), Opportunity.Fields.Name)).FirstOrDefault(name => name is not null);
}
