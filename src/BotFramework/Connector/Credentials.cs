using Azure.Core;
using Azure.Identity;

namespace BotFramework;

/// <summary>The way this bot proves who it is, by its <c>MicrosoftAppType</c>.</summary>
internal static class Credentials
{
    internal static TokenCredential Create(BotFrameworkOptions options)
    {
        var (tenant, app, authority) = (options.MicrosoftAppTenantId, options.MicrosoftAppId, options.KnownCloud.Authority);
        return options.MicrosoftAppType.ToUpperInvariant() switch
        {
            "USERASSIGNEDMSI" => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(app)),
            "WORKLOADIDENTITY" => new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions
            {
                TenantId = tenant,
                ClientId = app,
                AuthorityHost = authority,
            }),
            _ when options.CertificatePath.Length > 0 => new ClientCertificateCredential(
                tenant, app, options.CertificatePath, new ClientCertificateCredentialOptions { AuthorityHost = authority }),
            _ => new ClientSecretCredential(
                tenant, app, options.MicrosoftAppPassword, new ClientSecretCredentialOptions { AuthorityHost = authority }),
        };
    }
}
