namespace BotFramework;

/// <summary>One activity and the ways to answer it.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>What the parts of one turn tell each other.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>Whether anything was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends one message and returns its id.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends one activity into the conversation of this turn and returns its id.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities one after the other and returns their ids.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused one; those before it are sent.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the activity with the same id, which the bot sent before.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that the bot sent into this conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names.</summary>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);
}

/// <summary>A turn whose activity is of a known kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
