using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace Testing.Npm;

/// <summary>Installs what a <c>package-lock.json</c> names into <c>artifacts/</c>, once per lock file, whatever the number of test processes that want it.</summary>
public static class NpmFolder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

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

    /// <summary>Skips the test when there is no Node on this machine; when <c>CI=true</c> it goes on, and fails.</summary>
    public static void SkipWithoutNode(string who)
    {
        if (!HasNode.Value && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"Node.js is not on this machine; {who} needs it.");
    }

    /// <summary>The folder in which <c>node_modules</c> is.</summary>
    /// <param name="name">The folder's name under <c>artifacts/</c>.</param>
    /// <param name="source">Where <c>package.json</c> and <c>package-lock.json</c> are, and <c>.npmrc</c> where one is needed.</param>
    public static async Task<string> InstalledAsync(string name, string source)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"));
        var folder = Repository.At("artifacts", name, Convert.ToHexStringLower(SHA256.HashData(lockFile))[..12]);
        var done = Path.Combine(folder, "installed");
        Directory.CreateDirectory(folder);
        if (File.Exists(done))
            return folder;

        using var onlyUs = await ExclusiveAsync(Path.Combine(folder, "installing.lock"));
        if (File.Exists(done))
            return folder;
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc"])
            if (File.Exists(Path.Combine(source, file)))
                File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        await NpmAsync(folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await File.WriteAllTextAsync(done, "");
        return folder;
    }

    /// <summary>Holds the file open for nobody else; a process that dies lets go of it.</summary>
    private static async Task<FileStream> ExclusiveAsync(string path)
    {
        using var waiting = new CancellationTokenSource(LongestWait);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(waiting.Token);
            }
        }
    }

    private static async Task NpmAsync(string folder, params string[] arguments)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", "npm", .. arguments]) : new ProcessStartInfo("npm", arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        using var waiting = new CancellationTokenSource(LongestWait);
        await npm.WaitForExitAsync(waiting.Token);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm {string.Join(' ', arguments)} in {folder} failed:\n{await output}\n{await errors}");
    }
}
