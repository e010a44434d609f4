using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Deals;

/// <summary>The named values and rows of an answer about deals.</summary>
internal static class DealRows
{
    private const int DealsOnPage = 25;
    private const int GroupsOnPage = 100;

    public static ImmutableArray<NamedValue> Values(DealQuery query, DealResult result)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        values.AddRange(Of(query.Measure, result.Overall).AsSpan());
        if (query is { ListDeals: true, Measure: not DealMeasure.WinRate })
            values[^1] = new("deals", Quantity.Count(result.Deals.Length));
        if (query.GroupBy is not null)
            values.Add(new("groups", Quantity.Count(result.GroupCount)));
        if (result.Compared?.Value is { } before)
        {
            values.Add(new("compared", before));
            if (result.Overall.Value is { } now)
            {
                values.Add(new("change", now with { Number = now.Number - before.Number }));
                if (before.Number != 0)
                    values.Add(new("changeShare", Quantity.Ratio(Math.Round((now.Number - before.Number) / Math.Abs(before.Number), 6))));
            }
        }

        return values.ToImmutable();
    }

    public static IEnumerable<AnswerRow> OfGroups(DealQuery query, DealResult result, int skip) =>
        result.Groups.Skip(skip).Take(GroupsOnPage).Select(group => new AnswerRow(group.Label, [.. Of(query.Measure, group.Value), .. Compared(group)])
        {
            Record = query.GroupBy is DealDimension.Account or DealDimension.Family or DealDimension.Product or DealDimension.Owner or DealDimension.Manager or DealDimension.Unit
                && group.Key.Length > 0 ? new(group.Key) : null,
        });

    /// <summary>The deals that a list shows, on all its pages.</summary>
    public static ImmutableArray<Opportunity> Listed(DealResult result, DealQuery query) => query.Rank switch
    {
        null => result.Deals,
        { Top: true } rank => [.. result.Deals.Where(deal => deal.Amount is not null).Take(rank.Count)],
        var rank => [.. result.Deals.Where(deal => deal.Amount is not null).Reverse().Take(rank.Count)],
    };

    public static IEnumerable<AnswerRow> OfDeals(DealResult result, DealFacts facts, Question question) =>
        Listed(result, question.Deals).Skip(question.Skip).Take(DealsOnPage).Select(deal => Of(deal, facts));

    /// <summary>One deal in a line: its amount as converted, and stage, owner and close date under it.</summary>
    public static AnswerRow Of(Opportunity deal, DealFacts facts)
    {
        var note = new Phrase().Add($"{facts.LabelOf(DealDimension.Status, DealFacts.NameOf(facts.View.StatusOf(deal)))}");
        if (facts.View.StatusOf(deal) == DealStatus.Open)
            note.Add($", {facts.LabelOf(DealDimension.Category, DealFacts.NameOf(facts.View.CategoryOf(deal))).ToLowerInvariant()}");
        if (facts.View.Find(Account.Kind, facts.AccountOf(deal))?.Name is { } account)
            note.Add($", {account}");
        if (facts.View.Find(Person.Kind, deal.Owner)?.Name is { } owner)
            note.Add($", {owner}");
        if (deal.Close is { } close)
            note.Add(facts.IsOverdue(deal) ? Sentence.Of($", overdue since {close}")
                : facts.View.StatusOf(deal) == DealStatus.Open ? Sentence.Of($", closes {close}") : Sentence.Of($", closed {close}"));
        return new(NameOf(deal), facts.AmountOf(deal) is { } amount ? [new("amount", Quantity.Of(Domain.Money.Of(amount, facts.Currency)))] : [])
        {
            Note = note.ToSentence(),
            WantsAttention = facts.IsOverdue(deal),
            Record = deal.Id,
        };
    }

    public static string NameOf(Opportunity deal) => deal.Name is { Length: > 0 } name ? name : deal.Id.Value;

    private static ImmutableArray<NamedValue> Of(DealMeasure measure, DealValue value)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        if (measure != DealMeasure.Count && value.Value is { } known)
            values.Add(new(DealWords.ValueName(measure), known));
        values.Add(new("deals", Quantity.Count(value.Total)));
        if (measure == DealMeasure.WinRate && value.Value is not null)
        {
            values.Add(new("won", Quantity.Count(DealHeadline.Won(value))));
            values.Add(new("lost", Quantity.Count(value.Covered - DealHeadline.Won(value))));
        }

        return values.ToImmutable();
    }

    private static IEnumerable<NamedValue> Compared(DealGroup group)
    {
        if (group.Compared?.Value is not { } before)
            yield break;
        yield return new("compared", before);
        if (group.Value.Value is { } now)
            yield return new("change", now with { Number = now.Number - before.Number });
    }
}
