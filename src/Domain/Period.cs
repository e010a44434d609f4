namespace Domain;

/// <summary>A span of whole days, both ends included, with the name a reader knows it by ("Q4 FY2026 (Oct–Dec 2026)").</summary>
public sealed record Period(DateOnly Start, DateOnly End, string Label)
{
    /// <summary>The name without its dates: "Q4 FY2026".</summary>
    public string ShortLabel => Label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? Label[..end] : Label;

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Days from <paramref name="today"/> to the end, not counting today; 0 when the period is over.</summary>
    public int DaysLeft(DateOnly today) => Math.Max(0, End.DayNumber - Math.Max(today.DayNumber, Start.DayNumber - 1));

    public int Days => End.DayNumber - Start.DayNumber + 1;
}
