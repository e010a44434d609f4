namespace BotFramework;

public partial class Activity
{
    /// <summary>Where this activity took place and who took part, enough to speak there again later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity to a conversation: as sent by the bot, or when <paramref name="isIncoming"/> as received by it.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User!;
            Recipient = reference.Bot!;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot!;
            Recipient = reference.User!;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Every person or bot mentioned in the text; empty when there is none.</summary>
    public Mention[] GetMentions() =>
        Entities is { Count: > 0 } entities
            ? [.. entities.Where(entity => entity.Type == Mention.EntityType).Select(entity => entity.GetAs<Mention>())]
            : [];

    /// <summary>The channel's own data read as <typeparamref name="T"/>, or the default when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The data has another shape.</exception>
    public T? GetChannelData<T>() => ChannelData is null ? default : Payload.Read<T>(ChannelData);

    /// <summary>The channel's own data read as <typeparamref name="T"/>; false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<T>(out T? instance)
    {
        instance = default;
        try
        {
            return (instance = GetChannelData<T>()) is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
