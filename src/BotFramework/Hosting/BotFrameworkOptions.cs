using Microsoft.Extensions.Configuration;

namespace BotFramework;

/// <summary>How the bot is registered and whom it serves, from the configuration keys of the same names.</summary>
internal sealed class BotFrameworkOptions
{
    internal const string Section = "BotFramework";

    /// <summary><c>SingleTenant</c>, <c>UserAssignedMSI</c> or <c>WorkloadIdentity</c>.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    public string MicrosoftAppId { get; set; } = "";

    public string MicrosoftAppPassword { get; set; } = "";

    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>A PEM or PFX file with the bot's certificate and key, in place of a password.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Tenants whose activities are accepted; the bot's own when none is named.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary><c>Public</c>, <c>UsGovernment</c> or <c>China</c>.</summary>
    public string Cloud { get; set; } = "Public";

    /// <summary>Further https hosts that may receive the bot's token; <c>*.example.org</c> means every host below.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>The largest body that is read, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    internal bool HasCredentials => MicrosoftAppId.Length > 0;

    internal Cloud KnownCloud => BotFramework.Cloud.Named(Cloud) ?? throw new InvalidOperationException($"There is no cloud '{Cloud}'.");

    internal void ReadFrom(IConfiguration configuration)
    {
        MicrosoftAppType = Text(configuration, nameof(MicrosoftAppType)) is { Length: > 0 } type ? type : MicrosoftAppType;
        MicrosoftAppId = Text(configuration, nameof(MicrosoftAppId));
        MicrosoftAppPassword = Text(configuration, nameof(MicrosoftAppPassword));
        MicrosoftAppTenantId = Text(configuration, nameof(MicrosoftAppTenantId));
        configuration.GetSection(Section).Bind(this);
        if (AllowedTenants is [] && MicrosoftAppTenantId.Length > 0)
            AllowedTenants = [MicrosoftAppTenantId];
    }

    private static string Text(IConfiguration configuration, string key) => configuration[key]?.Trim() ?? "";
}
