using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Testing.Azurite;

/// <summary>
/// A real Azurite, installed and started by the first test that asks for it and shared by the whole test assembly:
/// <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>, then a constructor parameter. Tables live in one namespace: use random names or prefixes.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly Lazy<Task<AzuriteProcess>> azurite = new(StartAsync);

    /// <summary>Skips the test when there is no Node on this machine, or fails it when <c>CI=true</c>.</summary>
    public async ValueTask<string> ConnectionStringAsync()
    {
        if (!HasNode.Value && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("Node.js is not on this machine; Azurite needs it.");
        return (await azurite.Value).ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await azurite.Value).DisposeAsync();
    }

    private static readonly Lazy<bool> HasNode = new(() =>
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    private static async Task<AzuriteProcess> StartAsync() => await AzuriteProcess.StartAsync(await AzuriteInstall.FolderAsync());
}
