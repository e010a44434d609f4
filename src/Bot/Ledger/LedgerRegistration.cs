namespace Bot.Ledger;

internal static class LedgerRegistration
{
    /// <summary>The ledger over the configured storage. The tenant is <c>MicrosoftAppTenantId</c>, or "local" without one.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new LedgerTenant(configuration["MicrosoftAppTenantId"] is { Length: > 0 } tenant ? tenant : "local"));
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IIdentities, RandomIdentities>()
            .AddSingleton<PortfolioIndex>()
            .AddSingleton<PartitionSnapshots>()
            .AddSingleton<PortfolioCache>()
            .AddSingleton<LedgerWriter>()
            .AddHostedService<LedgerStart>();
    }
}
