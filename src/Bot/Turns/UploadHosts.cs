using System.Text;

namespace Bot.Turns;

/// <summary>
/// Where files may be put: OneDrive and SharePoint, over https. The address comes with the answer to an offer; without this list a forged one would make the
/// bot write to any machine that it can reach.
/// </summary>
/// <param name="further">More hosts, as <c>files.contoso.com</c> or <c>*.contoso.com</c>.</param>
/// <param name="isLoopbackAllowed">For a bot without a registration, which talks to this machine only.</param>
internal sealed class UploadHosts(IReadOnlyList<string> further, bool isLoopbackAllowed)
{
    public const string Section = "Exports:UploadHosts";

    private static readonly string[] OneDrive = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.sharepoint.cn"];

    public static UploadHosts From(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration.GetSection(Section).Get<string[]>() ?? [], environment.IsDevelopment() && string.IsNullOrEmpty(configuration["MicrosoftAppId"]));

    /// <summary>The address, when files may be put there; else null.</summary>
    public Uri? Allowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && Ascii.IsValid(url.Host) && IsAllowed(url) ? url : null;

    private bool IsAllowed(Uri url) => url.IsLoopback
        ? isLoopbackAllowed && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        : url is { Scheme: "https", HostNameType: UriHostNameType.Dns, IsDefaultPort: true } && OneDrive.Concat(further).Any(allowed => Matches(allowed, url.Host));

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase);
}
