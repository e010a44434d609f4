namespace BotFramework;

/// <summary>Carries activities between a bot and a channel.</summary>
public abstract class BotAdapter
{
    /// <summary>Where the answer to an invoke waits in <see cref="ITurnContext.TurnState"/> until the turn ends.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Called with what a turn threw; without it, the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Begins a turn in a known conversation, without an activity from a user.</summary>
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return RunPipelineAsync(new TurnContext(this, reference.GetContinuationActivity()), callback, cancellationToken);
    }

    /// <summary>Creates a conversation and begins a turn in it.</summary>
    /// <exception cref="NotSupportedException">This adapter cannot.</exception>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string? audience,
        ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} creates no conversations.");

    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        try
        {
            await callback(turnContext, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }
}
