using System.Collections.Immutable;
using Domain;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Outlooks;

namespace Bot.Answers.Outlooks;

/// <summary>What may come of a forecast: its open deals with their chances, and all they can add up to.</summary>
internal sealed class Outlook
{
    public Outlook(Forecast forecast, DealFacts facts, CloseRates rates)
    {
        (Forecast, Rates) = (forecast, rates);
        Open = [.. forecast.Deals.Where(deal => facts.View.CategoryOf(deal) != ForecastCategory.Closed && facts.AmountOf(deal) > 0)];
        Chances = [.. Open.Select(deal => new DealChance(deal.Id, Money.Of(facts.AmountOf(deal)!.Value, facts.Currency).MinorUnits, rates.Of(facts.View.CategoryOf(deal)).Rate))];
        Outcomes = Outcomes.Of(Chances);
        MustBeTrue = forecast.Remaining is { } remaining ? GapClosing.Of(Chances, remaining.MinorUnits) : null;
    }

    public Forecast Forecast { get; }

    public CloseRates Rates { get; }

    public ImmutableArray<Opportunity> Open { get; }

    public ImmutableArray<DealChance> Chances { get; }

    public Outcomes Outcomes { get; }

    /// <summary>The likeliest deals that reach the target together; null without a target, or when all open deals do not.</summary>
    public GapClosing? MustBeTrue { get; }

    /// <summary>Closed + Σ amount × close rate (source: domain formula F5).</summary>
    public Money Weighted => Beyond((long)Math.Round(Outcomes.Mean, MidpointRounding.AwayFromZero));

    /// <summary>What is not exceeded with this probability, what is closed included.</summary>
    public Money Quantile(double probability) => Beyond(Outcomes.Quantile(probability));

    /// <summary>Null without a target.</summary>
    public decimal? ChanceToReachTarget => Forecast.Remaining is { } remaining ? Math.Round((decimal)Outcomes.ChanceToReach(remaining.MinorUnits), 4) : null;

    private Money Beyond(long open) => Forecast.Amounts.Closed + new Money(open, Forecast.Currency);
}
