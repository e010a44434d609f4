using System.Text;
using Xunit;

namespace Testing;

/// <summary>Compares output with a reviewed file in the repository.</summary>
public static class Snapshot
{
    /// <summary>
    /// Fails unless <paramref name="actual"/> equals the file <paramref name="pathFromTests"/> (under <c>tests/</c>). A missing file fails too.
    /// On failure the actual text is written beside it; with <c>ACCEPT_SNAPSHOTS=1</c> it becomes the expectation, except when <c>CI=true</c>.
    /// </summary>
    public static void Matches(string actual, params string[] pathFromTests)
    {
        var expectedPath = Repository.At(["tests", .. pathFromTests]);
        var normal = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expectedPath)!);
            File.WriteAllText(expectedPath, normal, new UTF8Encoding(false));
            return;
        }

        var expected = File.Exists(expectedPath) ? File.ReadAllText(expectedPath).ReplaceLineEndings("\n") : null;
        if (expected == normal)
            return;
        var extension = Path.GetExtension(expectedPath);
        var actualPath = expectedPath.Replace(".expected" + extension, ".actual" + extension, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(actualPath)!);
        File.WriteAllText(actualPath, normal, new UTF8Encoding(false));
        Assert.Fail(expected is null
            ? $"No snapshot {expectedPath}. Review {actualPath}, then run again with ACCEPT_SNAPSHOTS=1."
            : $"Differs from {expectedPath}. Compare with {actualPath}.");
    }
}
