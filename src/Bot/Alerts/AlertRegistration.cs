namespace Bot.Alerts;

internal static class AlertRegistration
{
    /// <summary>Digests on schedule. Needs an <see cref="IDigestDelivery"/>, the ledger and its storage.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Alerts").Get<AlertOptions>() ?? new AlertOptions();
        if (LocalTimes.Parse(options.PersonalDigestTime) is null && options.PersonalDigestTime.Length > 0)
            throw new InvalidOperationException($"Alerts:PersonalDigestTime is '{options.PersonalDigestTime}'; a time such as 08:00 is wanted, or nothing for no personal digests.");
        return services
            .AddSingleton(options)
            .AddSingleton<DigestClaims>()
            .AddSingleton<DigestSender>()
            .AddHostedService<DigestService>();
    }
}
