namespace BotFramework.Tests.Doubles;

/// <summary>A bot that is one function.</summary>
internal sealed class Bot(Func<ITurnContext, Task> onTurn) : IBot
{
    internal Bot(Action<ITurnContext> onTurn)
        : this(turn =>
        {
            onTurn(turn);
            return Task.CompletedTask;
        })
    {
    }

    internal static Bot Silent { get; } = new(_ => Task.CompletedTask);

    internal static Bot Echo { get; } = new(turn => turn.SendActivityAsync(MessageFactory.Text($"Echo: {turn.Activity.Text}")));

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext);
}

/// <summary>An adapter that keeps what was sent.</summary>
internal sealed class KeepingAdapter : BotAdapter
{
    internal List<Activity> Sent { get; } = [];

    internal List<Activity> Updated { get; } = [];

    internal List<ConversationReference> Deleted { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"sent-{index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
