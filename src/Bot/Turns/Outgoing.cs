using System.Net;
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
            Say(activity, message);
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

    /// <summary>Plain words; those who are called by name make it markup, in which all else is escaped.</summary>
    private static void Say(Activity activity, OutgoingMessage message)
    {
        activity.TextFormat = message.Called.IsEmpty ? TextFormatTypes.Plain : TextFormatTypes.Xml;
        if (message.Called.IsEmpty)
            return;
        var text = WebUtility.HtmlEncode(Cut(message.Text, MostTextCharacters));
        foreach (var (name, id) in message.Called)
        {
            var (plain, called) = (WebUtility.HtmlEncode(name), $"<at>{WebUtility.HtmlEncode(name)}</at>");
            if (text.IndexOf(plain, StringComparison.Ordinal) is >= 0 and var at)
            {
                text = $"{text.AsSpan(0, at)}{called}{text.AsSpan(at + plain.Length)}";
                (activity.Entities ??= []).Add(new Mention { Mentioned = new ChannelAccount { Id = id, Name = name }, Text = called });
            }
        }

        activity.Text = text;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
