namespace Domain.Asking;

/// <summary>A number with its unit: an ISO currency (major units), <c>ratio</c> (a share, 1 for the whole), <c>times</c> (how often one goes into the other), <c>count</c>, <c>days</c> or <c>points</c> (of 100).</summary>
public readonly record struct Quantity(decimal Number, string Unit)
{
    public const string RatioUnit = "ratio";
    public const string TimesUnit = "times";
    public const string CountUnit = "count";
    public const string DaysUnit = "days";
    public const string PointsUnit = "points";

    public bool IsMoney => Currency.IsCode(Unit);

    public static Quantity Of(Money amount) => new(amount.Amount, amount.Currency.Code);

    public static Quantity Ratio(decimal share) => new(share, RatioUnit);

    public static Quantity Times(decimal ratio) => new(ratio, TimesUnit);

    public static Quantity Count(long count) => new(count, CountUnit);

    public static Quantity Days(decimal days) => new(days, DaysUnit);

    public static Quantity Points(decimal points) => new(points, PointsUnit);
}

/// <summary>A number of an answer under its stable name; the names are listed in <c>docs/ask.md</c>.</summary>
public sealed record NamedValue(string Name, Quantity Value);
