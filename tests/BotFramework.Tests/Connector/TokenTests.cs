using System.Net;
using Azure.Core;
using Azure.Identity;
using BotFramework.Tests.Doubles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BotFramework.Tests.Connector;

public sealed class TokenTests
{
    private static readonly string[] TwoCalls = ["Bearer token-1", "Bearer token-2"];

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.net/amer")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    public async Task The_token_goes_to_the_channels_service(string serviceUrl)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);

        await SendAsync(host, serviceUrl);

        Assert.Equal("Bearer token-1", host.Service.Only.Authorization);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.example.org/")]
    [InlineData("https://example.org/smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@example.org/")]
    [InlineData("https://example.org/?https://smba.trafficmanager.net/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?a=")]
    [InlineData("https://smba.trafficmanager.net/#a")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost:5100/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//smba.trafficmanager.net")]
    [InlineData("not a url")]
    public async Task Nothing_goes_anywhere_else(string serviceUrl)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(host, serviceUrl));

        Assert.Empty(host.Service.Calls);
    }

    [Fact]
    public async Task Further_hosts_can_be_configured()
    {
        await using var host = await BotHost.RegisteredAsync(
            Bot.Silent, ("BotFramework:ServiceHosts:0", "teams.example.org"), ("BotFramework:ServiceHosts:1", "*.example.net"));

        await SendAsync(host, "https://teams.example.org/");
        await SendAsync(host, "https://a.b.example.net/");

        Assert.Equal(2, host.Service.Calls.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(host, "https://example.net/"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(host, "https://badexample.net/"));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:5100/")]
    [InlineData("http://[::1]:5100/")]
    public async Task A_bot_without_credentials_speaks_on_loopback_and_sends_no_token(string serviceUrl)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        await SendAsync(host, serviceUrl);

        Assert.Null(host.Service.Only.Authorization);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("http://192.168.1.7/")]
    [InlineData("http://localhost.example.org/")]
    public async Task A_bot_without_credentials_speaks_nowhere_else(string serviceUrl)
    {
        await using var host = await BotHost.LocalAsync(Bot.Silent);

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(host, serviceUrl));
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_once()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.Unauthorized);

        await SendAsync(host, An.TeamsService);

        Assert.Equal(TwoCalls, host.Service.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_second_rejection_is_final()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);
        host.Service.Then(HttpStatusCode.Unauthorized).Then(HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(host, An.TeamsService));

        Assert.Equal(TwoCalls, host.Service.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);

        await SendAsync(host, An.TeamsService);
        host.Clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync(host, An.TeamsService);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(host, An.TeamsService);

        Assert.Equal(["Bearer token-1", .. TwoCalls], host.Service.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_token_is_fetched_once_however_many_wait_for_it()
    {
        var clock = new FakeTimeProvider(BotHost.Start);
        var source = new TaskCompletionSource<AccessToken>();
        var credential = new Waiting(source.Task);
        using var token = new ConnectorToken(() => credential, "scope", clock, NullLogger<ConnectorToken>.Instance);

        Task<string>[] waiting = [.. Enumerable.Range(0, 20).Select(_ => token.GetAsync(default).AsTask())];
        source.SetResult(new AccessToken("one", BotHost.Start.AddHours(1)));

        Assert.All(await Task.WhenAll(waiting), value => Assert.Equal("one", value));
        Assert.Equal(1, credential.Asked);
    }

    [Fact]
    public async Task A_token_at_hand_outlives_a_failed_renewal()
    {
        var clock = new FakeTimeProvider(BotHost.Start);
        var answers = new Queue<Task<AccessToken>>(
            [Task.FromResult(new AccessToken("one", BotHost.Start.AddHours(1))), .. Enumerable.Repeat(Failed(), 2)]);
        using var token = new ConnectorToken(() => new Waiting(answers.Dequeue()), "scope", clock, NullLogger<ConnectorToken>.Instance);
        await token.GetAsync(default);

        clock.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal("one", await token.GetAsync(default));

        clock.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => token.GetAsync(default).AsTask());

        static Task<AccessToken> Failed() => Task.FromException<AccessToken>(new AuthenticationFailedException("away"));
    }

    [Theory]
    [InlineData("SingleTenant", "", typeof(ClientSecretCredential))]
    [InlineData("UserAssignedMSI", "", typeof(ManagedIdentityCredential))]
    [InlineData("WorkloadIdentity", "", typeof(WorkloadIdentityCredential))]
    [InlineData("SingleTenant", "bot.pem", typeof(ClientCertificateCredential))]
    public void The_kind_of_registration_decides_how_the_bot_proves_itself(string type, string certificate, Type credential) => Assert.IsType(
        credential,
        Credentials.Create(new BotFrameworkOptions
        {
            MicrosoftAppType = type,
            MicrosoftAppId = BotHost.AppId,
            MicrosoftAppTenantId = BotHost.Tenant,
            MicrosoftAppPassword = "secret",
            CertificatePath = certificate,
        }));

    private static Task SendAsync(BotHost host, string serviceUrl)
    {
        var reference = An.Read(An.ChannelMessage()).GetConversationReference();
        reference.ServiceUrl = serviceUrl;
        return host.Adapter.ContinueConversationAsync(BotHost.AppId, reference, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);
    }

    private sealed class Waiting(Task<AccessToken> answer) : TokenCredential
    {
        internal int Asked { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked++;
            return new(answer);
        }
    }
}
