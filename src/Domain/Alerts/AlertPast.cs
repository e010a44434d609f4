using Domain.Health;
using Domain.Opportunities;

namespace Domain.Alerts;

/// <summary>What was before the day that is looked at, each thing looked up once: a replay asks for the same days again and again. Not safe for concurrent use.</summary>
/// <param name="view">Of all that is known; a day is a cut of it.</param>
public sealed class AlertPast(View view, HealthModel model)
{
    /// <summary>How far back a rule looks.</summary>
    public const int Days = 28;

    private readonly Dictionary<DateOnly, View> days = [];
    private readonly Dictionary<(RecordId Head, DateOnly Day), AccountHealth> healths = [];
    private readonly Dictionary<DateOnly, (int Closed, decimal Share)?> winRates = [];
    private readonly Lazy<StageStays> stays = new(() => StageStays.Of(view));

    public HealthModel Model => model;

    /// <summary>The same reader's view as of the end of a day.</summary>
    public View On(DateOnly day)
    {
        if (!days.TryGetValue(day, out var then))
            days[day] = then = view.At(view.EndOf(day), null);
        return then;
    }

    /// <summary>Days before this one are not asked for again.</summary>
    internal void Forget(DateOnly before)
    {
        foreach (var day in days.Keys.Where(day => day < before).ToArray())
            days.Remove(day);
    }

    internal AccountHealth HealthOf(RecordId head, DateOnly day)
    {
        if (!healths.TryGetValue((head, day), out var health))
        {
            var then = On(day);
            healths[(head, day)] = health = HealthScoring.Of(then, model, head, then.Families.Members(head), day);
        }

        return health;
    }

    /// <summary>How long deals stayed in a stage before they left it, up to a day; null where too few did.</summary>
    internal decimal? UsualDaysIn(string stage, DateOnly day) => stays.Value.UsualDaysIn(stage, day);

    /// <summary>Of the deals that were closed in the twelve months up to today, all accounts together: how many, and the share that was won. Null without one.</summary>
    internal (int Closed, decimal Share)? WinRate(AlertScope scope)
    {
        if (!winRates.TryGetValue(scope.Today, out var rate))
        {
            var closed = scope.View.CountedDeals.Where(deal => deal.Status != DealStatus.Open && deal.Close > scope.Today.AddYears(-1) && deal.Close <= scope.Today).ToArray();
            winRates[scope.Today] = rate = closed.Length == 0 ? null : (closed.Length, (decimal)closed.Count(deal => deal.Status == DealStatus.Won) / closed.Length);
        }

        return rate;
    }

    /// <summary>The view itself, for the day whose end has not come yet.</summary>
    internal AlertPast Knowing(DateOnly day, View then)
    {
        days[day] = then;
        return this;
    }
}
