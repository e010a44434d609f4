using Xunit;

namespace Client.Tests;

[Collection(nameof(ClientFixture))]
public sealed class WelcomeTests(ClientFixture client)
{
    [Theory]
    [InlineData(Places.Personal)]
    [InlineData(Places.DealRoom)]
    public async Task Whoever_adds_the_bot_is_told_what_it_is(string place)
    {
        var page = await client.PageAsync();
        await page.GoToAsync(place);
        await page.SeeAsync("I am Account Desk");
        await page.PictureAsync("welcome");
    }
}
