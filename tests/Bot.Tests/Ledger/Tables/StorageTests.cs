using Bot.Ledger.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class StorageTests
{
    [Fact]
    public async Task Nothing_configured_is_sqlite_below_the_content_root()
    {
        using var folder = new TemporaryFolder();
        using var host = Host(folder.Path);

        var tables = host.Services.GetRequiredService<ITables>();
        await tables.CreateAsync("Settings", TestContext.Current.CancellationToken);

        Assert.IsType<SqliteTables>(tables);
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "account-desk.db")));
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("Storage:Endpoint", "https://account.table.core.windows.net")]
    public void Azure_is_reached_by_connection_string_or_by_endpoint(string key, string value)
    {
        using var host = Host(Path.GetTempPath(), ("Storage:Provider", "AzureTables"), (key, value), ("Storage:TablePrefix", "Desk1"));

        Assert.IsType<AzureTables>(host.Services.GetRequiredService<ITables>());
    }

    [Theory]
    [InlineData("Storage:ConnectionString or Storage:Endpoint", "Storage:Provider=AzureTables")]
    [InlineData("Storage:ConnectionString or Storage:Endpoint", "Storage:Provider=AzureTables", "Storage:ConnectionString=UseDevelopmentStorage=true", "Storage:Endpoint=https://a.b")]
    [InlineData("Storage:ConnectionString", "Storage:Provider=AzureTables", "Storage:ConnectionString=AccountKey=secret")]
    [InlineData("Storage:Endpoint", "Storage:Provider=AzureTables", "Storage:Endpoint=http://account.table.core.windows.net")]
    [InlineData("Storage:TablePrefix", "Storage:Provider=AzureTables", "Storage:ConnectionString=UseDevelopmentStorage=true", "Storage:TablePrefix=a-b")]
    [InlineData("Storage:Path", "Storage:Path= ")]
    public async Task A_wrong_configuration_stops_the_start_and_says_what_is_wrong(string named, params string[] settings)
    {
        using var host = Host(Path.GetTempPath(), [.. settings.Select(setting => (setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]))]);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_provider_stops_the_start()
    {
        using var host = Host(Path.GetTempPath(), ("Storage:Provider", "Cosmos"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Storage:Provider", refused.Message, StringComparison.Ordinal);
    }

    private static IHost Host(string root, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddTables(builder.Configuration);
        return builder.Build();
    }
}
