using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Health;
using Domain.Touches;

namespace Bot.Answers.Stakeholders;

/// <summary>When somebody of ours last spoke with each contact of a family, be it recorded as a touch, told in a note, or at a review that was held.</summary>
internal sealed class LastTouches
{
    private readonly FrozenDictionary<RecordId, DateOnly> last;
    private readonly DateOnly day;

    /// <param name="accounts">Canonical.</param>
    /// <param name="day">Up to which days are counted.</param>
    public LastTouches(View view, IEnumerable<RecordId> accounts, DateOnly day, HealthModel health)
    {
        this.day = day;
        var families = new AlertScope(view, day, accounts.Select(view.Families.Root).SelectMany(view.Families.Members).ToImmutableHashSet(), health).Families;
        last = families.SelectMany(family => family.Touches.Where(touch => touch is { Contact: not null, Direction: TouchDirection.TwoWay }).Select(touch => (Contact: touch.Contact!.Value, Day: family.DayOf(touch))))
            .GroupBy(touch => touch.Contact).ToFrozenDictionary(touches => touches.Key, touches => touches.Max(touch => touch.Day));
    }

    /// <summary>Days since the last two-way touch with the contact; null where none is recorded.</summary>
    public int? DaysSince(RecordId contact) => last.TryGetValue(contact, out var touched) ? day.DayNumber - touched.DayNumber : null;
}
