using Bot.Understanding.Memory;
using Cards;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>In a conversation where not everybody may see everything: the rest is offered in private.</summary>
internal static class PrivateOffer
{
    private const string Words = "Not everybody here may see all of it; you can have the rest in our private chat.";

    public static OutgoingMessage With(OutgoingMessage message, Question question)
    {
        var words = Languages.Phrasebook.In(message.Language, Words);
        var button = CardParts.Button(Languages.Phrasebook.In(message.Language, "Show me privately"), Verbs.AskPrivately, Verbs.QuestionKey, QuestionKey.Of(question));
        var card = message.Card ?? new AdaptiveCard { FallbackText = message.Text, Body = [CardParts.Line(message.Text, AdaptiveSpacing.Default)] };
        return message with
        {
            Text = $"{message.Text}\n{words}",
            Card = card with { Body = [.. card.Body, CardParts.Quiet(words, AdaptiveSpacing.Small)], Actions = [.. Actions(card, button)] },
            Questions = [.. message.Questions, question],
        };
    }

    /// <summary>The offer comes first, but behind the way back.</summary>
    private static IEnumerable<AdaptiveAction> Actions(AdaptiveCard card, AdaptiveAction offer)
    {
        var back = card.Actions.TakeWhile(CardParts.IsBack).ToArray();
        return [.. back, offer, .. card.Actions.Skip(back.Length).Select(action => action is AdaptiveExecuteAction ? action with { Mode = AdaptiveActionMode.Secondary } : action)];
    }
}
