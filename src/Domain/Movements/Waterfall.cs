using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Rates;

namespace Domain.Movements;

/// <summary>Computes a <see cref="Movement"/> between two moments.</summary>
/// <remarks>Source: domain formula F7.</remarks>
public static class Waterfall
{
    /// <param name="reported">The beginning, as it was known then.</param>
    /// <param name="start">The beginning, as it is known now.</param>
    /// <param name="end">The end; its rates, families and rights count for all three.</param>
    public static Movement Compute(MovementScope scope, View reported, View start, View end)
    {
        var facts = new DealFacts(new(end, scope.Today, scope.Accounts, scope.Currency, scope.RateType));
        var conversion = new Conversion(end.Rates, facts.Currency, scope.RateType);
        var moments = new[] { reported, start, end }.Select(view => new Moment(scope, view, end, conversion)).ToArray();
        var gathered = new Gathered(scope.Period);
        foreach (var id in moments.SelectMany(moment => moment.Deals).Select(deal => deal.Id).Distinct())
            gathered.Add(id, moments[0].Of(id), moments[1].Of(id), moments[2].Of(id));
        var hidden = moments[2].Deals.Where(deal => !moments[2].IsShown(deal)).Select(moments[2].AccountOf).OfType<RecordId>().Distinct().Count();
        return gathered.In(scope, conversion.To) with
        {
            AccountsNotShown = hidden,
            IsAllowed = moments.Any(moment => moment.MaySee),
        };
    }

    private sealed class Gathered(Period period)
    {
        private readonly List<DealMovement> deals = [];
        private readonly List<DealMovement> late = [];
        private readonly SortedSet<string> withoutRate = new(StringComparer.Ordinal);
        private int noRate;
        private int noAmount;
        private decimal reported;

        public void Add(RecordId id, DealStanding? then, DealStanding? before, DealStanding? after)
        {
            DealStanding?[] all = [then, before, after];
            if (all.All(standing => standing?.Counts != true))
                return;
            string[] unconverted = [.. all.Where(standing => standing is { Counts: true, Deal.Amount: not null, Amount: null }).Select(standing => standing!.Deal.Amount!.Value.Currency.Code)];
            if (unconverted.Length > 0)
            {
                noRate++;
                withoutRate.UnionWith(unconverted);
                return;
            }

            reported += then?.Amount ?? 0;
            if (then?.Counts != before?.Counts || then?.Amount != before?.Amount)
                late.Add(new(id, then, before, Reasons.Of(then, before, period), (before?.Amount ?? 0) - (then?.Amount ?? 0)));
            if (before?.Counts != true && after?.Counts != true)
                return;
            if (before is { Counts: true, Amount: null } || after is { Counts: true, Amount: null })
                noAmount++;
            deals.Add(new(id, before, after, Reasons.Of(before, after, period), (after?.Amount ?? 0) - (before?.Amount ?? 0)));
        }

        public Movement In(MovementScope scope, Currency currency)
        {
            var start = deals.Sum(deal => deal.Before?.Amount ?? 0);
            // What is added up is rounded as it stands after each step, so that both ends are the amounts a forecast tells and the steps close between them.
            var (sum, told) = (start, Money.Of(start, currency));
            var steps = ImmutableArray.CreateBuilder<MovementStep>();
            foreach (var step in deals.Where(deal => deal.Reason is not null).GroupBy(deal => deal.Reason!.Value).OrderBy(step => step.Key))
            {
                sum += step.Sum(deal => deal.Change);
                var then = Money.Of(sum, currency);
                steps.Add(new(step.Key, then - told, Sorted(step)));
                told = then;
            }

            return new()
            {
                Scope = scope,
                Currency = currency,
                Reported = Money.Of(reported, currency),
                Start = Money.Of(start, currency),
                End = told,
                Steps = steps.ToImmutable(),
                Deals = Sorted(deals),
                LateDeals = Sorted(late),
                Omitted =
                [
                    .. noAmount > 0 ? [new(OmissionReason.NoAmount, noAmount)] : (ReadOnlySpan<Omission>)[],
                    .. noRate > 0 ? [new(OmissionReason.NoRate, noRate, string.Join(", ", withoutRate))] : (ReadOnlySpan<Omission>)[],
                ],
            };
        }

        private static ImmutableArray<DealMovement> Sorted(IEnumerable<DealMovement> deals) =>
            [.. deals.OrderByDescending(deal => Math.Abs(deal.Change)).ThenBy(deal => deal.Deal)];
    }
}
