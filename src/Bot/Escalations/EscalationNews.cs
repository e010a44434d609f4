using System.Collections.Immutable;
using System.Globalization;
using Bot.Alerts;
using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using Domain;
using Domain.Escalations;
using Domain.People;

namespace Bot.Escalations;

/// <summary>
/// Whoever is told of an escalation gets one card, each alone: it is edited when the escalation climbs or somebody acts, and a line says when it has climbed. Whoever
/// raised it is asked whether the client agrees, once it is said to be resolved.
/// </summary>
internal sealed class EscalationNews : IAnnouncement
{
    private const string TheKind = "escalation";

    /// <summary>Marks whoever is asked in the place of another.</summary>
    private const string Instead = " instead";

    private const string State = "state";
    private const string Level = "level";

    /// <summary>How late it is still said, when somebody had no conversation with the bot or all instances were down.</summary>
    private static readonly TimeSpan CatchUp = TimeSpan.FromDays(3);

    public string Kind => TheKind;

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio) =>
        from escalation in portfolio.Of(Escalation.Kind, Clearance.Restricted)
        where escalation.ClockSince is { } since && since <= now && now - since <= CatchUp && EscalationSource.IsOurs(escalation, portfolio)
        let verifiers = Verifiers(escalation, portfolio)
        from id in escalation.Told.Concat(verifiers.Take(1)).Distinct()
        let person = PeopleIndex.Of(portfolio).Find(id)
        where person is not null
        select DueFor(person, escalation) with { Otherwise = verifiers is [var first, .. var others] && first == id ? InTheirPlace(others, escalation, portfolio) : [] };

    public Saying Compose(Telling telling)
    {
        var before = telling.Before;
        if (telling.Due.To is not Recipient.Alone { Person: var id } || telling.View.Find(Escalation.Kind, new(telling.Due.About)) is not { } escalation)
            return Saying.Nothing(before.Levels);
        var (state, level) = (escalation.State ?? EscalationState.Open, EscalationPlan.LevelOf(escalation));
        var levels = before.Levels.SetItem(State, (int)state).SetItem(Level, level);
        var isInstead = telling.Due.Occasion.EndsWith(Instead, StringComparison.Ordinal);
        var isChanged = isInstead || before.Levels.GetValueOrDefault(State, -1) != (int)state || before.Levels.GetValueOrDefault(Level) != level;
        var asks = state == EscalationState.Resolved && (isInstead || (Verifiers(escalation, telling.Portfolio) is [var first, ..] && first == id));
        var isTold = asks || (state == EscalationState.Open && escalation.Told.Contains(id) && !RaisedForThemselves(id, escalation));
        // Whoever has no card of it is told only what they have to act upon.
        if (!isChanged || (before.Card is null && !isTold)
            || EscalationCard.Render(escalation, Unreached(escalation, telling.Portfolio), asks, telling.View, Locale.For(telling.Reader)) is not { } card)
            return Saying.Nothing(before.Levels);
        return new(levels) { Edit = card, Post = before.Card is not null && isTold ? OutgoingMessage.Words(card.Summary) : null };
    }

    private static Due DueFor(Person person, Escalation escalation, string how = "")
    {
        var since = escalation.ClockSince!.Value;
        return new(TheKind, new Recipient.Alone(person.Id), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, LocalTimes.Zone(person.TimeZone)).DateTime), since)
        {
            About = escalation.Id.Value,
            // Whoever raised it may become one of those who are told, when nobody else can be.
            Occasion = string.Create(
                CultureInfo.InvariantCulture,
                $"{since.UtcDateTime:HHmmssfff} {escalation.State ?? EscalationState.Open} {EscalationPlan.LevelOf(escalation)}{(escalation.Told.Contains(person.Id) ? " told" : "")}{how}"),
            Until = since + CatchUp,
        };
    }

    /// <summary>The first of the others; where there is no conversation with them either, the next. Only to ask the client: who is told is in the ledger.</summary>
    private static ImmutableArray<Due> InTheirPlace(ImmutableArray<RecordId> others, Escalation escalation, Portfolio portfolio) =>
        escalation.State == EscalationState.Resolved && others is [var first, .. var rest] && PeopleIndex.Of(portfolio).Find(first) is { } person
            ? [DueFor(person, escalation, Instead) with { Otherwise = InTheirPlace(rest, escalation, portfolio) }] : [];

    /// <summary>Nobody is told of what they raised a moment ago to act upon it themselves.</summary>
    private static bool RaisedForThemselves(RecordId person, Escalation escalation) => person == escalation.Owner && person == escalation.OpenedBy && escalation.ClockSince == escalation.Opened;

    /// <summary>Who asks the client whether it is over: whoever raised it, in their place who leads the account, or else one of the administrators.</summary>
    private static ImmutableArray<RecordId> Verifiers(Escalation escalation, Portfolio portfolio)
    {
        var people = PeopleIndex.Of(portfolio);
        return
        [
            .. new[] { escalation.OpenedBy, EscalationPlan.LeaderOf(escalation, portfolio) }.OfType<RecordId>()
                .Concat(people.People.Where(person => person.Role == Role.Administrator).Select(person => person.Id).Order())
                .Distinct().Where(id => people.Find(id) is { AadObjectId.Length: > 0 }),
        ];
    }

    /// <summary>Those whom the level names and who could not be told when it was reached.</summary>
    private static ImmutableArray<RecordId> Unreached(Escalation escalation, Portfolio portfolio) =>
        [.. EscalationPlan.NamedAt(EscalationPlan.LevelOf(escalation), escalation, portfolio).Except(escalation.Told)];
}
