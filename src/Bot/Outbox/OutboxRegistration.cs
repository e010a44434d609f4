using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Outbox;

internal static class OutboxRegistration
{
    /// <summary>Everything that the bot says unasked goes through here. Needs an <see cref="IDelivery"/>, the ledger and its storage; each kind of thing that is said is an <see cref="IAnnouncement"/>.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration) => services
        .AddOutboxRows(configuration)
        .AddSingleton(Random.Shared)
        .AddSingleton<Tempo>()
        .AddSingleton<OutboxPost>()
        .AddSingleton<OutboxPlan>()
        .AddSingleton<OutboxLosses>()
        .AddSingleton<OutboxTurn>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<EarlierCopies>()
        .AddSingleton<Reach>()
        .AddHostedService<OutboxService>();

    /// <summary>What became of everything: enough for <c>status</c>.</summary>
    public static IServiceCollection AddOutboxRows(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(configuration.GetSection("Outbox").Get<OutboxOptions>() ?? new OutboxOptions());
        services.TryAddSingleton<OutboxRows>();
        return services;
    }
}
