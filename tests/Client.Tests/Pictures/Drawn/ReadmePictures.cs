using Client.Tests.Running;
using Testing;
using Xunit;

namespace Client.Tests.Pictures.Drawn;

/// <summary>The pictures of the README, taken of the running bot. Drawn by <c>tests/pictures</c>; they show the day on which they were taken.</summary>
[Collection(nameof(ClientFixture))]
public sealed class ReadmePictures(ClientFixture client, CardPageFixture cards) : IClassFixture<CardPageFixture>
{
    [DrawnOnRequest]
    public async Task Take_a_forecast_in_a_channel()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        await (await page.PostAsync("what is our commit this quarter?")).CardAsync("FORECAST");
        await TakeAsync("forecast", "FORECAST");
    }

    [DrawnOnRequest]
    public async Task Take_the_digest_of_a_channel()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        await (await page.PostAsync("help")).CardAsync("HELP");
        await DueDigest.InAsync(client.Bot, DueDigest.General, "pictured", "velmora;brannoch");
        await page.CardAsync("DIGEST");
        await TakeAsync("digest", "DIGEST");
    }

    private async Task TakeAsync(string name, string text)
    {
        var raw = Path.Combine(Directory.CreateDirectory(Repository.At("artifacts", "pictures")).FullName, $"readme-{name}.png");
        await (await client.PageAsync()).CropAsync(text, raw);
        await (await cards.PageAsync()).ReduceAsync(raw, Path.Combine(Directory.CreateDirectory(Repository.At("docs", "pictures")).FullName, $"{name}.png"));
    }
}
