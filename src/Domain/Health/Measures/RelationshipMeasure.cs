using System.Collections.Immutable;
using Domain.Asking;
using Domain.Contacts;
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
        var contacts = evidence.Contacts.Select(contact => contact.Record).ToDictionary(contact => contact.Id);
        Touch[] twoWay = [.. evidence.Touches.Select(touch => touch.Record).Where(touch => touch.Direction == TouchDirection.TwoWay && AgoOf(touch) < Days).OrderByDescending(touch => touch.At).ThenBy(touch => touch.Id)];
        if (twoWay is [])
            return null;
        // Whoever is there shall be met; whom nobody knows by name counts while there is a touch.
        var classes = contacts.Values.Where(contact => contact.IsActive).Select(contact => Engagement.HalfLifeOf(contact)).Concat(twoWay.Where(IsWithActive).Select(touch => Engagement.HalfLifeOf(ContactOf(touch)))).Distinct().Order().ToArray();
        if (classes is [])
            return null;
        var freshest = classes.Select(halfLife => (HalfLife: halfLife, Touch: twoWay.FirstOrDefault(touch => IsWithActive(touch) && Engagement.HalfLifeOf(ContactOf(touch)) == halfLife))).ToArray();
        var score = freshest.Average(part => Engagement.Recency(part.Touch is { } touch ? AgoOf(touch) : null, part.HalfLife));
        var threads = Threads.Of(twoWay.Where(touch => AgoOf(touch) <= Threads.Days));
        return new(
            threads.IsSingle ? Math.Min(score, HealthBands.Green) : score, evidence.Day, Words(freshest.Select(part => (part.HalfLife, part.Touch is { } touch ? AgoOf(touch) : (int?)null)), threads),
            [.. freshest.Select(part => part.Touch).OfType<Touch>().OrderBy(touch => touch.At).Select(touch => touch.Id)]);

        int AgoOf(Touch touch) => evidence.Ago(evidence.DayOf(touch.At!.Value));
        Contact? ContactOf(Touch touch) => touch.Contact is { } id ? contacts.GetValueOrDefault(id) : null;
        bool IsWithActive(Touch touch) => ContactOf(touch)?.IsActive is not false;
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
