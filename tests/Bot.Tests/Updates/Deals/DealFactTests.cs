using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Xunit;
using static Bot.Tests.Updates.Deals.DryDocks;

namespace Bot.Tests.Updates.Deals;

/// <summary>What a deal is besides its amount, its day and its stage.</summary>
public sealed class DealFactTests
{
    [Fact]
    public async Task Product_unit_region_and_recognition_are_written_once_they_are_confirmed()
    {
        await using var desk = await OpenAsync(Draft.Set(Partition.Shared, Domain.Products.Product.Kind, new("pump"), "Pump").With(Domain.Products.Product.Fields.Name, "Deep Pump"));
        await AppendAsync(desk, [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Domain.Accounts.Unit.Kind, new("yard"), "Yard").With(Domain.Accounts.Unit.Fields.Account, SmallPortfolio.Orbis)
                .With(Domain.Accounts.Unit.Fields.Name, "North Yard").With(Domain.Accounts.Unit.Fields.Region, "EMEA")]);
        foreach (var said in new[] { "product of Dry dock is Deep Pump", "set the unit of Dry dock to North Yard", "region of Dry dock is emea", "recognise Dry dock over 12 months from 1 April 2031" })
        {
            var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, said);
            Assert.True(asks.Button(Verbs.Apply) is not null, asks.Words());
            await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        }

        var deal = await DealAsync(desk);
        Assert.Equal((new RecordId("pump"), new RecordId("yard"), "EMEA"), (deal.Product!.Value, deal.Unit!.Value, deal.Region));
        Assert.Equal((new DateOnly(2031, 4, 1), 12m), (deal.RecognitionStart!.Value, deal.RecognitionMonths!.Value));
        foreach (var (said, why) in new[] { ("product of Dry dock is Zeppelin", "There are: Deep Pump"), ("region of Dry dock is Atlantis", "There are: EMEA"), ("unit of Dry dock is South Yard", "There are: North Yard"), ("recognise Dry dock over 10 days", "whole months") })
            Assert.Contains(why, (await desk.AskAsync(Someone.Tom, Somewhere.Channel, said)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_margin_is_changed_in_private_by_those_who_see_it_and_the_log_does_not_tell_it()
    {
        await using var desk = await OpenAsync();
        foreach (var (who, where) in new[] { (Someone.Dana, Somewhere.Channel), (Someone.Tom, Somewhere.With(Someone.Tom)) })
            Assert.Contains("changed by those who see it", (await desk.AskAsync(who, where, "margin of Fleet renewal is 27%")).Words(), StringComparison.Ordinal);
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the margin of Fleet renewal to 27.5%");
        Assert.Contains("31.3", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        Assert.Equal(0.275m, (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Id == new RecordId("o-won")).Margin);
        Assert.Equal("Fleet renewal: margin changed", Assert.Single(await RowsAsync(desk)).Summary);
        foreach (var asked in new[] { "what did we log on Orbis Marine this week?", "what changed at Orbis Marine today?" })
        {
            var told = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), asked);
            Assert.DoesNotContain("27.5", told.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("0.275", told.Words(), StringComparison.Ordinal);
        }

        Assert.Contains("between -100 and 100 %", (await desk.AskAsync(Someone.Dana, Alone, "margin of Fleet renewal is 270%")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_deal_was_lost_is_kept_of_one_that_was()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("is not lost", (await desk.AskAsync(Someone.Dana, Alone, "reason lost of Dry dock: price")).Words(), StringComparison.Ordinal);
        await ConfirmedAsync(desk, Someone.Dana, "mark Dry dock as lost");
        await ConfirmedAsync(desk, Someone.Dana, "reason lost of Dry dock: their yard is full");
        Assert.Equal("their yard is full", (await DealAsync(desk)).ReasonLost);
    }
}
