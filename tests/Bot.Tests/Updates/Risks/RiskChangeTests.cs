using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Risks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.Risks;

public sealed class RiskChangeTests
{
    [Theory]
    [InlineData("close the risk plant may close", RiskState.Closed, 0.5, "tom")]
    [InlineData("the risk plant may close is accepted", RiskState.Accepted, 0.5, "tom")]
    [InlineData("set the probability of the risk plant may close to 60%", RiskState.Raised, 0.6, "tom")]
    [InlineData("owner of the risk plant may close is Dana Fox", RiskState.Raised, 0.5, "dana")]
    [InlineData("das Risiko plant may close ist akzeptiert", RiskState.Accepted, 0.5, "tom")]
    public async Task What_has_become_of_a_risk_is_written_once_it_is_confirmed(string said, RiskState state, double probability, string owner)
    {
        await using var desk = await OpenAsync();
        await People.ConfirmedAsync(desk, said);
        var risk = await People.OneAsync(desk, Risk.Kind, one => one.Id == new RecordId("plant"));
        Assert.Equal((state, (decimal)probability, new RecordId(owner)), (risk.State!.Value, risk.Probability!.Value, risk.Owner!.Value));
    }

    [Fact]
    public async Task What_it_may_cost_until_when_and_what_is_done_about_it_is_written_once_it_is_confirmed()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("No currency was said: it is EUR", await People.ConfirmedAsync(desk, "set the impact of the risk plant may close to 300k"), StringComparison.Ordinal);
        await People.ConfirmedAsync(desk, "the risk plant may close is due 5 December 2031");
        await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "mitigation of the risk plant may close: find a second supplier, due 5 December 2031");
        var risk = await People.OneAsync(desk, Risk.Kind, one => one.Id == new RecordId("plant"));
        var step = await People.OneAsync(desk, Mitigation.Kind, one => one.Risk == risk.Id);
        Assert.Equal((300_000m, new DateOnly(2031, 12, 5), RiskState.Raised), (risk.Impact!.Value.Amount, risk.Due!.Value, risk.State!.Value));
        Assert.Equal(("find a second supplier", new DateOnly(2031, 12, 5)), (step.Step, step.Due!.Value));
    }

    [Fact]
    public async Task Where_a_guest_listens_neither_its_impact_nor_its_mitigation_is_said()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        foreach (var said in new[] { "set the impact of the risk plant may close to 300k", "mitigation of the risk plant may close: a second supplier" })
        {
            var answer = await desk.AskAsync(Someone.Dana, Somewhere.Channel, said);
            Assert.Contains("private chat", answer.Words(), StringComparison.Ordinal);
            Assert.Null(answer.Button(Verbs.Apply));
        }
    }

    [Theory]
    [InlineData("set the impact of the risk plant may close to -5k", "An impact is zero or more")]
    [InlineData("close the risk unknown thing", "I know no open risk called")]
    [InlineData("close the risk may", "Which risk do you mean")]
    [InlineData("set the probability of the risk plant to 160%", "lies between 0 and 100 %")]
    [InlineData("the risk port may close early is accepted", "It has no due day yet, and none is accepted without; nothing was written.")]
    [InlineData("mitigate the risk unknown thing: call them", "I know no open risk called")]
    public async Task What_is_not_clear_is_asked_and_what_cannot_be_is_refused(string said, string words)
    {
        await using var desk = await OpenAsync();
        var answer = await desk.AskAsync(Someone.Dana, People.Alone, said);
        Assert.Contains(words, answer.Words(), StringComparison.Ordinal);
        Assert.Null(answer.Button(Verbs.Apply));
    }

    [Fact]
    public async Task A_due_day_lets_a_risk_leave_raised()
    {
        await using var desk = await OpenAsync();
        await People.ConfirmedAsync(desk, "the risk port may close early is due 5 Dec 2031");
        await People.ConfirmedAsync(desk, "the risk port may close early may happen by 5 March 2032");
        await People.ConfirmedAsync(desk, "the risk port may close early is now mitigating");
        var risk = await People.OneAsync(desk, Risk.Kind, one => one.Id == new RecordId("port"));
        Assert.Equal((RiskState.Mitigating, new DateOnly(2031, 12, 5), new DateOnly(2032, 3, 5)), (risk.State!.Value, risk.Due!.Value, risk.Proximity!.Value));
    }

    [Fact]
    public async Task A_closed_risk_is_not_opened_again()
    {
        await using var desk = await OpenAsync();
        await People.ConfirmedAsync(desk, "close the risk plant may close");
        var answer = await desk.AskAsync(Someone.Dana, People.Alone, "the risk plant may close is now mitigating");
        Assert.Contains("It is closed already; what may happen again is a new risk", answer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_against_a_risk_is_planned_and_taken_back_with_one_press()
    {
        await using var desk = await OpenAsync();
        var planned = await desk.AskAsync(Someone.Dana, People.Alone, "mitigate the risk plant may close: sign a second supplier, owner Tom Ruiz, due 5 Dec 2031");
        var step = await People.OneAsync(desk, Mitigation.Kind);
        Assert.Equal((new RecordId("plant"), "sign a second supplier", new RecordId("tom"), new DateOnly(2031, 12, 5), MitigationState.Planned), (step.Risk!.Value, step.Step, step.Owner!.Value, step.Due!.Value, step.State!.Value));

        await desk.PressAsync(Someone.Dana, People.Alone, planned, Verbs.Undo);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Mitigation.Kind, Clearance.Money));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await People.OpenAsync();
        var home = Partition.Account(SmallPortfolio.Orbis);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "risks", [ARisk("plant", "The plant may close"), ARisk("port", "The port may close early")]), CancellationToken.None);
        return desk;

        Draft ARisk(string id, string title) => Draft.Set(home, Risk.Kind, new(id), title).With(Risk.Fields.Account, SmallPortfolio.Orbis).With(Risk.Fields.Title, title)
            .With(Risk.Fields.State, RiskState.Raised).With(Risk.Fields.Probability, 0.5m).With(Risk.Fields.Owner, new RecordId("tom")).With(Risk.Fields.Due, id == "port" ? null : new DateOnly(2031, 1, 1));
    }
}
