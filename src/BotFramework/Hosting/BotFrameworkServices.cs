using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace BotFramework;

/// <summary>Registers what <see cref="CloudAdapter"/> stands on.</summary>
public static class BotFrameworkServices
{
    internal const string ConnectorHttp = "BotFramework.Connector";
    internal const string MetadataHttp = "BotFramework.Metadata";

    /// <summary>
    /// Reads <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c> and the section
    /// <c>BotFramework</c> (<c>CertificatePath</c>, <c>AllowedTenants</c>, <c>Cloud</c>, <c>ServiceHosts</c>, <c>MaxBodyBytes</c>).
    /// The host then refuses to start when they do not make a bot that can be trusted: without an app id it starts only in the
    /// Development environment and only on loopback addresses.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>().Configure(options => options.ReadFrom(configuration)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Func<BotFrameworkOptions, TokenCredential>>(Credentials.Create);

        // Polly reports every attempt, the successful too, at Information.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Warning));
        services.AddHttpClient(MetadataHttp, SigningKeys.Configure).ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
        services.AddHttpClient(ConnectorHttp, http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler("connector", (pipeline, context) =>
            {
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.AddRetry(ConnectorRetry.Options(pipeline.TimeProvider));
            });

        services.TryAddSingleton(provider => new SigningKeys(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(MetadataHttp),
            Options(provider).KnownCloud,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SigningKeys>>()));
        services.TryAddSingleton(provider => new ChannelTokens(
            Options(provider), provider.GetRequiredService<SigningKeys>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ConnectorToken(
            () => provider.GetRequiredService<Func<BotFrameworkOptions, TokenCredential>>()(Options(provider)),
            Options(provider).KnownCloud.Scope,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorToken>>()));
        services.TryAddSingleton(provider => ServiceHosts.For(Options(provider)));
        services.TryAddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ConnectorHttp),
            provider.GetRequiredService<ServiceHosts>(),
            Options(provider).HasCredentials ? provider.GetRequiredService<ConnectorToken>() : null,
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.TryAddSingleton(provider => new InboundDoor(
            Options(provider),
            provider.GetRequiredService<ChannelTokens>(),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<ILogger<InboundDoor>>()));
        services.AddHostedService<StartGuard>();
        return services;
    }

    private static BotFrameworkOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;

    // No redirects: neither a token nor trust in a key may follow one to another host.
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };
}
