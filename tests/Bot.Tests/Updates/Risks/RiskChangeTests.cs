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
    public async Task What_has_become_of_a_risk_is_written_once_it_is_confirmed(string said, RiskState state, double probability, string owner)
    {
        await using var desk = await OpenAsync();
        await People.ConfirmedAsync(desk, said);
        var risk = await People.OneAsync(desk, Risk.Kind, one => one.Id == new RecordId("plant"));
        Assert.Equal((state, (decimal)probability, new RecordId(owner)), (risk.State!.Value, risk.Probability!.Value, risk.Owner!.Value));
    }

    [Theory]
    [InlineData("close the risk unknown thing", "I know no open risk called")]
    [InlineData("close the risk may", "Which risk do you mean")]
    [InlineData("set the probability of the risk plant to 160%", "lies between 0 and 100 %")]
    public async Task What_is_not_clear_is_asked_and_what_cannot_be_is_refused(string said, string words)
    {
        await using var desk = await OpenAsync();
        var answer = await desk.AskAsync(Someone.Dana, People.Alone, said);
        Assert.Contains(words, answer.Words(), StringComparison.Ordinal);
        Assert.Null(answer.Button(Verbs.Apply));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await People.OpenAsync();
        var home = Partition.Account(SmallPortfolio.Orbis);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "risks", [ARisk("plant", "The plant may close"), ARisk("port", "The port may close early")]), CancellationToken.None);
        return desk;

        Draft ARisk(string id, string title) => Draft.Set(home, Risk.Kind, new(id), title).With(Risk.Fields.Account, SmallPortfolio.Orbis).With(Risk.Fields.Title, title)
            .With(Risk.Fields.State, RiskState.Raised).With(Risk.Fields.Probability, 0.5m).With(Risk.Fields.Owner, new RecordId("tom"));
    }
}
