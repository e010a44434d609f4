using System.Collections.Immutable;
using System.Globalization;
using Domain.Alerts;

namespace Bot.Updates.Alerts;

/// <summary>A subscription in words.</summary>
internal static class SubscriptionWords
{
    public static string Rules(Subscription subscription)
    {
        string[] told = [.. AlertRules.All.Where(rule => subscription.Tells(rule.Name)).Select(rule => rule.Title)];
        string[] muted = [.. AlertRules.All.Where(rule => !subscription.Tells(rule.Name)).Select(rule => rule.Title)];
        return muted.Length == 0 ? "everything" : told.Length == 0 ? "nothing" : told.Length <= muted.Length ? string.Join(", ", told) : $"everything but {string.Join(", ", muted)}";
    }

    public static string Days(ImmutableArray<DayOfWeek> days) => days.IsEmpty ? "every working day" : string.Join(", ", days.Select(day => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day)}s"));

    public static string Quiet(Subscription subscription) => subscription is { QuietFrom: { } from, QuietUntil: { } until } ? $"{from.ToString("HH:mm", CultureInfo.InvariantCulture)} to {until.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "none";
}
