using System.Text;

namespace BotFramework;

/// <summary>
/// Where the bot speaks to. An activity names its own service, so without this list whoever slips one in would be sent the bot's token.
/// </summary>
internal sealed class ServiceHosts(IReadOnlyList<string> https, bool loopbackOnly)
{
    internal static ServiceHosts For(BotFrameworkOptions options) =>
        options.HasCredentials ? new([.. options.KnownCloud.ServiceHosts, .. options.ServiceHosts], loopbackOnly: false) : new([], loopbackOnly: true);

    internal bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url is { UserInfo: "", Query: "", Fragment: "" }
        && Ascii.IsValid(url.Host)
        && (loopbackOnly ? IsLoopback(url) : url.Scheme == Uri.UriSchemeHttps && IsListed(url.Host));

    /// <exception cref="InvalidOperationException">The service is not one the bot speaks to.</exception>
    internal Uri Address(string serviceUrl, string path) => Allows(serviceUrl)
        ? new Uri((serviceUrl.EndsWith('/') ? serviceUrl[..^1] : serviceUrl) + path)
        : throw new InvalidOperationException("The service URL is none that the bot may speak to; BotFramework:ServiceHosts lists further hosts.");

    private bool IsListed(string host) => https.Any(allowed => Matches(allowed, host));

    private static bool IsLoopback(Uri url) =>
        url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase);
}
