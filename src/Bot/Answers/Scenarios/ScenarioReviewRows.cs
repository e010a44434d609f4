using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Scenarios;

/// <summary>The deals that were assumed on, each with what it is worth now against what was assumed of it; all others in one row, so that the rows add up.</summary>
internal sealed class ScenarioReviewRows(ScenarioReview review, DealFacts supposed, DealFacts now)
{
    private const int Most = 50;

    private Currency Currency => review.Came.Now.Currency;

    public ImmutableArray<AnswerRow> All
    {
        get
        {
            var differences = review.Came.Deals.ToDictionary(deal => deal.Deal, deal => deal.Difference);
            ImmutableArray<AnswerRow> rows =
                [.. review.Supposition.Deals.Take(Most).Select(deal => Row(deal.After, differences.GetValueOrDefault(deal.Before.Id, Money.Zero(Currency))))];
            var told = review.Supposition.Deals.Take(Most).Select(deal => deal.Before.Id).ToHashSet();
            var others = review.Came.Deals.Where(deal => !told.Contains(deal.Deal)).ToArray();
            return others.Length == 0 ? rows : rows.Add(new("All other deals", [Difference(others.Aggregate(Money.Zero(Currency), (sum, deal) => sum + deal.Difference))])
            {
                Note = Sentence.Of($"{others.Length} {Plural.Of(others.Length, "deal")} that nothing was assumed on"),
            });
        }
    }

    private AnswerRow Row(Opportunity assumed, Money difference)
    {
        var note = new Phrase().Add($"assumed ").Add(Standing(supposed, assumed)).Add($"; ");
        if (now.View.Find(Opportunity.Kind, assumed.Id) is { } deal)
            note.Add($"now ").Add(Standing(now, deal));
        else
            note.Add($"no longer among the deals");
        return new(DealRows.NameOf(assumed), [Difference(difference)]) { Note = note.ToSentence(), Record = assumed.Id };
    }

    private static Sentence Standing(DealFacts facts, Opportunity deal)
    {
        var phrase = new Phrase().Add($"{DealFacts.NameOf(facts.View.StatusOf(deal))}");
        if (deal.Close is { } close)
            phrase.Add($", {close}");
        if (facts.AmountOf(deal) is { } amount)
            phrase.Add($", {Money.Of(amount, facts.Currency)}");
        return phrase.ToSentence();
    }

    private static NamedValue Difference(Money amount) => new("difference", Quantity.Of(amount));
}
