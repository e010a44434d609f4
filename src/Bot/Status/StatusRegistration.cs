using Bot.Import.Runs;
using Bot.People;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Status;

internal static class StatusRegistration
{
    /// <summary>Whether all is well: each check in one line, in the order in which they are told. Needs the ledger, its storage, and who is known.</summary>
    public static IServiceCollection AddStatus(this IServiceCollection services)
    {
        services.TryAddSingleton<Conversations>();
        services.TryAddSingleton<ImportRuns>();
        services.TryAddSingleton<IdentityClaims>();
        return services
            .AddSingleton<TurnFailures>()
            .AddSingleton<UnansweredQuestions>()
            .AddSingleton<StatusDesk>()
            .AddSingleton<IStatusCheck, StorageCheck>()
            .AddSingleton<IStatusCheck, PortfolioCheck>()
            .AddSingleton<IStatusCheck, ImportCheck>()
            .AddSingleton<IStatusCheck, DigestsCheck>()
            .AddSingleton<IStatusCheck, OutboxCheck>()
            .AddSingleton<IStatusCheck, PeopleCheck>()
            .AddSingleton<IStatusCheck, RegistrationCheck>()
            .AddSingleton<IStatusCheck, FailuresCheck>()
            .AddSingleton<IStatusCheck, UnansweredCheck>();
    }
}
