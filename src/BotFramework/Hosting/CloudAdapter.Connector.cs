namespace BotFramework;

public partial class CloudAdapter
{
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var sent = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
            sent[index] = await SendAsync(turnContext, activities[index], cancellationToken);
        return sent;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Connector.UpdateAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Connector.DeleteAsync(reference, cancellationToken);
    }

    /// <summary>Creates a conversation and begins a turn in it. The turn's activity carries the new conversation and the id of its first message.</summary>
    /// <param name="audience">Not used: the token is for the configured cloud.</param>
    /// <exception cref="ErrorResponseException">The channel's service refused it.</exception>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string? audience,
        ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var created = await Connector.CreateConversationAsync(serviceUrl, conversationParameters, cancellationToken);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = "CreateConversation",
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount { Id = created.Id!, TenantId = conversationParameters.TenantId },
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot!,
        };
        await RunPipelineAsync(new TurnContext(this, activity), callback, cancellationToken);
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type != InvokeResponseActivity.Type)
            return await Connector.SendAsync(activity, cancellationToken);
        turnContext.TurnState[InvokeResponseKey] = activity;
        return new ResourceResponse();
    }
}
