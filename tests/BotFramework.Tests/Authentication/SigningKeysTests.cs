using BotFramework.Tests.Doubles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BotFramework.Tests.Authentication;

public sealed class SigningKeysTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(BotHost.Start);
    private readonly Issuer issuer = new();
    private readonly HttpClient http;
    private readonly SigningKeys keys;

    public SigningKeysTests()
    {
        http = new HttpClient(issuer);
        keys = new SigningKeys(http, Cloud.Public, clock, NullLogger<SigningKeys>.Instance);
    }

    public void Dispose()
    {
        keys.Dispose();
        http.Dispose();
        issuer.Dispose();
    }

    [Fact]
    public async Task Keys_are_fetched_once_and_kept()
    {
        for (var time = 0; time < 5; time++)
            Assert.NotNull((await keys.FindAsync("key-1")).Key);

        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_when_the_channel_begins_to_sign_with_it()
    {
        await keys.FindAsync("key-1");
        issuer.Published = [Issuer.Second];
        clock.Advance(SigningKeys.BetweenFetches);

        Assert.NotNull((await keys.FindAsync("key-2")).Key);
        Assert.Null((await keys.FindAsync("key-1")).Key);
    }

    [Fact]
    public async Task Made_up_key_ids_cause_no_storm()
    {
        await keys.FindAsync("key-1");
        for (var invented = 0; invented < 100; invented++)
            Assert.Null((await keys.FindAsync($"invented-{invented}")).Key);
        clock.Advance(SigningKeys.BetweenFetches);
        for (var invented = 0; invented < 100; invented++)
            Assert.Null((await keys.FindAsync($"invented-{invented}")).Key);

        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task Many_who_wait_share_one_fetch()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await keys.FindAsync("key-1"))));

        Assert.All(found, one => Assert.NotNull(one.Key));
        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task The_last_good_keys_stay_while_the_metadata_is_away()
    {
        await keys.FindAsync("key-1");
        issuer.IsDown = true;
        clock.Advance(TimeSpan.FromDays(3));

        Assert.NotNull((await keys.FindAsync("key-1")).Key);
        Assert.Equal((null, true), await keys.FindAsync("key-2"));
    }

    [Fact]
    public async Task Old_keys_are_renewed_while_they_still_serve()
    {
        await keys.FindAsync("key-1");
        issuer.Published = [Issuer.Second];
        clock.Advance(SigningKeys.Lifetime + TimeSpan.FromSeconds(1));

        Assert.NotNull((await keys.FindAsync("key-1")).Key);
        Assert.NotNull((await keys.FindAsync("key-2")).Key);
        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task Before_any_keys_are_known_nothing_is_trusted_and_the_fetch_is_tried_again()
    {
        issuer.IsDown = true;
        Assert.Equal((null, false), await keys.FindAsync("key-1"));

        issuer.IsDown = false;
        Assert.Equal((null, false), await keys.FindAsync("key-1"));
        clock.Advance(SigningKeys.BetweenFirstFetches);
        Assert.NotNull((await keys.FindAsync("key-1")).Key);
    }

    [Theory]
    [InlineData("https://login.botframework.us", null)]
    [InlineData(Issuer.Name, "https://example.org/keys")]
    [InlineData(Issuer.Name, "http://login.botframework.com/v1/.well-known/keys")]
    [InlineData(Issuer.Name, "keys")]
    public async Task Metadata_that_points_elsewhere_is_not_believed(string name, string? keysAddress)
    {
        issuer.PublishedIssuer = name;
        issuer.KeysAddress = keysAddress ?? issuer.KeysAddress;

        Assert.Equal((null, false), await keys.FindAsync("key-1"));
    }

    [Fact]
    public async Task A_short_key_is_not_used()
    {
        using var weak = System.Security.Cryptography.RSA.Create(1024);
        issuer.Published = [Issuer.First, new Issuer.Pair("weak", weak, ["msteams"])];

        Assert.Equal((null, true), await keys.FindAsync("weak"));
    }
}
