namespace Bot.Tests.Ledger.Tables;

/// <summary>A folder that goes with its owner.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("account-desk-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
