using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Turns.Files;

/// <summary>Where accepted files are put: a server of its own that keeps what comes.</summary>
internal sealed class OneDrive : IAsyncDisposable
{
    private readonly WebApplication app;

    private OneDrive(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string? Range, string? Authorization, byte[] Content)> Files { get; } = new();

    /// <summary>What uploads are answered with.</summary>
    public int Status { get; set; } = 201;

    public string UploadUrl => app.Urls.First() + "/upload?permission=its-own";

    public static async Task<OneDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var drive = new OneDrive(builder.Build());
        drive.app.MapPut("/upload", drive.TakeAsync);
        await drive.app.StartAsync();
        return drive;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        Files.Enqueue(((string?)request.Headers.ContentRange, (string?)request.Headers.Authorization, content.ToArray()));
        // A redirect must not be followed, wherever it leads.
        return Status == 302 ? Results.Redirect("/upload") : Results.StatusCode(Status);
    }
}
