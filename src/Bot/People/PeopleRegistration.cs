namespace Bot.People;

internal static class PeopleRegistration
{
    /// <summary>Who asks, who listens, and how they are introduced.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section)
            .Validate(options => options.IsValid, $"{PeopleOptions.Section}:{nameof(PeopleOptions.FirstAdministrator)} must be the object id of a user in Microsoft Entra, or empty.")
            .ValidateOnStart();
        return services
            .AddSingleton<RosterStamps>()
            .AddSingleton<Rosters>()
            .AddSingleton<Audiences>()
            .AddSingleton<Readers>()
            .AddSingleton<IdentityClaims>()
            .AddSingleton<Introductions>();
    }
}
