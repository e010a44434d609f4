using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>How much of a commit rests on deals with something wrong. Duplicates are left to a <see cref="HygieneReport"/>.</summary>
/// <param name="Touched">Each deal counts once.</param>
/// <param name="Issues">With the number of deals that have it, gravest first.</param>
public sealed record CommitCheck(Money Touched, int Deals, ImmutableArray<(HygieneIssue Issue, int Deals)> Issues)
{
    public static CommitCheck Of(Forecast forecast, DealFacts facts)
    {
        var rules = new HygieneRules(facts);
        var wrong = forecast.InCommit.Select(deal => (Deal: deal, Issues: rules.Of(deal).ToArray())).Where(deal => deal.Issues.Length > 0).ToArray();
        return new(
            Money.Of(wrong.Sum(deal => facts.AmountOf(deal.Deal) ?? 0), forecast.Currency), wrong.Length,
            [.. wrong.SelectMany(deal => deal.Issues).GroupBy(issue => issue).OrderBy(issue => issue.Key).Select(issue => (issue.Key, issue.Count()))]);
    }

    /// <summary>How many of the deals have the issue.</summary>
    public int this[HygieneIssue issue] => Issues.FirstOrDefault(found => found.Issue == issue).Deals;
}
