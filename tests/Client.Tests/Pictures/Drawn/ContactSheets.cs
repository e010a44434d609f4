using Client.Tests.Driver;
using Testing;
using Xunit;

namespace Client.Tests.Pictures.Drawn;

/// <summary>
/// Every card as people see it, on sheets under <c>docs/pictures</c>: with the official renderer on a phone and in a chat, light and dark, and as the
/// Playground draws it, with its charts. Drawn by <c>tests/pictures</c>.
/// </summary>
[Collection(nameof(ClientFixture))]
public sealed class ContactSheets(ClientFixture client, CardPageFixture cards) : IClassFixture<CardPageFixture>
{
    private const int Chat = 600;
    private const int FullWidth = 760;

    /// <summary>Where a sheet is full, in pixels: a taller one could not be read.</summary>
    private const int Full = 5_000;

    private static readonly (int Width, string Theme)[] Officially = [(CardPage.Phone, "light"), (CardPage.Phone, "dark"), (Chat, "light"), (Chat, "dark")];
    private static readonly string[] Columns = ["Phone", "Phone, dark", "Chat", "Chat, dark", "Agents Playground, full width"];

    [DrawnOnRequest]
    public async Task Draw_every_card_on_contact_sheets()
    {
        var page = await cards.PageAsync();
        var teams = await client.PageAsync();
        await teams.GoToAsync(Places.Personal);
        var sheets = new List<List<Row>>();
        var height = Full;
        foreach (var snapshot in CardSnapshot.All)
        {
            var row = await DrawAsync(snapshot, page, teams);
            if (height + row.Height > Full)
            {
                sheets.Add([]);
                height = 0;
            }

            sheets[^1].Add(row);
            height += row.Height;
        }

        var folder = Directory.CreateDirectory(Repository.At("docs", "pictures")).FullName;
        foreach (var old in Directory.EnumerateFiles(folder, "contact-sheet*.png"))
            File.Delete(old);
        for (var at = 0; at < sheets.Count; at++)
            await page.SheetAsync(
                sheets.Count == 1 ? "Every card" : $"Every card, {at + 1} of {sheets.Count}", Columns, sheets[at].Select(row => (row.Name, row.Pictures)),
                Path.Combine(folder, sheets.Count == 1 ? "contact-sheet.png" : $"contact-sheet-{at + 1}.png"));
    }

    private static async Task<Row> DrawAsync(CardSnapshot snapshot, CardPage page, TeamsPage teams)
    {
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "pictures")).FullName;
        var name = snapshot.Name.Replace('/', '-');
        var pictures = new List<string>();
        foreach (var (width, theme) in Officially)
        {
            pictures.Add(Path.Combine(folder, $"{name}-{width}-{theme}.png"));
            await page.DrawAsync(snapshot.Card, width, theme, pictures[^1]);
        }

        pictures.Add(Path.Combine(folder, $"{name}-playground.png"));
        await teams.DrawAsync(snapshot.Card, FullWidth, pictures[^1]);
        var height = 0;
        foreach (var picture in pictures)
            height = Math.Max(height, await page.HeightAsync(picture));
        return new(snapshot.Name, pictures, height);
    }

    private sealed record Row(string Name, IReadOnlyList<string> Pictures, int Height);
}
