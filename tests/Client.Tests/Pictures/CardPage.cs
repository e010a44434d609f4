using System.Text.Json;
using Client.Tests.Driver;

namespace Client.Tests.Pictures;

/// <summary>Draws cards with the official renderer, as Teams is set up, in a headless browser.</summary>
internal sealed class CardPage : IAsyncDisposable
{
    /// <summary>The width of a card on a phone, in pixels.</summary>
    public const int Phone = 320;

    private readonly NodeDriver driver;

    private CardPage(NodeDriver driver) => this.driver = driver;

    public static async Task<CardPage> OpenAsync(string chromium) => new(await NodeDriver.StartAsync("Pictures/cards.mjs", chromium));

    /// <summary>What a reader would miss, one sentence each; none when all of it is there.</summary>
    /// <param name="picture">Where to keep a picture.</param>
    public async Task<IReadOnlyList<string>> DrawAsync(JsonElement card, int width, string theme = "light", string? picture = null)
    {
        var said = await driver.DoAsync(new { operation = "draw", card, width, theme, path = picture });
        return [.. said.EnumerateArray().Select(problem => problem.GetString()!)];
    }

    /// <summary>Lays pictures out in columns, each row under its name.</summary>
    public Task SheetAsync(string title, IReadOnlyList<string> columns, IEnumerable<(string Name, IReadOnlyList<string> Pictures)> rows, string path) =>
        driver.DoAsync(new { operation = "sheet", title, columns, rows = rows.Select(row => new { name = row.Name, pictures = row.Pictures }), path });

    /// <summary>A copy in few colours, a fraction of the size.</summary>
    public Task ReduceAsync(string from, string path) => driver.DoAsync(new { operation = "reduce", from, path });

    /// <summary>The height of a picture in pixels.</summary>
    public async Task<int> HeightAsync(string picture) => (await driver.DoAsync(new { operation = "height", path = picture })).GetInt32();

    /// <summary>Draws an icon on nothing.</summary>
    /// <param name="colour">Red, green and blue of all that can be seen; null for the colours it has.</param>
    public Task IconAsync(string svg, int size, string picture, int[]? colour = null) => driver.DoAsync(new { operation = "icon", svg, size, colour, path = picture });

    public ValueTask DisposeAsync() => driver.DisposeAsync();
}
