using Client.Tests.Driver;
using Client.Tests.Running;
using Testing.Npm;
using Xunit;

namespace Client.Tests;

[CollectionDefinition(nameof(ClientFixture))]
public sealed class ClientTests : ICollectionFixture<ClientFixture>;

/// <summary>One bot, one Playground and one browser for all tests: a page that is loaded again forgets its conversations.</summary>
public sealed class ClientFixture : IAsyncDisposable
{
    private readonly Lazy<Task<RunningBot>> bot = new(RunningBot.StartAsync);
    private readonly Lazy<Task<TeamsPage>> page;

    public ClientFixture() => page = new(async () => await TeamsPage.OpenAsync((await bot.Value).Playground, Chromium.Find()));

    internal RunningBot Bot => bot.Value.Result;

    /// <summary>The open page. Without Node or Chromium the test is skipped, or fails when <c>CI=true</c>.</summary>
    internal Task<TeamsPage> PageAsync()
    {
        NpmFolder.SkipWithoutNode("the Playground");
        Chromium.Find();
        return page.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (page is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await page.Value).DisposeAsync();
        if (bot is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await bot.Value).DisposeAsync();
    }
}
