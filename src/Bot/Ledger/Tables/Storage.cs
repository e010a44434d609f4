using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Ledger.Tables;

/// <summary>Storage as configured.</summary>
public static class Storage
{
    /// <summary>Registers <see cref="ITables"/> from the section <c>Storage</c>, checked when the host starts.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.AddSingleton(provider => Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        return services;
    }

    /// <summary>Opens storage. A relative <see cref="StorageOptions.Path"/> is taken from <paramref name="root"/>. Nothing is read or written yet.</summary>
    public static ITables Open(StorageOptions options, string root) => options switch
    {
        { Provider: StorageProvider.Sqlite, Path: SqliteTables.InMemory } => new SqliteTables(SqliteTables.InMemory),
        { Provider: StorageProvider.Sqlite } => new SqliteTables(Path.Combine(root, options.Path)),
        { ConnectionString: { Length: > 0 } connectionString } =>
            new AzureTables(new TableServiceClient(connectionString, AzureTables.Options()), options.TablePrefix),
        _ => new AzureTables(new TableServiceClient(new Uri(options.Endpoint!), new DefaultAzureCredential(), AzureTables.Options()), options.TablePrefix),
    };
}
