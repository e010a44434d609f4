using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>The deals that were assumed on, and those that a rate moves: what each adds, and what of it is assumed to be otherwise.</summary>
internal sealed class WhatIfDeals(ScenarioEffect effect, Supposition supposition, DealFacts now, DealFacts supposed)
{
    private readonly Dictionary<RecordId, Money> differences = effect.Deals.ToDictionary(deal => deal.Deal, deal => deal.Difference);

    private readonly ImmutableArray<RecordId> deals =
    [
        .. effect.Deals.Select(deal => deal.Deal),
        .. supposition.Deals.OrderByDescending(deal => now.AmountOf(deal.Before) ?? 0).Select(deal => deal.Before.Id).Except(effect.Deals.Select(deal => deal.Deal)),
    ];

    public int Count => deals.Length;

    public IEnumerable<RecordId> Ids => deals;

    public WhatIfRows Rows => new("Deal that would be otherwise", deals.Length, skip => deals.Skip(skip).Take(WhatIfRows.OnPage).Select(Row));

    private AnswerRow Row(RecordId id)
    {
        var (before, after) = (now.View.Find(Opportunity.Kind, id)!, supposed.View.Find(Opportunity.Kind, id)!);
        return new(DealRows.NameOf(before), [new("difference", Quantity.Of(differences.GetValueOrDefault(id, Money.Zero(effect.Now.Currency))))])
        {
            Note = Listed(Changes(before, after)),
            Record = id,
        };
    }

    private IEnumerable<Sentence> Changes(Opportunity before, Opportunity after)
    {
        var (was, will) = (now.View.StatusOf(before), supposed.View.StatusOf(after));
        if (was != will)
            yield return Sentence.Of($"{DealFacts.NameOf(was)} → {DealFacts.NameOf(will)}");
        if (before.Close != after.Close)
            yield return before.Close is { } from ? Sentence.Of($"{from} → {after.Close!.Value}") : Sentence.Of($"no close date → {after.Close!.Value}");
        else if (before.Close is { } close)
            yield return Sentence.Of($"closes {close}");
        if (before.Amount != after.Amount)
            yield return before.Amount is { } old ? Sentence.Of($"{old} → {after.Amount!.Value}") : Sentence.Of($"no amount → {after.Amount!.Value}");
        else if (before.Amount is { } amount && amount.Currency != effect.Now.Currency)
            yield return Sentence.Of($"{amount}");
        if (was == DealStatus.Open && now.View.CategoryOf(before) is not ForecastCategory.Commit and var category)
            yield return Sentence.Of($"{now.LabelOf(DealDimension.Category, DealFacts.NameOf(category)).ToLowerInvariant()}");
        if (now.View.Find(Account.Kind, now.AccountOf(before))?.Name is { } account)
            yield return Sentence.Of($"{account}");
    }

    private static Sentence Listed(IEnumerable<Sentence> pieces)
    {
        var list = new Phrase();
        foreach (var piece in pieces)
            list.Add($"{(list.IsEmpty ? "" : ", ")}").Add(piece);
        return list.ToSentence();
    }
}
