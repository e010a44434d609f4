namespace BotFramework;

/// <summary>The endpoints and names of one Microsoft cloud.</summary>
internal sealed record Cloud(Uri Metadata, string Issuer, Uri Authority, string Scope, IReadOnlyList<string> ServiceHosts)
{
    internal static Cloud Public { get; } = new(
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default",
        ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    internal static Cloud UsGovernment { get; } = new(
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    internal static Cloud China { get; } = new(
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn/"),
        "https://api.botframework.azure.cn/.default",
        ["*.botframework.azure.cn"]);

    /// <summary>The cloud of this name, or null.</summary>
    internal static Cloud? Named(string name) => name.ToUpperInvariant() switch
    {
        "PUBLIC" => Public,
        "USGOVERNMENT" => UsGovernment,
        "CHINA" => China,
        _ => null,
    };
}
