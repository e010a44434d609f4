using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Answers.AccountSummaries;

/// <summary>What a summary of accounts is told from.</summary>
internal sealed record Glance
{
    public required Question Question { get; init; }

    public required AskedScope Scope { get; init; }

    public required DealFacts Facts { get; init; }

    /// <summary>The accounts that were asked about by name; empty for all.</summary>
    public ImmutableArray<RecordId> Named { get; init; } = [];

    /// <summary>The fiscal year that contains today.</summary>
    public required Period Year { get; init; }

    public required DealResult Won { get; init; }

    public required DealResult WonByAccount { get; init; }

    public required DealResult Open { get; init; }

    public required int OpenDeals { get; init; }

    /// <summary>Of the fiscal quarter that contains today.</summary>
    public required Forecast Forecast { get; init; }

    public required ImmutableArray<RiskExposure> Risks { get; init; }

    /// <summary>What alerts would tell of these accounts today, the most pressing first, then the most money.</summary>
    public required ImmutableArray<AlertItem> Pressing { get; init; }

    public Review? NextReview { get; init; }

    public required ImmutableArray<Promise> OpenPromises { get; init; }

    /// <summary>Latest first.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>True when several accounts are asked about, so that the rows are accounts.</summary>
    public required bool ByAccount { get; init; }

    public bool IsMoneyShown => Open.IsAllowed;

    public static Glance At(Question question, AskedScope scope, Inquiry inquiry)
    {
        var (view, today) = (inquiry.View, inquiry.Today);
        var facts = new DealFacts(new(view, today, scope.Accounts, question.Currency, question.RateType));
        var year = view.Calendar.YearContaining(today);
        var toDate = year with { End = today };
        var won = With(DealStatus.Won);
        var open = With(DealStatus.Open);
        return new()
        {
            Question = question,
            Scope = scope,
            Facts = facts,
            Named = question.Scope.Reading == ScopeReading.Named ? question.Scope.Accounts : [],
            Year = year,
            Won = DealAlgebra.Compute(facts, won, toDate),
            WonByAccount = DealAlgebra.Compute(facts, won with { GroupBy = DealDimension.Account }, toDate),
            Open = DealAlgebra.Compute(facts, open),
            OpenDeals = DealAlgebra.Compute(facts, open with { Measure = DealMeasure.Count }).Overall.Covered,
            Forecast = Forecasting.Compute(facts, view.Calendar.QuarterContaining(today), []),
            Pressing =
            [
                .. AlertRules.Find(new AlertScope(view, today, scope.Accounts, inquiry.Health)).Where(item => !item.IsLingering)
                    .OrderByDescending(item => item.Severity).ThenByDescending(item => item.AtStake?.MinorUnits ?? -1).ThenBy(item => item.Key, StringComparer.Ordinal),
            ],
            Risks = RiskExposure.Open(view, scope.Accounts, facts.Currency, question.RateType, today),
            NextReview = view.Of(Review.Kind, scope).Where(review => review.IsUpcoming(today)).OrderBy(review => review.Date).ThenBy(review => review.Id).FirstOrDefault(),
            OpenPromises = [.. view.Of(Promise.Kind, scope).Where(promise => promise.IsOpen).OrderBy(promise => promise.Due ?? DateOnly.MaxValue)],
            Notes = [.. view.Of(Note.Kind, scope).Where(note => note.Text is not null).OrderByDescending(note => note.Written).ThenBy(note => note.Id).Take(3)],
            ByAccount = scope.Accounts is not { Count: 1 },
        };
    }

    private static DealQuery With(DealStatus status) => new() { Filters = [new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(status)])] };
}
