using Bot.Rendering;
using BotFramework;
using Cards;

namespace Bot.Turns;

/// <summary>Messages as activities. A card goes without text: Teams would split the two and give back no id.</summary>
internal static class Outgoing
{
    private const int MostSummaryCharacters = 250;
    private const int MostTextCharacters = 40_000;

    public static Activity Activity(OutgoingMessage message)
    {
        var activity = message.File is { } file ? (Activity)MessageFactory.Attachment(FileCards.Consent(file))
            : message.CardJson is { } card
            ? (Activity)MessageFactory.Attachment(new Attachment(AdaptiveCard.ContentType, content: Wire.Raw(card)))
            : MessageFactory.Text(Cut(message.Text, MostTextCharacters));
        if (message is { Card: null, File: null })
            activity.TextFormat = TextFormatTypes.Plain;
        activity.Summary = Cut(message.Summary, MostSummaryCharacters);
        return activity;
    }

    /// <summary>The same in place of a message that was sent before.</summary>
    public static Activity Activity(OutgoingMessage message, string activityId)
    {
        var activity = Activity(message);
        activity.Id = activityId;
        return activity;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
