using Bot.Alerts;
using Domain;
using Domain.Alerts;
using Domain.Channels;
using Domain.People;

namespace Bot.Outbox;

/// <summary>The hours in which somebody wants to hear nothing by itself, by their own clock. What falls into them is said afterwards, while it is still worth saying.</summary>
internal static class QuietHours
{
    public static bool Hold(Recipient to, DateTimeOffset now, Portfolio portfolio)
    {
        var told = Subscription.Of(to.Subscriber, portfolio);
        return told.QuietFrom is not null && told.IsQuiet(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, LocalTimes.Zone(ZoneOf(to, portfolio))).DateTime));
    }

    private static string? ZoneOf(Recipient to, Portfolio portfolio) => to is Recipient.Channel
        ? portfolio.State(ChannelLink.Kind, to.Subscriber)?.Read(ChannelLink.Kind, Clearance.Open).TimeZone
        : portfolio.State(Person.Kind, to.Subscriber)?.Read(Person.Kind, Clearance.Open).TimeZone;
}
