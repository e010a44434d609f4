using Domain.Opportunities;

namespace Domain.Scenarios;

/// <summary>A deal while assumptions are taken on it. Slips add up before they are counted from its close date, so that one there and back leads to the same day.</summary>
internal sealed class AssumedDeal(Opportunity before)
{
    private DateOnly? close = before.Close;
    private int months;
    private int days;

    public Opportunity Before { get; } = before;

    public Opportunity After { get; private set; } = before;

    /// <returns>What stood against it; null for nothing.</returns>
    public Untrue? Take(Assumption assumption, DateOnly today) => assumption switch
    {
        Assumption.Slip slip => Slipped(slip.Months, slip.Days),
        Assumption.SlipTo to => SlippedTo(to.Day),
        Assumption.Discount discount => After.Amount is { } amount ? Worth(Money.Of(amount.Amount * (1 - discount.Share), amount.Currency)) : Untrue.NoAmount,
        Assumption.Worth worth => Worth(worth.Amount),
        Assumption.Lost => Ended(DealStatus.Lost, After.Close),
        Assumption.Won won => Won(won.In, today),
        _ => throw new ArgumentOutOfRangeException(nameof(assumption), assumption, null),
    };

    private Untrue? Slipped(int moreMonths, int moreDays)
    {
        if (close is null)
            return Untrue.NoCloseDate;
        (months, days) = (months + moreMonths, days + moreDays);
        Dated();
        return null;
    }

    private Untrue? SlippedTo(DateOnly day)
    {
        if (After.Close == day)
            return Untrue.AlreadySo;
        var isEarlier = day < After.Close;
        var (from, isDated) = (Before.Close, Before.Close is not null);
        (close, months, days) = (day, 0, 0);
        After = After with { Close = day, RecognitionStart = isDated && Before.RecognitionStart is { } start ? start.AddDays(day.DayNumber - from!.Value.DayNumber) : Before.RecognitionStart };
        return isEarlier ? Untrue.ClosesLater : null;
    }

    private Untrue? Worth(Money amount)
    {
        if (After.Amount == amount)
            return Untrue.AlreadySo;
        After = After with { Amount = amount };
        return null;
    }

    private Untrue? Won(Period? period, DateOnly today)
    {
        if (period?.End < today)
            return Untrue.PeriodOver;
        var planned = After.Close is { } day && day > today ? day : today;
        return Ended(DealStatus.Won, period is null || period.Contains(planned) ? planned : period.End);
    }

    private Untrue? Ended(DealStatus status, DateOnly? day)
    {
        After = After with { Status = status, Close = day };
        return null;
    }

    private void Dated() => After = After with
    {
        Close = close?.AddMonths(months).AddDays(days),
        RecognitionStart = close == Before.Close ? Before.RecognitionStart?.AddMonths(months).AddDays(days) : After.RecognitionStart,
    };
}
