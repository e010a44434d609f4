using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Domain.Opportunities;

/// <summary>How long deals have stayed in each stage, from the history of all deals that the reader may see. Where they end is no stay.</summary>
public sealed class StageStays
{
    /// <summary>Fewer say nothing.</summary>
    private const int Fewest = 5;

    private readonly FrozenDictionary<string, ImmutableArray<(DateOnly Left, int Sum)>> byStage;

    private StageStays(FrozenDictionary<string, ImmutableArray<(DateOnly Left, int Sum)>> byStage) => this.byStage = byStage;

    public static StageStays Of(View view)
    {
        var stays = new Dictionary<string, List<(DateOnly Left, int Days)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var stages in view.HistoriesOf(Opportunity.Kind, Opportunity.Fields.Stage, HasLeftStage))
            Gather(stages, view, stays);
        return new(stays.ToFrozenDictionary(stage => stage.Key, stage => Summed(stage.Value), StringComparer.OrdinalIgnoreCase));

        // A deal that is where it was when it came up has left none.
        bool HasLeftStage(Opportunity deal) => deal.StageSince is { } since && !(deal.Created is { } created && view.DayOf(since) <= created);
    }

    /// <summary>The mean of the stays that had ended before the day; null where there were fewer than five.</summary>
    public decimal? UsualDaysIn(string stage, DateOnly day)
    {
        var stays = byStage.GetValueOrDefault(stage, []);
        int low = 0, high = stays.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stays[middle].Left < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Fewest ? null : (decimal)stays[low - 1].Sum / low;
    }

    private static void Gather(IReadOnlyList<(DateTimeOffset Since, string? Value)> stages, View view, Dictionary<string, List<(DateOnly Left, int Days)>> stays)
    {
        for (var at = 1; at < stages.Count; at++)
            if (stages[at - 1].Value is { } stage)
            {
                if (!stays.TryGetValue(stage, out var same))
                    stays[stage] = same = [];
                same.Add((view.DayOf(stages[at].Since), (int)(stages[at].Since - stages[at - 1].Since).TotalDays));
            }
    }

    /// <summary>In the order of the days they ended, each with the sum of the days up to it.</summary>
    private static ImmutableArray<(DateOnly Left, int Sum)> Summed(List<(DateOnly Left, int Days)> stays)
    {
        var sum = 0;
        stays.Sort();
        return [.. stays.Select(stay => (stay.Left, sum += stay.Days))];
    }
}
