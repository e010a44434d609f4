namespace Testing;

/// <summary>Where the checkout is, and where the optional shared test data is.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Bot.sln</c>.</summary>
    public static string Root { get; } = FindUpwards(AppContext.BaseDirectory);

    /// <summary>A path inside the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// The folder of shared real data: <c>SHARED_DATA</c>, else <c>../shared</c> beside the checkout; null when there is none.
    /// Tests that need it skip with <see cref="NoSharedData"/>.
    /// </summary>
    public static string? SharedData { get; } = ExistingOrNull(
        Environment.GetEnvironmentVariable("SHARED_DATA") is { Length: > 0 } named ? named : Path.Combine(Root, "..", "shared"));

    public const string NoSharedData = "the shared real data is not on this machine (set SHARED_DATA)";

    private static string? ExistingOrNull(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;

    private static string FindUpwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No Bot.sln above {from}.");
    }
}
