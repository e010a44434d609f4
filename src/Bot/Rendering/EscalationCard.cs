using Bot.Answers;
using Bot.Understanding.Memory;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Escalations;

namespace Bot.Rendering;

/// <summary>Told to whoever an escalation has climbed to: what it is, since when, who is to act, and one press to stop its clock.</summary>
public static class EscalationCard
{
    /// <param name="view">Of whoever is told: the card is for them alone.</param>
    /// <returns>Null for somebody who may not see the escalation.</returns>
    public static OutgoingMessage? Render(EscalationStep step, View view, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Find(Escalation.Kind, step.Escalation.Id) is not { Title: { Length: > 0 } title } escalation)
            return null;
        var all = new Question { Topic = Topics.Escalations };
        var heading = $"{Excerpt.Of(title)} is escalated to level {step.Level}";
        var owner = view.PersonName(escalation.Owner) ?? "nobody";
        var since = escalation.Opened is { } opened ? Wording.Say(opened, locale) : "a while ago";
        var told = string.Join(", ", step.Told.Select(person => view.PersonName(person)).OfType<string>());
        var text = $"{heading}. {view.AccountName(escalation.Account)}: open since {since}, and nobody acknowledged it in time. To act: {owner}. Told: {told}.";
        return new(heading, text)
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
                    CardParts.Trouble("Nobody acknowledged it in time.", AdaptiveSpacing.Small),
                    CardParts.Facts([("To act", owner), ("Open since", since), ("Told", told)]),
                ],
                Actions =
                [
                    RowButtons.Of(RowAction.AcknowledgeEscalation, escalation.Id, all), RowButtons.Of(RowAction.ResolveEscalation, escalation.Id, all),
                    CardParts.Button("All escalations", Verbs.AskBelow, Verbs.QuestionKey, QuestionKey.Of(all), isSecondary: true),
                ],
            },
        };
    }
}
