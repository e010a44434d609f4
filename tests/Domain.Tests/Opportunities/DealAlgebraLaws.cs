using System.Collections.Immutable;
using CsCheck;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Opportunities;

public sealed class DealAlgebraLaws
{
    /// <summary>Half a cent for every part that is rounded on its own.</summary>
    private const decimal HalfCent = 0.005m;

    private static readonly Gen<View> Views = Worlds.Any.Select(world => Given.View(world));

    [Fact]
    public void The_parts_of_any_grouping_add_up_to_the_whole() => Gen.Select(Views, Worlds.Dimension, Worlds.Filter).Sample((view, dimension, filter) =>
    {
        var counted = Compute(view, new() { Measure = DealMeasure.Count, GroupBy = dimension, Filters = [filter] });
        var summed = Compute(view, new() { GroupBy = dimension, Filters = [filter] });

        return counted.Groups.Sum(group => group.Value.Total) == counted.Overall.Total
            && Math.Abs(summed.Groups.Sum(Number) - Number(summed.Overall)) <= HalfCent * (summed.Groups.Length + 1);
    });

    [Fact]
    public void In_one_currency_the_parts_add_up_exactly() => Gen.Select(Views, Worlds.Dimension).Sample((view, dimension) =>
    {
        var query = new DealQuery { GroupBy = dimension, Filters = [new DealFilter.In(DealDimension.Currency, ["USD"])] };
        var result = Compute(view, query);
        return result.Groups.Sum(Number) == Number(result.Overall);
    });

    [Fact]
    public void Each_part_is_what_filtering_by_its_key_gives() => Gen.Select(Views, Worlds.Dimension, Gen.Enum<DealMeasure>()).Sample((view, dimension, measure) =>
        Compute(view, new() { Measure = measure, GroupBy = dimension }).Groups
            .All(group => Compute(view, new() { Measure = measure, Filters = [new DealFilter.In(dimension, [group.Key])] }).Overall == group.Value));

    [Fact]
    public void A_filter_and_its_negation_make_all() => Gen.Select(Views, Worlds.Filter).Sample((view, filter) =>
    {
        var with = Compute(view, new() { Filters = [filter] }).Overall;
        var without = Compute(view, new() { Filters = [new DealFilter.Not(filter)] }).Overall;
        var all = Compute(view, new()).Overall;

        return with.Total + without.Total == all.Total && Math.Abs(Number(with) + Number(without) - Number(all)) <= HalfCent * 3;
    });

    [Fact]
    public void Filters_hold_together_in_any_order() => Gen.Select(Views, Worlds.Filter, Worlds.Filter).Sample((view, one, other) =>
        Compute(view, new() { Filters = [one, other] }).Overall == Compute(view, new() { Filters = [other, one] }).Overall);

    [Fact]
    public void A_family_is_the_sum_of_its_members() => Views.Sample(view =>
        Worlds.AccountIds.All(account =>
        {
            var family = view.Families.Members(account);
            var together = Compute(view, new(), family).Overall;
            var apart = family.Select(member => Compute(view, new(), [member]).Overall).ToArray();
            return apart.Sum(member => member.Total) == together.Total && Math.Abs(apart.Sum(Number) - Number(together)) <= HalfCent * (apart.Length + 1);
        }));

    [Fact]
    public void A_comparison_looks_the_same_from_both_sides() => Gen.Select(Views, Worlds.Dimension, Gen.Enum<DealMeasure>()).Sample((view, dimension, measure) =>
    {
        var (early, late) = (FiscalCalendar.CalendarYear.Year(2016), FiscalCalendar.CalendarYear.Year(2017));
        var there = Compute(view, new() { Measure = measure, GroupBy = dimension, ComparedWith = early }, period: late);
        var back = Compute(view, new() { Measure = measure, GroupBy = dimension, ComparedWith = late }, period: early);

        return there.Overall == back.Compared && there.Compared == back.Overall
            && there.Groups.All(group => back[group.Key] is { } same && same.Value == group.Compared && same.Compared == group.Value);
    });

    [Fact]
    public void A_ranking_is_the_head_of_the_whole_order() => Gen.Select(Views, Gen.Int[1, 5]).Sample((view, count) =>
    {
        var all = Compute(view, new() { GroupBy = DealDimension.Account }).Groups.Where(group => group.Key.Length > 0 && group.Value.Value is not null).ToArray();
        var top = Compute(view, new() { GroupBy = DealDimension.Account, Rank = new(true, count) }).Groups;
        return top.Select(group => group.Key).SequenceEqual(all.Take(count).Select(group => group.Key));
    });

    [Fact]
    public void What_is_covered_and_what_is_omitted_make_the_total() => Gen.Select(Views, Worlds.Filter, Gen.Enum<DealMeasure>()).Sample((view, filter, measure) =>
    {
        var result = Compute(view, new() { Measure = measure, Filters = [filter] }, period: FiscalCalendar.CalendarYear.Year(2017));
        return result.Overall.Covered + result.Omitted.Sum(omission => omission.Deals) == result.Overall.Total;
    });

    private static DealResult Compute(View view, DealQuery query, ImmutableHashSet<RecordId>? accounts = null, Period? period = null) =>
        DealAlgebra.Compute(new DealFacts(new(view, Worlds.Today, accounts, Currency.Usd)), query, period);

    private static decimal Number(DealGroup group) => Number(group.Value);

    private static decimal Number(DealValue value) => value.Value?.Number ?? 0;
}
