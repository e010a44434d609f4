using Microsoft.Extensions.Options;

namespace Bot.Answers.Health.Settings;

internal static class HealthRegistration
{
    /// <summary>What health is measured by.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsRules>().AddSingleton(provider => provider.GetRequiredService<IOptions<HealthOptions>>().Value.ToModel());
    }
}
