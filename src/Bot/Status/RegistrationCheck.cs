namespace Bot.Status;

/// <summary>The bot is registered, so that Teams can reach it and nobody else can.</summary>
internal sealed class RegistrationCheck(IConfiguration configuration) : IStatusCheck
{
    public string Area => "Registration";

    public Task<Finding> FindAsync(CancellationToken cancellation) => Task.FromResult(Of(configuration["MicrosoftAppId"], configuration["MicrosoftAppTenantId"]));

    internal static Finding Of(string? appId, string? tenantId) => (appId, tenantId) switch
    {
        (null or "", _) => Finding.Attention(
            "Registration", $"The bot has no registration: only tools on this machine reach it.", $"For Teams, set MicrosoftAppId, MicrosoftAppTenantId and a secret or certificate."),
        (_, null or "") => Finding.Attention("Registration", $"The bot has an id and no tenant.", $"Set MicrosoftAppTenantId to the tenant it serves."),
        _ => Finding.Good("Registration", $"The bot is registered and serves its own tenant."),
    };
}
