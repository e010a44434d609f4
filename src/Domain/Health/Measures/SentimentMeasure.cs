using Domain.Asking;

namespace Domain.Health.Measures;

/// <summary>What they said in the last 90 days: of tickets that were settled (1 to 5), and how talks went (−1 to 1). Each counts the same.</summary>
internal sealed class SentimentMeasure : IHealthMeasure
{
    private const int Days = 90;

    public string Name => MeasureNames.Sentiment;

    public bool IsOfMoney => false;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        (RecordId Id, DateOnly Day, decimal Score)[] said =
        [
            .. from ticket in evidence.Tickets.Select(ticket => ticket.Record)
               where ticket is { Satisfaction: >= 1 and <= 5, Closed: not null } && evidence.DayOf(ticket.Closed.Value) <= evidence.Day
               select (ticket.Id, evidence.DayOf(ticket.Closed!.Value), (ticket.Satisfaction!.Value - 1) * 25),
            .. from touch in evidence.Touches.Select(touch => touch.Record)
               where touch is { Sentiment: >= -1 and <= 1 }
               select (touch.Id, evidence.DayOf(touch.At!.Value), (touch.Sentiment!.Value + 1) * 50),
        ];
        said = [.. said.Where(one => evidence.Ago(one.Day) < Days).OrderBy(one => one.Score).ThenBy(one => one.Id)];
        return said is [] ? null : new(
            said.Average(one => one.Score), said.Max(one => one.Day),
            Words(said.Length, said.Count(one => one.Score < HealthBands.Yellow)), [.. said.Select(one => one.Id)]);
    }

    private static Sentence Words(int voices, int unhappy) => Sentence.Of($"{voices} {(voices == 1 ? "voice" : "voices")}, {(object)(unhappy == 0 ? "none" : unhappy)} unhappy");
}
