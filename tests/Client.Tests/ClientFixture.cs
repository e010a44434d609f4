using Client.Tests;
using Client.Tests.Driver;
using Client.Tests.Running;
using Testing.Npm;
using Xunit;

[assembly: AssemblyFixture(typeof(ClientFixture))]

namespace Client.Tests;

/// <summary>One bot, one Playground and one browser for all tests: a page that is loaded again forgets its conversations.</summary>
public sealed class ClientFixture : IAsyncDisposable
{
    private RunningBot? bot;
    private TeamsPage? page;

    internal RunningBot Bot => bot ?? throw new InvalidOperationException("Ask for the page first.");

    /// <summary>The open page. Without Node or Chromium the test is skipped, or fails when <c>CI=true</c>.</summary>
    internal async Task<TeamsPage> PageAsync()
    {
        NpmFolder.SkipWithoutNode("the Playground");
        var chromium = Chromium.Find();
        bot ??= await RunningBot.StartAsync();
        return page ??= await TeamsPage.OpenAsync(bot.Playground, chromium);
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
            await page.DisposeAsync();
        if (bot is not null)
            await bot.DisposeAsync();
    }
}
