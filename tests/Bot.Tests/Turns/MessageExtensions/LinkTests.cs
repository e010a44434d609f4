using System.Text.Json.Nodes;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Search.Links;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.MessageExtensions;

/// <summary>The address of a record of the CRM is pasted into a message.</summary>
public sealed class LinkTests
{
    private const string Deal = "https://crm.test/lightning/r/Opportunity/006Fleet/view";

    private static readonly (string Key, string Value)[] Settings =
    [
        ("RecordLinks:Source", "crm"),
        ("RecordLinks:Account", "https://crm.test/lightning/r/Account/{id}/view"),
        ("RecordLinks:Deal", "https://crm.test/lightning/r/Opportunity/{id}/view"),
    ];

    [Fact]
    public async Task It_becomes_a_card_of_what_everybody_there_may_see()
    {
        await using var desk = await LinkedDeskAsync();

        var card = (await PasteAsync(desk, Someone.Dana, Somewhere.Channel, Deal + "?filter=mine"))!.Words();

        Assert.Contains("Fleet renewal", card, StringComparison.Ordinal);
        Assert.Contains(SmallPortfolio.Won, card, StringComparison.Ordinal);
        Assert.Contains("Open in CRM", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://crm.test/lightning/r/Opportunity/unknown/view")]
    [InlineData("https://crm.test/lightning/r/Account/006Fleet/view")]
    [InlineData("https://crm.test/lightning/r/Opportunity/")]
    [InlineData("https://elsewhere.test/lightning/r/Opportunity/006Fleet/view")]
    [InlineData("http://crm.test/lightning/r/Opportunity/006Fleet/view")]
    [InlineData("https://me@crm.test/lightning/r/Opportunity/006Fleet/view")]
    [InlineData("no address")]
    public async Task An_address_of_nothing_gets_no_card(string address) => Assert.Null(await PasteAsync(await LinkedDeskAsync(), Someone.Dana, Somewhere.Channel, address));

    [Fact]
    public async Task What_somebody_there_may_not_know_of_looks_like_what_does_not_exist()
    {
        await using var desk = await LinkedDeskAsync();
        var nothing = await PasteAsync(desk, Someone.Dana, Somewhere.Channel, "https://crm.test/lightning/r/Opportunity/unknown/view");

        Assert.Equal(nothing?.ToJsonString(), (await PasteAsync(desk, Someone.Guest, Somewhere.Channel, Deal))?.ToJsonString());
        Assert.Equal(nothing?.ToJsonString(), (await PasteAsync(desk, Someone.Dana, new("personal", "19:dana_lee@unq.gbl.spaces"), Deal))?.ToJsonString());
    }

    [Fact]
    public void What_an_address_looks_like_is_checked_at_the_start()
    {
        Assert.True(new RecordLinkOptions().IsValid);
        Assert.True(new RecordLinkOptions { Source = "crm", Deal = "https://crm.test/{id}" }.IsValid);
        Assert.False(new RecordLinkOptions { Deal = "https://crm.test/{id}" }.IsValid);
        Assert.False(new RecordLinkOptions { Source = "crm", Deal = "https://crm.test/" }.IsValid);
        Assert.False(new RecordLinkOptions { Source = "crm", Deal = "http://crm.test/{id}" }.IsValid);
    }

    private static async Task<Desk> LinkedDeskAsync()
    {
        var desk = await Desk.OpenAsync(settings: Settings);
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        var directory = new SourceDirectory(desk.Services.GetRequiredService<ITables>(), desk.Services.GetRequiredService<LedgerTenant>(), "crm");
        directory.Add("opportunity", "006Fleet", new(new("o-won"), Partition.Account(SmallPortfolio.Orbis)));
        await directory.WriteAddedAsync(CancellationToken.None);
        return desk;
    }

    /// <summary>The card; null for none.</summary>
    private static async Task<JsonNode?> PasteAsync(Desk desk, Someone who, Somewhere where, string address) =>
        (await desk.InvokeAsync(who, where, "composeExtension/queryLink", new JsonObject { ["url"] = address }))?["composeExtension"]?["attachments"]?[0]?["content"];
}
