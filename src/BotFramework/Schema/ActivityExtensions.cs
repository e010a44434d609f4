namespace BotFramework;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message mentions the account with this id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the message mentions the one who received it.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient.Id);
    }

    /// <summary>Takes the mention of the one who received the message out of its text, and returns the text left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient.Id);
    }

    /// <summary>Takes every mention of <paramref name="id"/> out of the text of the message, and returns the text left.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id != id)
                continue;
            var spoken = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (activity.Text is { } text && spoken.Length > 0)
                activity.Text = text.Replace(spoken, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
