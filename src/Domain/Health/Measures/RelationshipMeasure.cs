using System.Collections.Immutable;
using Domain.Asking;
using Domain.Touches;

namespace Domain.Health.Measures;

/// <summary>
/// How fresh the contact is with executives, champions and others, as far as there are any: the mean of the freshest of each. Contact that hangs on one person,
/// on either side, is never green.
/// </summary>
internal sealed class RelationshipMeasure : IHealthMeasure
{
    /// <summary>After as long a silence nothing is known of the relationship.</summary>
    private const int Days = 365;

    public string Name => MeasureNames.Relationship;

    public bool IsOfMoney => false;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        var contacts = evidence.Contacts.ToDictionary(contact => contact.Record.Id, contact => contact.Record);
        var twoWay = new List<(Touch Touch, int Ago, int? HalfLife)>();
        foreach (var (touch, _) in evidence.Touches)
            if (touch is { Direction: TouchDirection.TwoWay, At: { } at } && evidence.Ago(evidence.DayOf(at)) is < Days and var ago)
                twoWay.Add((touch, ago, HalfLifeOf(touch)));
        if (twoWay is [])
            return null;
        // Whoever is there shall be met; whom nobody knows by name counts while there is a touch.
        var classes = contacts.Values.Where(contact => contact.IsActive).Select(contact => Engagement.HalfLifeOf(contact)).Concat(twoWay.Select(met => met.HalfLife).OfType<int>()).Distinct().Order().ToArray();
        if (classes is [])
            return null;
        var freshest = classes.Select(halfLife => (HalfLife: halfLife, Met: Freshest(twoWay.Where(met => met.HalfLife == halfLife)))).ToArray();
        var score = freshest.Average(part => Engagement.Recency(part.Met?.Ago, part.HalfLife));
        var threads = Threads.Of(twoWay.Where(met => met.Ago <= Threads.Days).Select(met => met.Touch));
        return new(
            threads.IsSingle ? Math.Min(score, HealthBands.Green) : score, evidence.Day, Words(freshest.Select(part => (part.HalfLife, part.Met?.Ago)), threads),
            [.. freshest.Select(part => part.Met?.Touch).OfType<Touch>().OrderBy(touch => touch.At).Select(touch => touch.Id)]);

        // Null for whoever has moved or left: nobody of theirs is met by it.
        int? HalfLifeOf(Touch touch) => (touch.Contact is { } id ? contacts.GetValueOrDefault(id) : null) is var contact && contact?.IsActive is false ? null : Engagement.HalfLifeOf(contact);
    }

    private static (Touch Touch, int Ago)? Freshest(IEnumerable<(Touch Touch, int Ago, int? HalfLife)> met)
    {
        (Touch Touch, int Ago)? freshest = null;
        foreach (var (touch, ago, _) in met)
            if (freshest is not var (known, _) || touch.At > known.At || (touch.At == known.At && touch.Id < known.Id))
                freshest = (touch, ago);
        return freshest;
    }

    private static Sentence Words(IEnumerable<(int HalfLife, int? Ago)> freshest, Threads threads)
    {
        var arguments = ImmutableArray.CreateBuilder<object>();
        var parts = new List<string>();
        foreach (var (halfLife, ago) in freshest.OrderByDescending(part => part.HalfLife))
        {
            var who = halfLife switch { Engagement.ExecutiveHalfLife => "an executive", Engagement.ChampionHalfLife => "a champion", _ => "others" };
            if (ago is { } days)
                arguments.Add(Quantity.Days(days));
            parts.Add(ago is null ? $"never {who}" : $"{who} {{{arguments.Count - 1}}} ago");
        }

        var single = threads.IsSingle ? threads.Theirs <= 1 ? "; it hangs on one person of theirs" : "; it hangs on one of ours" : "";
        if (threads is { Theirs: 0 })
            single = $"; with nobody in the last {Threads.Days} days";
        return new($"last spoke with {string.Join(", ", parts)}{single}", arguments.ToImmutable());
    }
}
