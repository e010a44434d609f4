using System.Net;
using BotFramework.Tests.Doubles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace BotFramework.Tests.Authentication;

public sealed class LocalTests
{
    [Fact]
    public async Task In_development_a_bot_without_a_registration_serves_its_own_machine_and_says_so()
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        var answer = await host.PostAsync(An.ChannelMessage().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(host.Service.Only.Authorization);
        Assert.Contains(host.Log.Entries, entry => entry.Level == LogLevel.Warning && entry.Text.Contains("without authentication", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_the_host_refuses_to_start(string environment)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(Bot.Echo, environment, new Dictionary<string, string?>()));

        Assert.Contains("MicrosoftAppId is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    public async Task In_development_too_it_refuses_to_listen_beyond_the_machine(string url)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => BotHost.StartAsync(Bot.Echo, "Development", new Dictionary<string, string?>(), url));

        Assert.Contains("loopback", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_reaches_the_port_under_another_name_is_refused()
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(An.ChannelMessage().ToJsonString(), host: "evil.example.org")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(An.ChannelMessage().ToJsonString(), host: "localhost")).Status);
        Assert.Single(host.Service.Calls);
    }

    [Fact]
    public async Task An_activity_that_would_make_the_bot_call_another_machine_is_refused()
    {
        await using var host = await BotHost.LocalAsync(Bot.Echo);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(An.ChannelMessage("http://192.168.1.7/").ToJsonString())).Status);
        Assert.Empty(host.Service.Calls);
    }

    public static TheoryData<string, string, string> Misconfigured() => new()
    {
        { "MicrosoftAppTenantId", "", "AllowedTenants" },
        { "MicrosoftAppPassword", "", "MicrosoftAppPassword" },
        { "MicrosoftAppType", "MultiTenant", "MultiTenant" },
        { "MicrosoftAppId", "", "no MicrosoftAppId" },
        { "BotFramework:Cloud", "Mars", "Mars" },
        { "BotFramework:MaxBodyBytes", "5", "MaxBodyBytes" },
    };

    [Theory]
    [MemberData(nameof(Misconfigured))]
    public async Task A_registration_that_is_not_whole_is_named_at_start(string key, string value, string named)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.RegisteredAsync(Bot.Echo, (key, value)));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usgovernment", "https://api.botframework.us")]
    [InlineData("China", "https://api.botframework.azure.cn")]
    public async Task In_another_cloud_another_issuer_speaks(string cloud, string issuer)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo, ("BotFramework:Cloud", cloud));

        var answer = await host.PostAsync(An.ChannelMessage(An.TeamsService).ToJsonString(), new ChannelToken().Header);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(issuer, Cloud.Named(cloud)!.Issuer);
    }
}
