using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>What is open with each account, in money, as far as the reader may see it.</summary>
internal sealed class OpenPipeline
{
    private static readonly DealQuery Query = new() { Filters = [new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Open)])] };

    private readonly Question question;
    private readonly Inquiry inquiry;
    private readonly ImmutableDictionary<RecordId, decimal> byAccount;

    public OpenPipeline(Question question, AskedScope scope, Inquiry inquiry)
    {
        (this.question, this.inquiry) = (question, inquiry);
        var result = DealAlgebra.Compute(Facts(scope.Accounts), Query with { GroupBy = DealDimension.Account });
        byAccount = result.Groups.Where(group => group.Key.Length > 0 && group.Value.Value is not null).ToImmutableDictionary(group => new RecordId(group.Key), group => group.Value.Value!.Value.Number);
        AccountsNotShown = result.AccountsNotShown;
    }

    public int AccountsNotShown { get; }

    /// <summary>For ranking alone: it is added up of rounded amounts.</summary>
    public decimal Roughly(AccountStanding account) => account.Members.Sum(member => byAccount.GetValueOrDefault(member));

    /// <summary>Null where no amount is known, or none is shown.</summary>
    public Quantity? Of(AccountStanding account) => DealAlgebra.Compute(Facts(account.Members), Query).Overall is { Covered: > 0, Value: { } value } ? value : null;

    private DealFacts Facts(ImmutableHashSet<RecordId>? accounts) => new(new(inquiry.View, inquiry.Today, accounts, question.Currency, question.RateType));
}
