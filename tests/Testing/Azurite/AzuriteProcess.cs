using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing.Azurite;

/// <summary>One running Azurite table service, in memory, on a port of its own.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // The account and key that Microsoft publishes for every emulator.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int Attempts = 5;
    private readonly Process process;

    private AzuriteProcess(Process process, int port)
    {
        this.process = process;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    public string ConnectionString { get; }

    public static async Task<AzuriteProcess> StartAsync(string folder)
    {
        var said = "";
        // Between finding a free port and using it, someone else may take it.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = FreePort();
            var process = Process.Start(Command(folder, port))!;
            said = await UntilReadyAsync(process);
            if (!process.HasExited)
            {
                // A pipe that nobody reads stops the writer when it is full.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new(process, port);
            }
            process.Dispose();
        }
        throw new InvalidOperationException($"Azurite does not start from {folder}: {said}");
    }

    /// <summary>Closes its input, which it takes for Ctrl+C.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo Command(string folder, int port) => new("node",
    [
        Repository.At("tests", "Testing", "Azurite", "launch.cjs"),
        "--silent", "--inMemoryPersistence", "--disableTelemetry",
        "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
    ])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    };

    /// <summary>Reads what the process says until it says that it listens, or ends.</summary>
    private static async Task<string> UntilReadyAsync(Process process)
    {
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.Contains("successfully started", StringComparison.Ordinal))
                return said.ToString();
        }
        await process.WaitForExitAsync();
        return said.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
