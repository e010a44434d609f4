using Microsoft.Extensions.DependencyInjection;

namespace BotFramework;

/// <summary>Authentication as configured; <see cref="BotFrameworkServices.AddBotFramework"/> lists the keys and must have been called.</summary>
public sealed class ConfigurationBotFrameworkAuthentication(IServiceProvider services) : BotFrameworkAuthentication
{
    internal override InboundDoor Door { get; } = Required<InboundDoor>(services);

    internal override ConnectorClient Connector { get; } = Required<ConnectorClient>(services);

    private static T Required<T>(IServiceProvider services) =>
        services.GetService<T>() ?? throw new InvalidOperationException($"Call {nameof(BotFrameworkServices.AddBotFramework)} when registering services.");
}
