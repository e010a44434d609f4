using Xunit;

namespace Client.Tests.Driver;

/// <summary>The browser on this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its path. Without one the test is skipped, or fails when <c>CI=true</c>.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return named;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            foreach (var name in Names)
                if (Path.Combine(folder, name) is var path && File.Exists(path))
                    return path;
        const string reason = "Chromium is not on this machine (set CHROMIUM to its path, or install it)";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
