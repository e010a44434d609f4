using Testing.Npm;

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
        NpmFolder.SkipWithoutNode("Azurite");
        return (await azurite.Value).ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await azurite.Value).DisposeAsync();
    }

    private static async Task<AzuriteProcess> StartAsync() =>
        await AzuriteProcess.StartAsync(await NpmFolder.InstalledAsync("azurite", Repository.At("tests", "Testing", "Azurite")));
}
