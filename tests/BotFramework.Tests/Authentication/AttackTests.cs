using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace BotFramework.Tests.Authentication;

public sealed class AttackTests
{
    private static string Message => An.ChannelMessage(An.TeamsService).ToJsonString();

    [Fact]
    public async Task What_the_channel_sent_to_this_bot_is_let_in()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);

        var answer = await host.PostAsync(Message, new ChannelToken().Header);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        Assert.Equal("Bearer token-1", host.Service.Only.Authorization);
    }

    public static TheoryData<string, string?> NoProperHeader() => new()
    {
        { "no header", null },
        { "an empty header", "" },
        { "only a scheme", "Bearer" },
        { "another scheme", "Basic dXNlcjpwYXNz" },
        { "no scheme", new ChannelToken().Text },
        { "two tokens", $"{new ChannelToken().Header} {new ChannelToken().Text}" },
        { "two headers in one", $"{new ChannelToken().Header}, {new ChannelToken().Header}" },
        { "no token", "Bearer not-a-token" },
        { "empty parts", "Bearer .." },
        { "parts that are no JSON", "Bearer YQ.YQ.YQ" },
        { "a header that is a list", $"Bearer {Base64UrlEncoder.Encode("[]")}.{Base64UrlEncoder.Encode("{}")}.YQ" },
        { "a key id that is a number", $"Bearer {Base64UrlEncoder.Encode("""{"alg":"RS256","kid":5}""")}.{Base64UrlEncoder.Encode("{}")}.YQ" },
        { "five parts", "Bearer a.b.c.d.e" },
        { "a huge token", "Bearer " + new string('a', 20_000) },
    };

    [Theory]
    [MemberData(nameof(NoProperHeader))]
    public async Task Without_a_proper_token_nothing_gets_in(string what, string? header)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.Unauthorized, Message, header, what);
    }

    public static TheoryData<string, string> Spoiled() => new()
    {
        { "another issuer", new ChannelToken { IssuedBy = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }.Header },
        { "another cloud's issuer", new ChannelToken { IssuedBy = "https://api.botframework.us" }.Header },
        { "the issuer in other letters", new ChannelToken { IssuedBy = "https://API.botframework.com" }.Header },
        { "the issuer with a slash", new ChannelToken { IssuedBy = "https://api.botframework.com/" }.Header },
        { "no issuer", new ChannelToken { IssuedBy = null }.Header },
        { "an issuer that is a list", new ChannelToken { IssuedBy = new[] { Issuer.Name } }.Header },
        { "another bot", new ChannelToken { Audience = "00000000-0000-4000-8000-000000000000" }.Header },
        { "no audience", new ChannelToken { Audience = null }.Header },
        { "an empty audience", new ChannelToken { Audience = "" }.Header },
        { "an audience that is a number", new ChannelToken { Audience = 5 }.Header },
        { "another bot beside this one", new ChannelToken { Audience = new[] { BotHost.AppId, "00000000-0000-4000-8000-000000000000" } }.Header },
        { "another service URL", new ChannelToken { ServiceUrl = "https://smba.trafficmanager.net/amer/" }.Header },
        { "no service URL", new ChannelToken { ServiceUrl = null }.Header },
        { "an empty service URL", new ChannelToken { ServiceUrl = "" }.Header },
        { "a service URL that is a list", new ChannelToken { ServiceUrl = new[] { An.TeamsService } }.Header },
        { "no expiry", new ChannelToken { Expires = null }.Header },
        { "expired", new ChannelToken { Expires = BotHost.Start.AddMinutes(-5).AddSeconds(-1) }.Header },
        { "not valid yet", new ChannelToken { NotBefore = BotHost.Start.AddMinutes(5).AddSeconds(1) }.Header },
        { "another key under a known id", new ChannelToken { Key = Issuer.Second with { Id = Issuer.First.Id } }.Header },
        { "an unknown key", new ChannelToken { Key = Issuer.Second }.Header },
        { "a stronger algorithm than asked for", new ChannelToken { Algorithm = SecurityAlgorithms.RsaSha512 }.Header },
        { "another padding", new ChannelToken { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 }.Header },
        { "no signature", Altered(header: """{"alg":"none","kid":"key-1","typ":"JWT"}""", signature: "") },
        { "no algorithm", Altered(header: """{"kid":"key-1","typ":"JWT"}""") },
        { "no key id", Altered(header: """{"alg":"RS256","typ":"JWT"}""") },
        { "a symmetric key made of the public one", SignedWithPublicKey() },
        { "another's claims under this signature", Altered(claims: new ChannelToken { ServiceUrl = "https://smba.trafficmanager.net/x/" }.Text.Split('.')[1]) },
        { "a changed signature", Altered(signature: Base64UrlEncoder.Encode(new byte[256])) },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task A_spoiled_token_is_refused(string what, string header)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.Unauthorized, Message, header, what);
    }

    [Fact]
    public async Task Two_authorization_headers_are_refused()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = new StringContent(Message, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", [new ChannelToken().Header, new ChannelToken().Header]);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);
        var early = new ChannelToken { NotBefore = BotHost.Start.AddMinutes(5).AddSeconds(-1) };
        var late = new ChannelToken { Expires = BotHost.Start.AddMinutes(-5).AddSeconds(1) };

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Message, early.Header)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Message, late.Header)).Status);
    }

    [Fact]
    public async Task A_key_endorsed_for_another_channel_is_no_key_for_Teams()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo, Issuer.WebChatOnly);

        await RefusedAsync(host, HttpStatusCode.Forbidden, Message, new ChannelToken { Key = Issuer.WebChatOnly }.Header);
    }

    [Fact]
    public async Task A_key_without_endorsements_is_no_key_for_Teams()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo, Issuer.First with { Endorsements = null });

        await RefusedAsync(host, HttpStatusCode.Forbidden, Message, new ChannelToken().Header);
    }

    [Fact]
    public async Task An_endorsement_is_compared_letter_by_letter()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo, Issuer.First with { Endorsements = ["MSTeams"] });

        await RefusedAsync(host, HttpStatusCode.Forbidden, Message, new ChannelToken().Header);
    }

    [Fact]
    public async Task Another_channel_is_refused_even_with_its_own_endorsement()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo, Issuer.WebChatOnly);

        await RefusedAsync(host, HttpStatusCode.Forbidden, An.ChannelMessage(An.TeamsService).With("channelId", "webchat").ToJsonString(),
            new ChannelToken { Key = Issuer.WebChatOnly }.Header);
    }

    [Theory]
    [InlineData("28:00000000-0000-4000-8000-000000000000")]
    [InlineData("29:x" + BotHost.AppId)]
    [InlineData("ana")]
    public async Task What_was_sent_to_another_bot_is_refused(string recipient)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);
        var message = An.ChannelMessage(An.TeamsService).With("recipient", new JsonObject { ["id"] = recipient });

        await RefusedAsync(host, HttpStatusCode.Forbidden, message.ToJsonString(), new ChannelToken().Header);
    }

    [Theory]
    [InlineData("""{"tenant":{"id":"another"}}""")]
    [InlineData("""{"tenant":{"id":""}}""")]
    public async Task Another_tenant_is_refused(string channelData)
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);
        var message = An.ChannelMessage(An.TeamsService).With("channelData", JsonNode.Parse(channelData));

        await RefusedAsync(host, HttpStatusCode.Forbidden, message.ToJsonString(), new ChannelToken().Header);
    }

    [Fact]
    public async Task An_activity_of_no_tenant_is_refused()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);
        var message = An.ChannelMessage(An.TeamsService).Without("channelData").With("conversation", new JsonObject { ["id"] = "a:1" });

        await RefusedAsync(host, HttpStatusCode.Forbidden, message.ToJsonString(), new ChannelToken().Header);
    }

    [Fact]
    public async Task The_conversation_says_the_tenant_when_the_channel_data_does_not()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);

        var answer = await host.PostAsync(An.ChannelMessage(An.TeamsService).Without("channelData").ToJsonString(), new ChannelToken().Header);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Further_tenants_can_be_allowed()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent, ("BotFramework:AllowedTenants:0", "PARTNER"));
        var partner = An.ChannelMessage(An.TeamsService).With("channelData", JsonNode.Parse("""{"tenant":{"id":"partner"}}"""));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(partner.ToJsonString(), new ChannelToken().Header)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(Message, new ChannelToken().Header)).Status);
    }

    [Fact]
    public async Task A_service_that_may_not_have_the_bots_token_is_refused_at_the_door()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Echo);

        await RefusedAsync(host, HttpStatusCode.Forbidden, An.ChannelMessage("https://example.org/").ToJsonString(),
            new ChannelToken { ServiceUrl = "https://example.org/" }.Header);
        Assert.Contains(host.Log.Entries, entry => entry.Text.Contains("BotFramework:ServiceHosts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_reason_and_never_the_token()
    {
        await using var host = await BotHost.RegisteredAsync(Bot.Silent);
        var token = new ChannelToken { Audience = "another" };

        await host.PostAsync(Message, token.Header);

        Assert.Contains(host.Log.Entries, entry => entry.Text.Contains("401", StringComparison.Ordinal) && entry.Text.Contains("kid key-1", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Text.Contains(token.Text.Split('.')[2], StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(BotHost host, HttpStatusCode status, string body, string? header, string what = "")
    {
        var answer = await host.PostAsync(body, header);

        Assert.True(status == answer.Status, $"{what}: {answer.Status}");
        Assert.Equal("", answer.Body);
        Assert.Empty(host.Service.Calls);
    }

    private static string Altered(string? header = null, string? claims = null, string? signature = null)
    {
        var parts = new ChannelToken().Text.Split('.');
        return $"Bearer {(header is null ? parts[0] : Base64UrlEncoder.Encode(header))}.{claims ?? parts[1]}.{signature ?? parts[2]}";
    }

    private static string SignedWithPublicKey()
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Issuer.First.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = Issuer.First.Id };
        var claims = Base64UrlEncoder.Decode(new ChannelToken().Text.Split('.')[1]);
        return "Bearer " + new JsonWebTokenHandler().CreateToken(claims, new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
    }
}
