using Bot.Alerts;
using Bot.Answers.Health.Settings;
using Bot.Crm;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.People;
using Bot.Status;

namespace Bot.CommandLine;

/// <summary>The services that commands need, from the same settings as the web host and without its cost.</summary>
internal static class TerminalHost
{
    public static ServiceProvider Create() => Create(_ => { });

    /// <param name="replace">What stands in for the configured services.</param>
    public static ServiceProvider Create(Action<IServiceCollection> replace)
    {
        var root = Directory.GetCurrentDirectory();
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(root, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Place(root))
            .AddLogging()
            .AddTables(configuration)
            .AddLedger(configuration)
            .AddImport()
            .AddOwnership(configuration)
            .AddPeople()
            .AddHealth()
            .AddOutboxRows(configuration)
            .AddStatus()
            .AddSingleton(configuration.GetSection("Alerts").Get<AlertOptions>() ?? new AlertOptions());
        replace(services);
        return services.BuildServiceProvider();
    }

    private sealed class Place(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "Bot";

        public string ContentRootPath { get; set; } = root;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
