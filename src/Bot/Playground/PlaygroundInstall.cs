using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Bot.Playground;

/// <summary>Puts the pinned npm package into a folder, once per version.</summary>
internal static class PlaygroundInstall
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly string[] Files = ["package.json", "package-lock.json", "bind-loopback.cjs", "playground.yml"];

    /// <summary>The folder with <c>node_modules</c>, the preload script and the configuration.</summary>
    /// <exception cref="PlaygroundUnavailableException">Node.js is missing, or npm could not install the package.</exception>
    public static async Task<string> FolderAsync(string cache, CancellationToken cancellation)
    {
        var folder = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(Embedded("package-lock.json")))[..12]);
        Directory.CreateDirectory(folder);
        await RunAsync(folder, Node("--version"), "Node.js 20 or newer was not found", cancellation);
        using var onlyUs = await ExclusiveAsync(Path.Combine(folder, "installing.lock"), cancellation);
        foreach (var file in Files)
            await File.WriteAllBytesAsync(Path.Combine(folder, file), Embedded(file), cancellation);
        var done = Path.Combine(folder, "installed");
        if (File.Exists(done))
            return folder;

        Console.Out.WriteLine("Installing the Agents Playground (once, some 30 MB) ...");
        await RunAsync(folder, Npm("ci", "--no-audit", "--no-fund", "--ignore-scripts"), "npm could not install it (is there a network?)", cancellation);
        await File.WriteAllTextAsync(done, "", cancellation);
        return folder;
    }

    private static ProcessStartInfo Node(params string[] arguments) => new("node", arguments);

    // On Windows npm is a script, which only the shell can start.
    private static ProcessStartInfo Npm(params string[] arguments) =>
        OperatingSystem.IsWindows() ? new("cmd.exe", ["/c", "npm", .. arguments]) : new("npm", arguments);

    private static async Task RunAsync(string folder, ProcessStartInfo start, string otherwise, CancellationToken cancellation)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(LongestWait);
            try
            {
                await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                throw new PlaygroundUnavailableException(otherwise);
            }

            if (process.ExitCode != 0)
                throw new PlaygroundUnavailableException(otherwise);
        }
        catch (Win32Exception)
        {
            throw new PlaygroundUnavailableException(otherwise);
        }
    }

    /// <summary>Holds the file open for nobody else; a process that dies lets go of it.</summary>
    private static async Task<FileStream> ExclusiveAsync(string path, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(cancellation);
            }
        }
    }

    private static byte[] Embedded(string file)
    {
        using var stream = typeof(PlaygroundInstall).Assembly.GetManifestResourceStream($"Playground/{file}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
