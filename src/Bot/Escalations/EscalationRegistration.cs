using Bot.Outbox;

namespace Bot.Escalations;

internal static class EscalationRegistration
{
    /// <summary>Escalations climb and are told of. Needs the outbox, which says it.</summary>
    public static IServiceCollection AddEscalations(this IServiceCollection services) => services
        .AddSingleton<EscalationClock>()
        .AddSingleton<IAnnouncement, EscalationNews>()
        .AddHostedService<EscalationService>();
}
