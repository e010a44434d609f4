using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Doubles;

/// <summary>A bot on a real server, registered as a bot's host registers it, with the world around it played by doubles.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    internal const string AppId = "3f0c2a1e-8d5b-4a6c-b7d8-9e0f1a2b3c4d";
    internal const string Tenant = "b8c5a6b0-7c2f-4c3e-8f5e-0d0f5a4b1c2d";
    internal static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BotHost(WebApplication app, ChannelService service, Issuer issuer, FakeTimeProvider clock, LogList log)
    {
        this.app = app;
        (Service, Issuer, Clock, Log) = (service, issuer, clock, log);
    }

    internal ChannelService Service { get; }

    internal Issuer Issuer { get; }

    internal FakeTimeProvider Clock { get; }

    internal LogList Log { get; }

    internal CloudAdapter Adapter => app.Services.GetRequiredService<CloudAdapter>();

    internal Uri Address => new(app.Urls.First());

    internal static IReadOnlyDictionary<string, string?> Registered { get; } = new Dictionary<string, string?>
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppTenantId"] = Tenant,
    };

    /// <summary>A bot without a registration, in Development, on loopback.</summary>
    internal static Task<BotHost> LocalAsync(IBot bot, params (string Key, string Value)[] settings) =>
        StartAsync(bot, "Development", settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));

    /// <summary>A registered bot.</summary>
    internal static Task<BotHost> RegisteredAsync(IBot bot, params (string Key, string Value)[] settings)
    {
        var configuration = Registered.ToDictionary();
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return StartAsync(bot, "Production", configuration);
    }

    /// <summary>A registered bot whose channel publishes this key.</summary>
    internal static Task<BotHost> RegisteredAsync(IBot bot, Issuer.Pair published) => StartAsync(bot, "Production", Registered, published: published);

    internal static async Task<BotHost> StartAsync(IBot bot, string environment, IReadOnlyDictionary<string, string?> configuration,
        string url = "http://127.0.0.1:0", Issuer.Pair? published = null)
    {
        var (service, clock, log) = (new ChannelService(), new FakeTimeProvider(Start), new LogList());
        var issuer = new Issuer { Published = [published ?? Issuer.First] };
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var issued = 0;
        builder.Services.AddSingleton<Func<BotFrameworkOptions, TokenCredential>>(_ => new Credential($"token-{++issued}", clock));

        builder.Services.AddHttpClient();
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<CloudAdapter>(services => new DeskAdapter(
            services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => services.GetRequiredService<CloudAdapter>());
        builder.Services.AddTransient(_ => bot);

        builder.Services.AddHttpClient(BotFrameworkServices.ConnectorHttp).ConfigurePrimaryHttpMessageHandler(() => service);
        builder.Services.AddHttpClient(BotFrameworkServices.MetadataHttp).ConfigurePrimaryHttpMessageHandler(() => issuer);
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapPost("/api/messages", (HttpRequest q, HttpResponse s, IBotFrameworkHttpAdapter a, IBot b, CancellationToken ct) => a.ProcessAsync(q, s, b, ct));
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app, service, issuer, clock, log);
    }

    internal async Task<Answer> PostAsync(string body, string? token = null, string contentType = "application/json; charset=utf-8", string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/api/messages"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);
        return new(response.StatusCode, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, MediaTypeHeaderValue? ContentType, string Body);

    private sealed class DeskAdapter(BotFrameworkAuthentication authentication, ILogger logger) : CloudAdapter(authentication, logger);

    /// <summary>Hands out one token for an hour.</summary>
    private sealed class Credential(string token, TimeProvider clock) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token, clock.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
