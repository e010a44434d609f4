using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Escalations;
using Domain.Ledger;
using Domain.Risks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Escalations;

public sealed class EscalationTests
{
    [Fact]
    public async Task An_outage_is_escalated_once_it_is_confirmed_and_goes_its_way_from_card_and_words()
    {
        await using var desk = await Desk.OpenAsync();
        await People.ConfirmedAsync(desk, "escalate the outage at Orbis Marine to level 2, owner Tom Ruiz");
        var escalation = await OneAsync(desk);
        Assert.Equal((SmallPortfolio.Orbis, "outage", 2m, new RecordId("tom"), new RecordId("dana"), EscalationState.Open), (escalation.Account!.Value, escalation.Title, escalation.Level!.Value, escalation.Owner!.Value, escalation.OpenedBy!.Value, escalation.State!.Value));

        var list = await desk.AskAsync(Someone.Dana, People.Alone, "open escalations");
        Assert.Contains("1 not acknowledged", list.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, People.Alone, list, Verbs.Settle, new JsonObject { ["do"] = "AcknowledgeEscalation" });
        Assert.Equal((EscalationState.Acknowledged, new RecordId("dana")), ((await OneAsync(desk)).State!.Value, (await OneAsync(desk)).AcknowledgedBy!.Value));

        await People.ConfirmedAsync(desk, "the escalation outage is resolved: a worn valve");
        Assert.Contains("has not verified", (await desk.AskAsync(Someone.Dana, People.Alone, "close the escalation outage")).Words(), StringComparison.Ordinal);
        await People.ConfirmedAsync(desk, "the escalation outage is verified by Chiara Bernasconi");
        await People.ConfirmedAsync(desk, "close the escalation outage");
        escalation = await OneAsync(desk);
        Assert.Equal((EscalationState.Closed, "a worn valve", "Chiara Bernasconi"), (escalation.State!.Value, escalation.Cause, escalation.VerifiedBy));
        Assert.Contains("There is no open escalation", (await desk.AskAsync(Someone.Dana, People.Alone, "open escalations")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_opened_again_waits_anew()
    {
        await using var desk = await Desk.OpenAsync();
        await People.ConfirmedAsync(desk, "escalate the outage at Orbis Marine");
        await desk.AskAsync(Someone.Dana, People.Alone, "acknowledge the escalation outage");
        Assert.False((await OneAsync(desk)).IsWaiting);
        await People.ConfirmedAsync(desk, "reopen the escalation outage");
        Assert.True((await OneAsync(desk)).IsWaiting);
    }

    [Fact]
    public async Task A_risk_is_escalated_under_its_name_and_one_that_occurs_by_itself()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "risks",
            [
                ARisk("plant", "The plant may close"), ARisk("strike", "A strike of the port"),
            ]), CancellationToken.None);

        await People.ConfirmedAsync(desk, "escalate the risk plant may close");
        Assert.Equal(("The plant may close", new RecordId("plant"), new RecordId("tom")), ((await OneAsync(desk)).Title, (await OneAsync(desk)).Risk!.Value, (await OneAsync(desk)).Owner!.Value));

        await People.ConfirmedAsync(desk, "the risk strike of the port has occurred");
        var second = await People.OneAsync(desk, Escalation.Kind, one => one.Risk == new RecordId("strike"));
        Assert.Equal((1m, EscalationState.Open, new RecordId("tom")), (second.Level!.Value, second.State!.Value, second.Owner!.Value));
        Assert.Equal(RiskState.Occurred, (await People.OneAsync(desk, Risk.Kind, one => one.Id == new RecordId("strike"))).State);

        static Draft ARisk(string id, string title) => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Risk.Kind, new(id), title).With(Risk.Fields.Account, SmallPortfolio.Orbis).With(Risk.Fields.Title, title)
            .With(Risk.Fields.State, RiskState.Assessed).With(Risk.Fields.Owner, new RecordId("tom")).With(Risk.Fields.Due, new DateOnly(2031, 1, 1));
    }

    [Theory]
    [InlineData("acknowledge the escalation outage", "I know no open escalation")]
    [InlineData("escalate Orbis Marine", "What shall be escalated?")]
    [InlineData("escalate the risk unknown thing", "I know no open risk called")]
    public async Task What_is_not_clear_is_asked(string said, string words)
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Contains(words, (await desk.AskAsync(Someone.Dana, People.Alone, said)).Words(), StringComparison.Ordinal);
    }

    private static Task<Escalation> OneAsync(Desk desk) => People.OneAsync(desk, Escalation.Kind);
}
