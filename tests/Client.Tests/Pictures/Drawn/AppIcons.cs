using Testing;
using Xunit;

namespace Client.Tests.Pictures.Drawn;

/// <summary>The icons of the Teams app, from <c>manifest/icons</c>. Drawn by <c>tests/pictures</c>.</summary>
public sealed class AppIcons(CardPageFixture cards) : IClassFixture<CardPageFixture>
{
    private static readonly int[] White = [255, 255, 255];

    [DrawnOnRequest]
    public async Task Draw_both_icons()
    {
        var page = await cards.PageAsync();
        await page.IconAsync(await SourceAsync("color"), 192, Repository.At("manifest", "color.png"));
        await page.IconAsync(await SourceAsync("outline"), 32, Repository.At("manifest", "outline.png"), White);
    }

    private static Task<string> SourceAsync(string icon) => File.ReadAllTextAsync(Repository.At("manifest", "icons", $"{icon}.svg"));
}
