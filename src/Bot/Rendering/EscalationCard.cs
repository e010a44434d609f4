using System.Collections.Immutable;
using Bot.Answers;
using Bot.Understanding.Memory;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Escalations;
using Domain.People;
using Domain.WorkingTimes;

namespace Bot.Rendering;

/// <summary>The card of an escalation for whoever is told of it, as it is now: what it is, since when, who is to act, who was told, and what is to be done next.</summary>
public static class EscalationCard
{
    /// <param name="unreached">Those who should have been told and cannot be.</param>
    /// <param name="asks">Whoever reads it is to find out whether the client agrees that it is over.</param>
    /// <param name="view">Of whoever is told: the card is for them alone.</param>
    /// <returns>Null for somebody who may not see the escalation.</returns>
    public static OutgoingMessage? Render(Escalation told, ImmutableArray<RecordId> unreached, bool asks, View view, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Find(Escalation.Kind, told.Id) is not { Title: { Length: > 0 } title } escalation)
            return null;
        var all = new Question { Topic = Topics.Escalations };
        var state = escalation.State ?? EscalationState.Open;
        var heading = Heading(FirstLetter.Upper(Excerpt.Of(title)), escalation, state, view);
        var next = Next(escalation, state, asks, view, locale);
        var facts = Facts(escalation, unreached, view, locale).ToArray();
        var text = $"{heading}. {view.AccountName(escalation.Account)}: {next} {string.Join(". ", facts.Select(fact => $"{fact.Name}: {fact.Value}"))}.";
        return new($"{heading} ({view.AccountName(escalation.Account)}). {next}", text)
        {
            Questions = [all],
            Shown = [escalation.Id],
            Card = new AdaptiveCard
            {
                FallbackText = text,
                Body =
                [
                    CardParts.Subject([view.AccountName(escalation.Account), "Escalation"]),
                    CardParts.Heading(heading),
                    state == EscalationState.Open || asks ? CardParts.Trouble(next, AdaptiveSpacing.Small) : CardParts.Quiet(next, AdaptiveSpacing.Small),
                    CardParts.Facts(facts),
                ],
                Actions =
                [
                    .. Presses(state, asks).Select(action => RowButtons.Of(action, escalation.Id, list: null)),
                    CardParts.Button("All escalations", Verbs.AskBelow, Verbs.QuestionKey, QuestionKey.Of(all), isSecondary: true),
                ],
            },
        };
    }

    private static string Heading(string title, Escalation escalation, EscalationState state, View view) => state switch
    {
        EscalationState.Open => $"{title}: escalated, level {EscalationPlan.LevelOf(escalation)}",
        EscalationState.Acknowledged => view.PersonName(escalation.AcknowledgedBy) is { } by ? $"{title}: {by} looks after it" : $"{title}: somebody looks after it",
        EscalationState.Resolved => $"{title}: resolved",
        EscalationState.Verified => $"{title}: resolved, the client agrees",
        _ => $"{title}: closed",
    };

    private static string Next(Escalation escalation, EscalationState state, bool asks, View view, Locale locale) => state switch
    {
        EscalationState.Open when EscalationPlan.ClimbsAt(escalation, HoursOf(escalation, view)) is { } climbs =>
            $"Nobody has acknowledged it. Unless somebody does, it climbs to level {EscalationPlan.LevelOf(escalation) + 1} at {Wording.Say(climbs, locale)}.",
        EscalationState.Open => "Nobody has acknowledged it, and there is no higher level.",
        EscalationState.Acknowledged => "Its clock stands.",
        EscalationState.Resolved when asks => "Please ask the client whether it is over.",
        EscalationState.Resolved => "It closes once the client agrees.",
        EscalationState.Verified => "It can be closed.",
        _ => "Nothing is left to do.",
    };

    private static WorkingHours HoursOf(Escalation escalation, View view) => WorkingHours.Of(view.Find(Person.Kind, escalation.Owner), view.Of(Holiday.Kind), view.TimeZone);

    private static IEnumerable<(string Name, string Value)> Facts(Escalation escalation, ImmutableArray<RecordId> unreached, View view, Locale locale)
    {
        yield return ("To act", view.PersonName(escalation.Owner) ?? "nobody");
        if (escalation.Opened is { } opened)
            yield return ("Open since", Wording.Say(opened, locale));
        if (Names(escalation.Told, view) is { Length: > 0 } told)
            yield return ("Told", escalation.LevelSince is { } since ? $"{told} ({Wording.Say(since, locale)})" : told);
        if (!unreached.IsEmpty)
            yield return ("Cannot be told", $"{(Names(unreached, view) is { Length: > 0 } names ? names : "somebody who has left")} (no private chat with me, or no right to see it)");
        if (escalation.Cause is { Length: > 0 } cause)
            yield return ("Cause", Excerpt.Of(cause));
        if (escalation.VerifiedBy is { Length: > 0 } client)
            yield return ("Verified by", client);
    }

    private static string Names(ImmutableArray<RecordId> people, View view) => string.Join(", ", people.Select(person => view.PersonName(person)).OfType<string>());

    private static ImmutableArray<RowAction> Presses(EscalationState state, bool asks) => state switch
    {
        EscalationState.Open => [RowAction.AcknowledgeEscalation, RowAction.ResolveEscalation],
        EscalationState.Acknowledged => [RowAction.ResolveEscalation],
        EscalationState.Resolved when asks => [RowAction.VerifyEscalation, RowAction.ReopenEscalation],
        EscalationState.Verified => [RowAction.CloseEscalation, RowAction.ReopenEscalation],
        _ => [],
    };
}
