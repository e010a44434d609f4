using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Events;

/// <summary>A card of an alert in a channel, and what a press on it makes of it for everybody.</summary>
public sealed class AlertCardTests
{
    [Fact]
    public async Task It_is_posted_in_the_channel_and_says_who_took_note_of_it_once_somebody_presses()
    {
        await using var desk = await OpenAsync();
        var outbox = desk.Services.GetRequiredService<OutboxSender>();
        Assert.Equal(1, await outbox.SendDueAsync(CancellationToken.None));
        var card = desk.Connector.Traffic.Last();
        Assert.Equal(Happening.Linked, card.Conversation);
        Assert.Contains("Harbour cranes", card.Json, StringComparison.Ordinal);

        await desk.PressAsync(Someone.Dana, Somewhere.Channel, card, Verbs.Settle);
        var response = Assert.Single((await desk.JournalAsync()).Now.Of(AlertResponse.Kind, Clearance.Money));
        Assert.Equal((AlertAnswer.Acknowledged, new RecordId("dana")), (response.Answer!.Value, response.By!.Value));
        Assert.Equal(1, await outbox.SendDueAsync(CancellationToken.None));

        var edited = desk.Connector.Edits[^1];
        Assert.Contains("Acknowledged by Dana", edited.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await outbox.SendDueAsync(CancellationToken.None));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(settings: [("Alerts:PersonalDigestTime", "")]);
        await ChannelTests.SpeakAsync(desk);
        // Whoever leads the account works at all hours, whenever this runs.
        await LateDeals.AppendAsync(
            desk, Draft.Set(Partition.Shared, Person.Kind, new("dana"), "always").With(Person.Fields.WorkingHours, "00:00-23:59")
                .With(Person.Fields.WorkingDays, [.. Enum.GetNames<DayOfWeek>()]));
        await LateDeals.AddAsync(desk, 50);
        return desk;
    }
}
