using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary>
/// <c>log a risk on Contoso: the plant may close, impact 200k, 40 %</c>. With an impact it moves the exposure, so it is confirmed first; a name alone is not.
/// </summary>
internal sealed class RaiseRisk : IUpdate
{
    private const int MostCharacters = 300;

    public UpdateKind Kind => UpdateKind.Risk;

    public string Done => "Risk raised";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order switch
    {
        { Text.Length: > MostCharacters } => new Reply.Refused(Sentence.Of($"That is longer than the name of a risk may be: {order.Text.Length} characters, {MostCharacters} at most.")),
        { Text: "" } => new Reply.Clarify(Sentence.Of($"What may happen? Write for example: log a risk on Contoso: the plant may close, impact 200k, 40 %."), []),
        { Amount: < 0 or > UpdateOrder.MostAmount } => new Reply.Refused(Sentence.Of($"An impact is zero or more, and no more than a trillion; nothing was written.")),
        { Share: < 0 or > 1 } => new Reply.Refused(Sentence.Of($"A probability lies between 0 and 100 %; nothing was written.")),
        _ => AccountChoice.Propose(order, inquiry, account => Proposed(order, inquiry, account)),
    };

    private static Reply Proposed(UpdateOrder order, UpdateInquiry inquiry, RecordId account)
    {
        var hearing = inquiry.Hearing;
        if (order.Amount is not null && hearing.View.ClearanceFor(account) < Clearance.Money)
            return new Reply.Refused(Sentence.Of($"Not everybody here may see amounts of that account. Tell me in our private chat; nothing was written."));
        var deal = hearing.View.Find(Opportunity.Kind, order.Deal);
        var currency = order.Currency is { } code ? new Currency(code) : deal?.Amount?.Currency ?? hearing.Portfolio.ReportingCurrency;
        return new RecordChange(Risk.Kind, new RecordId(inquiry.NewId()), $"Risk “{order.Text}”", Partition.Account(account), hearing)
            .With(Risk.Fields.Account, account)
            .With(Risk.Fields.State, RiskState.Raised)
            .Set(Risk.Fields.Title, "risk", order.Text)
            .Set(Risk.Fields.Type, "type", order.RiskType)
            .Set(Risk.Fields.Impact, "impact", order.Amount is { } amount ? Money.Of(amount, currency) : null)
            .Set(Risk.Fields.Probability, "probability", order.Share)
            .Set(Risk.Fields.Opportunity, "deal", deal?.Id)
            .Set(Risk.Fields.Owner, "owner", order.Person ?? hearing.Person!.Id)
            .Set(Risk.Fields.Due, "due", order.Day)
            .Set(Risk.Fields.Proximity, "may happen", order.Proximity)
            .Saying(order.Amount is not null && order.Currency is null ? [Sentence.Of($"No currency was said: it is {currency.Code}.")] : [])
            .Proposed(order, Sentence.Of($"Raise a risk on {UpdateRights.NameOf(account, hearing.Portfolio)}?"), needsConfirmation: order.Amount is not null || order.Share is not null);
    }
}
