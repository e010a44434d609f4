using System.ComponentModel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Bot.Playground;

/// <summary>
/// Installs the Playground on first use, starts it once the bot listens, says what to open, and stops it with the bot.
/// Whatever goes wrong here costs one line: the bot itself goes on.
/// </summary>
internal sealed class PlaygroundService(IOptions<PlaygroundOptions> options, IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await HostStartedAsync(stoppingToken) || BotAddress() is not { } bot)
                return;
            var package = await PlaygroundInstall.FolderAsync(options.Value.Folder, stoppingToken);
            using var playground = await PlaygroundProcess.StartAsync(package, options.Value.Port, new Uri(bot, "/api/messages"), stoppingToken);
            Console.Out.WriteLine(Welcome.WithPlayground(playground.Page));
            await playground.ExitedAsync(stoppingToken);
            Console.Out.WriteLine(Welcome.Without($"it stopped by itself; its log is {playground.Log}", bot));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping; leaving the using block above stopped the Playground.
        }
        catch (Exception trouble) when (trouble is PlaygroundUnavailableException or IOException or UnauthorizedAccessException or Win32Exception)
        {
            Console.Out.WriteLine(Welcome.Without(trouble.Message.TrimEnd('.'), BotAddress()));
        }
    }

    private async Task<bool> HostStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        return !stoppingToken.IsCancellationRequested;
    }

    private Uri? BotAddress() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttp) is { } bound
            ? new UriBuilder(Uri.UriSchemeHttp, bound.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : bound.Host, bound.Port).Uri
            : null;
}
