using Domain.Health;

namespace Domain.Alerts;

/// <summary>What was before the day that is looked at, each thing looked up once: a replay asks for the same days again and again. Not safe for concurrent use.</summary>
/// <param name="view">Of all that is known; a day is a cut of it.</param>
public sealed class AlertPast(View view, HealthModel model)
{
    /// <summary>How far back a rule looks.</summary>
    public const int Days = 28;

    private readonly Dictionary<DateOnly, View> days = [];
    private readonly Dictionary<(RecordId Head, DateOnly Day), AccountHealth> healths = [];
    private UsualFigures? usual;

    public HealthModel Model => model;

    /// <summary>What is usual, over all accounts that the reader sees.</summary>
    public UsualFigures Usual => usual ??= new(view, On);

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
            // Nobody is warned of a unit, and what its score would be computed from is all that was read.
            healths[(head, day)] = health = HealthScoring.Of(then, model, head, then.Families.Members(head), day) with { UnitsWhenAsked = null };
        }

        return health;
    }

    /// <summary>The view itself, for the day whose end has not come yet.</summary>
    /// <param name="figures">Those that were gathered before; null to gather them when they are asked for.</param>
    internal AlertPast Knowing(DateOnly day, View then, UsualFigures? figures = null)
    {
        (days[day], usual) = (then, figures);
        return this;
    }
}
