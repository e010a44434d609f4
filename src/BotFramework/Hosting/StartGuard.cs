using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotFramework;

/// <summary>Stops a host that listens beyond this machine without credentials, and fetches the channel's keys ahead of the first message.</summary>
internal sealed class StartGuard(IOptions<BotFrameworkOptions> options, IServer server, SigningKeys keys, ILogger<StartGuard> logger) : IHostedLifecycleService
{
    // Which addresses the server really has is known only once it listens; until then the adapter itself turns strangers away.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Value.HasCredentials)
        {
            _ = keys.WarmUpAsync();
            return Task.CompletedTask;
        }

        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            if (!IsLoopback(BindingAddress.Parse(address)))
                throw new InvalidOperationException(
                    $"The server listens on {address}, but no MicrosoftAppId is configured. Without a registration the bot runs only on a loopback address.");
        logger.NoCredentials();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe
        || address.IsNamedPipe
        || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
