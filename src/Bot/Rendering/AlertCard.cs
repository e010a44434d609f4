using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Answers.Alerts;
using Cards;
using Domain;
using Domain.Alerts;
using Domain.People;

namespace Bot.Rendering;

/// <summary>One alert with everything that can be done about it. Whoever opened it sees it in place of the card it stood on.</summary>
internal static class AlertCard
{
    private const int LongestReason = 300;
    private const int SnoozeDays = 7;

    /// <param name="people">Whom it can be handed over to; empty where nobody owns it.</param>
    /// <param name="list">The kept question that the card goes back to; null for none.</param>
    public static OutgoingMessage Render(AlertItem item, AlertResponse? response, IReadOnlyList<Person> people, View view, DateOnly today, string? list, Locale locale)
    {
        var why = FirstLetter.Upper(Wording.Say(item.Why, locale));
        (string, string)[] facts =
        [
            .. item.AtStake is { } stake ? new[] { ("At stake", Wording.Say(stake, locale)) } : [],
            ("Owner", view.PersonName(item.Owner) ?? "nobody"),
            .. item.Next is { } next ? new[] { ("Next", Wording.Say(next, locale)) } : [],
            .. response is null ? [] : new[] { ("Answered", Wording.Say(AlertWords.Of(response, view), locale)) },
        ];
        return new($"{item.Title}: {why}", CardParts.Joined([$"{item.Title}: {why}", .. facts.Select(fact => $"{fact.Item1}: {fact.Item2}")]))
        {
            Shown = [item.Subject],
            Card = new AdaptiveCard
            {
                FallbackText = $"{item.Title}: {why}",
                Body =
                [
                    CardParts.Subject([item.Account is null ? "Alert" : view.AccountName(item.Account), AlertRules.Named(item.Rule)?.Title ?? "Alert"]),
                    CardParts.Heading(item.Title),
                    item.Severity >= AlertSeverity.High ? CardParts.Trouble(why) : CardParts.Line(why),
                    CardParts.Facts(facts),
                    .. HandOver(people, item),
                    new AdaptiveDateInput(Verbs.UntilInput, "Snooze until") { Value = today.AddDays(SnoozeDays), Min = today.AddDays(1), Spacing = AdaptiveSpacing.Medium },
                    new AdaptiveTextInput(Verbs.ReasonInput, "Why it needs nobody (to dismiss it)") { MaxLength = LongestReason, Spacing = AdaptiveSpacing.Medium },
                ],
                Actions =
                [
                    Button("Got it", AlertAct.Acknowledge, item, list) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                    .. people.Count > 0 ? [Button("Hand over", AlertAct.HandOver, item, list)] : Array.Empty<AdaptiveAction>(),
                    Button("Snooze", AlertAct.Snooze, item, list) with { Mode = people.Count > 0 ? AdaptiveActionMode.Secondary : AdaptiveActionMode.Primary },
                    Button("Dismiss", AlertAct.Dismiss, item, list) with { Mode = AdaptiveActionMode.Secondary },
                    .. list is null ? [] : new AdaptiveAction[] { CardParts.Back(list, Trail.Empty, locale) with { Mode = AdaptiveActionMode.Secondary } },
                ],
            },
        };
    }

    private static ImmutableArray<AdaptiveElement> HandOver(IReadOnlyList<Person> people, AlertItem item) => people.Count == 0
        ? []
        :
        [
            new AdaptiveChoiceSetInput(Verbs.PersonInput, "Hand over to")
            {
                Choices = [.. people.Where(person => person.Id != item.Owner).Select(person => new AdaptiveChoice(person.Name ?? person.Id.Value, person.Id.Value))],
                Placeholder = "Choose a person",
                Style = AdaptiveChoiceInputStyle.Compact,
                Spacing = AdaptiveSpacing.Medium,
            },
        ];

    private static AdaptiveExecuteAction Button(string title, AlertAct act, AlertItem item, string? list)
    {
        var data = new JsonObject { [Verbs.Record] = item.Key, [Verbs.RowAction] = act.ToString() };
        if (list is not null)
            data[Verbs.QuestionKey] = list;
        return new(title, Verbs.AnswerAlert) { Data = data };
    }
}

/// <summary>What a button of an alert's card does.</summary>
internal enum AlertAct { Acknowledge, Snooze, Dismiss, HandOver }
