namespace Domain.Tickets;

/// <summary>How much of what was due was settled in time: met ÷ (met + settled late + open past due). What the agreement does not count is left out, and so is the time a clock stood still.</summary>
/// <remarks>Source: domain formula F19.</remarks>
public readonly record struct SlaCompliance(int Met, int Late, int OpenPastDue)
{
    /// <summary>0 to 1; null when nothing was due.</summary>
    public decimal? Rate => Met + Late + OpenPastDue is > 0 and var due ? (decimal)Met / due : null;

    /// <summary>Without what is open past due, as it is often told; null when nothing was settled.</summary>
    public decimal? Naive => Met + Late is > 0 and var settled ? (decimal)Met / settled : null;

    /// <param name="tickets">As they were at <paramref name="now"/>.</param>
    /// <param name="since">What was closed before does not count; what is open past due does, however old.</param>
    /// <param name="targetHours">Until when a ticket is due that does not say so, by its priority.</param>
    public static SlaCompliance Of(IEnumerable<Ticket> tickets, DateTimeOffset since, DateTimeOffset now, IReadOnlyDictionary<string, decimal> targetHours)
    {
        var (met, late, open) = (0, 0, 0);
        foreach (var ticket in tickets)
        {
            if (ticket.Excluded == true || DueOf(ticket, targetHours) is not { } due)
                continue;
            if (ticket.IsOpen)
                open += due < now ? 1 : 0;
            else if (ticket.Closed is { } closed && closed >= since && closed <= now)
                (met, late) = closed <= due ? (met + 1, late) : (met, late + 1);
        }

        return new(met, late, open);
    }

    /// <summary>Until when it was to be settled, its pauses added; null when neither it nor its priority says so.</summary>
    public static DateTimeOffset? DueOf(Ticket ticket, IReadOnlyDictionary<string, decimal> targetHours)
    {
        var due = ticket.Due ?? (ticket is { Opened: { } opened, Priority: { } priority } && targetHours.TryGetValue(priority, out var hours) ? opened.AddHours((double)hours) : null);
        return due?.AddMinutes((double)(ticket.PausedMinutes ?? 0));
    }
}
