using Domain.People;

namespace Domain.Calls;

/// <summary>Somebody who is to be reminded of a call on a day of theirs.</summary>
public sealed record SubmissionReminder(ForecastCall Call, Person Person, DateOnly Day);

/// <summary>When people are reminded of an open call: on the last working day before its deadline, and on the deadline's own day, when they work on it.</summary>
public static class SubmissionReminders
{
    private const int LongestBreak = 14;

    /// <summary>The days, in the person's own calendar.</summary>
    /// <param name="zone">The person's.</param>
    public static IEnumerable<DateOnly> Days(DateTimeOffset deadline, TimeZoneInfo zone, Func<DayOfWeek, bool> isWorkingDay)
    {
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(deadline, zone).DateTime);
        for (var before = 1; before <= LongestBreak; before++)
            if (isWorkingDay(last.AddDays(-before).DayOfWeek))
            {
                yield return last.AddDays(-before);
                break;
            }

        if (isWorkingDay(last.DayOfWeek))
            yield return last;
    }

    /// <summary>True while the person's number for the call is still wanted.</summary>
    public static bool IsMissing(SubmissionReminder reminder, View view) =>
        reminder.Call is { State: CallState.Open, Start: { } start, End: { } end } call
        && new CallRollUp(view, reminder.Day, call.Scope, new(start, end, call.Period ?? ""), Opportunities.ForecastCategory.Commit).Missing.Any(person => person.Id == reminder.Person.Id);

    /// <summary>What the person would call: sellers their own deals, regional managers their region, all others the whole of the call.</summary>
    public static CallScope ScopeOf(SubmissionReminder reminder) => reminder.Person switch
    {
        { Role: Role.Seller, Id: var id } => reminder.Call.Scope with { Owner = id },
        { Role: Role.RegionalManager, Region: { Length: > 0 } region } => reminder.Call.Scope with { Region = region },
        _ => reminder.Call.Scope,
    };
}
