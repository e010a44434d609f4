using System.Collections.Immutable;
using Domain.People;

namespace Domain.Promises;

/// <summary>What somebody of ours has to keep, or hold the client to, on a day of theirs: overdue, due that day, or due before they next begin a day's work.</summary>
public sealed record PromisesDue(Person Person, DateOnly Day, DateOnly Next, ImmutableArray<Promise> Overdue, ImmutableArray<Promise> Today, ImmutableArray<Promise> Soon)
{
    private const int LongestBreak = 14;
    private const int DaysPerReminder = 7;

    public bool IsEmpty => Overdue.IsEmpty && Today.IsEmpty && Soon.IsEmpty;

    /// <summary>Key and level of each, to compare the next reminder with. A promise whose day moved is another one; one that stays overdue rises once a week.</summary>
    public ImmutableDictionary<string, int> Told => Overdue.Concat(Today).Concat(Soon).ToImmutableDictionary(promise => $"{promise.Id}|{promise.Due:yyyy-MM-dd}", LevelOf);

    /// <param name="view">The person's own.</param>
    /// <param name="day">In the person's calendar.</param>
    public static PromisesDue Of(View view, Person person, DateOnly day, Func<DayOfWeek, bool> isWorkingDay)
    {
        var next = NextWorkingDay(day, isWorkingDay);
        Promise[] due = [.. view.Of(Promise.Kind).Where(promise => IsDue(promise, person.Id, next) && promise.Text is { Length: > 0 }).OrderBy(promise => promise.Due).ThenBy(promise => promise.Id)];
        return new(person, day, next, [.. due.Where(promise => promise.Due < day)], [.. due.Where(promise => promise.Due == day)], [.. due.Where(promise => promise.Due > day)]);
    }

    /// <summary>True for an open promise of the person's with a day that has come, or comes before their next day of work is over.</summary>
    /// <param name="next">The day on which they next work.</param>
    public static bool IsDue(Promise promise, RecordId person, DateOnly next) => promise.IsOpen && promise.Owner == person && promise.Due <= next;

    /// <summary>The first working day after the day.</summary>
    public static DateOnly NextWorkingDay(DateOnly day, Func<DayOfWeek, bool> isWorkingDay)
    {
        for (var after = 1; after < LongestBreak; after++)
            if (isWorkingDay(day.AddDays(after).DayOfWeek))
                return day.AddDays(after);
        return day.AddDays(1);
    }

    /// <summary>True when something has come up, or become more urgent, since the last reminder: only then is it worth another.</summary>
    public bool IsNewsAfter(ImmutableDictionary<string, int> lastTold) => Told.Any(told => !(lastTold.GetValueOrDefault(told.Key) >= told.Value));

    private int LevelOf(Promise promise) => promise.Due > Day ? 1 : promise.Due == Day ? 2 : 3 + ((Day.DayNumber - promise.Due!.Value.DayNumber) / DaysPerReminder);
}
