using Client.Tests.Driver;
using Testing.Npm;

namespace Client.Tests.Pictures;

/// <summary>One browser for all cards of a test class.</summary>
public sealed class CardPageFixture : IAsyncDisposable
{
    private readonly Lazy<Task<CardPage>> page = new(() => CardPage.OpenAsync(Chromium.Find()));

    /// <summary>The open page. Without Node or Chromium the test is skipped, or fails when <c>CI=true</c>.</summary>
    internal Task<CardPage> PageAsync()
    {
        NpmFolder.SkipWithoutNode("the card renderer");
        Chromium.Find();
        return page.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (page is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await page.Value).DisposeAsync();
    }
}
