using Bot.Alerts.Pressing;
using Bot.Outbox;

namespace Bot.Alerts;

internal static class AlertRegistration
{
    /// <summary>What the bot says unasked, a line each. Needs the outbox, which says it.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Alerts").Get<AlertOptions>() ?? new AlertOptions();
        if (LocalTimes.Parse(options.PersonalDigestTime) is null && options.PersonalDigestTime.Length > 0)
            throw new InvalidOperationException($"Alerts:PersonalDigestTime is '{options.PersonalDigestTime}'; a time such as 08:00 is wanted, or nothing for no personal digests.");
        return services
            .AddSingleton(options)
            .AddSingleton<IAnnouncement, Digests>()
            .AddSingleton<IAnnouncement, MonthlyReviews>()
            .AddSingleton<IAnnouncement, CallReminders>()
            .AddSingleton<IAnnouncement, PromiseReminders>()
            .AddSingleton<AlertBoards>()
            .AddSingleton<IAnnouncement, PressingAlerts>()
            .AddSingleton<IAnnouncement, UndeliveredNotices>();
    }
}
