namespace BotFramework.Tests.Doubles;

/// <summary>Notes which of its methods ran.</summary>
internal sealed class NotingHandler : TeamsActivityHandler
{
    internal List<string> Notes { get; } = [];

    internal AdaptiveCardInvokeValue? Executed { get; private set; }

    internal async Task<KeepingAdapter> TakeAsync(Activity activity)
    {
        var adapter = new KeepingAdapter();
        await OnTurnAsync(new TurnContext(adapter, activity));
        return adapter;
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"message {turnContext.Activity.Text}");

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"edit {turnContext.Activity.Text}");

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("undelete");

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"delete {turnContext.Activity.Id}");

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Note($"joined {string.Join(',', membersAdded.Select(member => member.Name ?? member.Id))}");

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Note($"left {string.Join(',', membersRemoved.Select(member => member.Id))}");

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("installed");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("removed");

    protected override Task OnTeamsChannelRenamedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Note($"channel renamed {channelInfo?.Name}");

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Note($"team archived {teamInfo?.Id}");

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Executed = invokeValue;
        return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "done" });
    }

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note($"unrecognised {turnContext.Activity.Type}");

    private Task Note(string note)
    {
        Notes.Add(note);
        return Task.CompletedTask;
    }
}
