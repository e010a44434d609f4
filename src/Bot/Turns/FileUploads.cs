using System.Net.Http.Headers;

namespace Bot.Turns;

/// <summary>Puts files where Teams says. The address carries its own permission, so the bot's token does not go with it and the address into no log.</summary>
internal sealed partial class FileUploads(IHttpClientFactory clients, ILogger<FileUploads> log)
{
    public const string Http = "file uploads";

    /// <summary>Shorter than Teams waits for the answer to a press.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>No redirect is followed: it could lead past <see cref="UploadHosts"/>.</summary>
    public static void Register(IServiceCollection services) => services.AddHttpClient(Http, http => http.Timeout = Longest)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        .RemoveAllLoggers();

    /// <returns>False when the other side did not take it.</returns>
    public async Task<bool> PutAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var http = clients.CreateClient(Http);
        using var body = new ReadOnlyMemoryContent(content);
        body.Headers.ContentType = new("application/octet-stream");
        body.Headers.ContentLength = content.Length;
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var answer = await http.PutAsync(address, body, cancellation);
            if (!answer.IsSuccessStatusCode)
                LogRefused(log, address.Host, (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            LogFailed(log, address.Host, trouble.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(260, LogLevel.Warning, "{Host} did not take a file: {Status}")]
    private static partial void LogRefused(ILogger log, string host, int status);

    [LoggerMessage(261, LogLevel.Warning, "A file could not be put to {Host}: {Trouble}")]
    private static partial void LogFailed(ILogger log, string host, string trouble);
}
