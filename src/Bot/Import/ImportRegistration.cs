using Bot.Import.Runs;

namespace Bot.Import;

internal static class ImportRegistration
{
    /// <summary>Imports, and the sample portfolio. Needs the ledger.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services.AddSingleton<Importer>().AddSingleton<ImportRuns>().AddSingleton<UnfinishedImports>().AddSingleton<SampleLoader>();
}
