using Bot.Crm.WriteBacks;
using Domain.Crm;

namespace Bot.Crm;

internal static class CrmRegistration
{
    /// <summary>
    /// Syncing with CRMs, and what becomes of changes of what they own. An adapter is connected with <c>AddSingleton&lt;ICrm, ...&gt;()</c>; without one nothing
    /// runs. Needs the ledger, its storage, who is known, and an <see cref="IWriteBackDelivery"/>.
    /// </summary>
    public static IServiceCollection AddCrm(this IServiceCollection services, IConfiguration configuration) => services
        .AddOwnership(configuration)
        .AddSingleton(configuration.GetSection("Crm").Get<CrmOptions>() ?? new CrmOptions())
        .AddSingleton<CrmCursors>()
        .AddSingleton<CrmVersions>()
        .AddSingleton<CrmSync>()
        .AddSingleton<WriteBackClaims>()
        .AddSingleton<WriteBackSender>()
        .AddSingleton<WriteBackNotices>()
        .AddSingleton<CrmService>()
        .AddHostedService(provider =>
        {
            // A setting that cannot be stops the start, not the first order.
            OwnershipRules.Check(provider.GetRequiredService<FieldOwnership>(), provider.GetServices<ICrm>());
            return provider.GetRequiredService<CrmService>();
        });

    /// <summary>The rules of fields that a CRM may own.</summary>
    public static IServiceCollection AddOwnership(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => OwnershipRules.Read(configuration));
}
