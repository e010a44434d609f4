using System.Text;
using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Ledger;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Bot.Tests.Turns;

/// <summary>The whole bot on a port of its own, with a stand-in for the channel's service and a small portfolio.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Factory factory;
    private readonly HttpClient http;

    private Desk(Factory factory, StandInConnector connector)
    {
        (this.factory, Connector) = (factory, connector);
        factory.UseKestrel();
        factory.StartServer();
        http = factory.CreateClient();
    }

    public StandInConnector Connector { get; }

    public IServiceProvider Services => factory.Services;

    public static Task<Desk> OpenAsync(string storage = ":memory:", StandInConnector? connector = null, params (string Key, string Value)[] settings) =>
        OverAsync(null, connector, [("Storage:Path", storage), .. settings]);

    /// <param name="tables">Storage to use in place of the configured one; it is not disposed of.</param>
    public static Task<Desk> OverAsync(ITables? tables, StandInConnector? connector, params (string Key, string Value)[] settings) =>
        WithAsync(services =>
        {
            if (tables is not null)
                services.Replace(ServiceDescriptor.Singleton<ITables>(tables));
        }, connector, settings);

    /// <param name="configure">What stands in for services of the bot, or comes to them.</param>
    public static async Task<Desk> WithAsync(Action<IServiceCollection> configure, StandInConnector? connector = null, params (string Key, string Value)[] settings)
    {
        var desk = new Desk(new(configure, settings), connector ?? await StandInConnector.StartAsync());
        if ((await desk.JournalAsync()).LastSequence(Partition.Shared) == 0)
            await SmallPortfolio.LoadAsync(desk.Services.GetRequiredService<LedgerWriter>());
        return desk;
    }

    /// <summary>Everything in the ledger, read now.</summary>
    public Task<Journal> JournalAsync() => Services.GetRequiredService<PortfolioCache>().RefreshAsync(CancellationToken.None);

    public async Task<(int Status, JsonNode? Body)> PostAsync(JsonNode activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    /// <summary>Says something and gives what the bot sent because of it.</summary>
    public async Task<IReadOnlyList<Sent>> SayAsync(Someone who, Somewhere where, string text, string? id = null)
    {
        var before = Connector.Traffic.Count;
        var (status, _) = await PostAsync(Activities.Message(Connector.Url, who, where, text, id));
        Assert.Equal(200, status);
        return [.. Connector.Traffic.Skip(before)];
    }

    /// <summary>The one message that answers.</summary>
    public async Task<Sent> AskAsync(Someone who, Somewhere where, string text) => Assert.Single(await SayAsync(who, where, text));

    /// <summary>Presses a button of a card that was sent; gives the body of the answer.</summary>
    public async Task<JsonNode> PressAsync(Someone who, Somewhere where, Sent card, string verb, JsonObject? inputs = null)
    {
        var (status, body) = await PostAsync(Activities.Press(Connector.Url, who, where, card, verb, inputs));
        Assert.Equal(200, status);
        return body!;
    }

    /// <summary>Sends an invoke; gives the body of the answer, null for none.</summary>
    public async Task<JsonNode?> InvokeAsync(Someone who, Somewhere where, string name, JsonNode value)
    {
        var (status, body) = await PostAsync(Activities.Invoke(Connector.Url, who, where, name, value));
        Assert.Equal(200, status);
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await factory.DisposeAsync();
        await Connector.DisposeAsync();
    }

    /// <summary>Ends the bot, not the channel's service.</summary>
    public async Task<StandInConnector> StopAsync()
    {
        http.Dispose();
        await factory.DisposeAsync();
        return Connector;
    }

    private sealed class Factory(Action<IServiceCollection> configure, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Playground:Enabled", "false");
            if (!settings.Any(setting => setting.Key == "Sample:Load"))
                builder.UseSetting("Sample:Load", "false");
            builder.UseSetting("Outbox:Enabled", "false");
            builder.UseSetting("Logging:LogLevel:Default", "None");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            builder.ConfigureServices(configure);
        }
    }
}
