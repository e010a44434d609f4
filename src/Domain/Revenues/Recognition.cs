using Domain.Opportunities;

namespace Domain.Revenues;

/// <summary>In which months a deal's amount becomes revenue.</summary>
/// <param name="Start">The first day of the first month.</param>
/// <param name="Months">At least 1.</param>
/// <param name="IsAssumed">True when the deal does not say all of it.</param>
public sealed record Recognition(DateOnly Start, int Months, RecognitionShape Shape, bool IsAssumed)
{
    /// <summary>What counts when the deal does not say over how many months.</summary>
    public const int UsualMonths = 12;

    private const int MostMonths = 120;

    /// <summary>As the deal says; else evenly over twelve months from the month after its close. Never before the month of its close. Null without a close date.</summary>
    public static Recognition? Of(Opportunity deal)
    {
        if (deal.Close is not { } close)
            return null;
        var closed = FirstOfMonth(close);
        var start = deal.RecognitionStart is { } said ? FirstOfMonth(said) : closed.AddMonths(1);
        var months = deal.RecognitionMonths is >= 1 and <= MostMonths and var count && decimal.IsInteger(count) ? (int)count : (int?)null;
        return new(
            start < closed ? closed : start, months ?? UsualMonths, deal.RecognitionShape ?? RecognitionShape.Even,
            deal.RecognitionStart is null || months is null || deal.RecognitionShape is null);
    }

    /// <summary>What of an amount falls in one of the months, counted from 0; the months add up to the amount.</summary>
    /// <param name="amount">Minor units.</param>
    public long Share(long amount, int month) => UpTo(amount, month + 1) - UpTo(amount, month);

    private long UpTo(long amount, int months)
    {
        if (months <= 0)
            return 0;
        if (months >= Months)
            return amount;
        return Shape switch
        {
            RecognitionShape.Even => Part(amount, months, Months),
            RecognitionShape.FrontLoaded => Part(amount, (months * Months) - (months * (months - 1) / 2), Months * (Months + 1) / 2),
            _ => 0,
        };
    }

    private static long Part(long amount, int part, int whole) =>
        decimal.ToInt64(decimal.Round((decimal)amount * part / whole, 0, MidpointRounding.AwayFromZero));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
