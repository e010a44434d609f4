using System.Collections.Immutable;
using System.Globalization;
using Domain.Alerts;
using Domain.Asking;
using Domain.Health;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules;

/// <summary>What one rule finds on a Monday, for somebody who sees everything.</summary>
internal static class Warned
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    public static ImmutableArray<AlertItem> Of(string rule, params IEnumerable<IMade> world) => On(Monday, rule, world);

    public static ImmutableArray<AlertItem> On(DateOnly day, string rule, params IEnumerable<IMade> world) => By(rule, new(Given.View(world), day, null, HealthModel.Default));

    public static ImmutableArray<AlertItem> By(string rule, AlertScope scope) => [.. AlertRules.Named(rule)!.Find(scope)];

    /// <summary>The only one that it finds, which has words for why and what next.</summary>
    public static AlertItem One(string rule, params IEnumerable<IMade> world)
    {
        var item = Assert.Single(Of(rule, world));
        Assert.NotNull(item.Next);
        return item;
    }

    public static string Words(this AlertItem item) => string.Format(CultureInfo.InvariantCulture, item.Why.Template, [.. item.Why.Arguments.Select(Word)]);

    private static object Word(object argument) => argument switch
    {
        Quantity { Unit: Quantity.RatioUnit } share => $"{share.Number * 100:0.##} %",
        Quantity { Unit: Quantity.TimesUnit } times => $"{times.Number:0.##} times",
        Quantity { Unit: Quantity.DaysUnit } days => $"{days.Number:0} days",
        Quantity number => $"{number.Number:0.##}",
        DateOnly day => $"{day:yyyy-MM-dd}",
        Money money => $"{money.Amount.ToString("0", CultureInfo.InvariantCulture)} {money.Currency}",
        _ => argument,
    };
}
