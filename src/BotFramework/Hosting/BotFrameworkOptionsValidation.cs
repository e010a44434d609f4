using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BotFramework;

/// <summary>Says at start what is missing, rather than at the first message.</summary>
internal sealed class BotFrameworkOptionsValidation(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        string[] failures = [.. Failures(options)];
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(BotFrameworkOptions options)
    {
        if (Cloud.Named(options.Cloud) is null)
            yield return $"BotFramework:Cloud is '{options.Cloud}'; it can be Public, UsGovernment or China.";
        if (options.MaxBodyBytes is < 1024 or > 30_000_000)
            yield return "BotFramework:MaxBodyBytes must lie between 1024 and 30000000.";
        foreach (var failure in options.HasCredentials ? RegisteredFailures(options) : UnregisteredFailures(options))
            yield return failure;
    }

    private IEnumerable<string> UnregisteredFailures(BotFrameworkOptions options)
    {
        if (options.MicrosoftAppPassword.Length > 0 || options.CertificatePath.Length > 0)
            yield return "A password or certificate is configured but no MicrosoftAppId.";
        if (!environment.IsDevelopment())
            yield return $"MicrosoftAppId is missing, and the environment is {environment.EnvironmentName}. "
                + "Without a registration the bot runs only in the Development environment and only on a loopback address.";
    }

    private static IEnumerable<string> RegisteredFailures(BotFrameworkOptions options)
    {
        if (options.AllowedTenants is [])
            yield return "Neither MicrosoftAppTenantId nor BotFramework:AllowedTenants says whose activities to accept.";
        var kind = options.MicrosoftAppType.ToUpperInvariant();
        if (kind is not ("SINGLETENANT" or "USERASSIGNEDMSI" or "WORKLOADIDENTITY"))
            yield return $"MicrosoftAppType is '{options.MicrosoftAppType}'; it can be SingleTenant, UserAssignedMSI or WorkloadIdentity.";
        if (kind is "SINGLETENANT" or "WORKLOADIDENTITY" && options.MicrosoftAppTenantId.Length == 0)
            yield return $"MicrosoftAppType {options.MicrosoftAppType} needs MicrosoftAppTenantId.";
        if (kind is "SINGLETENANT" && options.MicrosoftAppPassword.Length == 0 && options.CertificatePath.Length == 0)
            yield return "MicrosoftAppType SingleTenant needs MicrosoftAppPassword or BotFramework:CertificatePath.";
    }
}
