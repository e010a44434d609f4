using System.Net;
using Bot.Forms.LogNotes;
using Bot.Rendering;
using Bot.Turns.Dialogs;
using Bot.Turns.Events;
using Bot.Turns.MessageExtensions;
using BotFramework;

namespace Bot.Turns;

/// <summary>Sorts what Teams sends. Each kind of event is handled in a file of its own; what is let pass, and why, is in the other part of this class.</summary>
internal sealed partial class AccountDeskBot(
    MessageTurn messages, PressTurn presses, FileTurn files, SearchTurn search, LinkTurn links, DialogTurn dialogs, Conversations conversations, TurnLog turns, ChannelKindNote channelKind, BotAdded added, BotUpgraded upgraded, BotRemoved removed,
    MembersChanged members, ChannelDeleted channelDeleted, TeamDeleted teamDeleted, TeamArchived archived, PlaceRenamed renamed, LoggedMessageChanged logged) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        // Where people write to the bot it can answer, whatever was missed; a card may be looked at, and refresh itself, in a place that is closed.
        if (activity.Type == ActivityTypes.Message)
            await conversations.RememberAsync(Places.ConversationOf(activity), Silence.All, cancellationToken);
        else if (activity.Type == ActivityTypes.Invoke)
            await conversations.RefreshAsync(Places.ConversationOf(activity), cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await messages.RunAsync(turnContext, cancellationToken);
        await channelKind.GiveAsync(turnContext, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        await presses.RunAsync(turnContext, invokeValue.Action?.Verb, invokeValue.Action?.Data, cancellationToken)
        ?? throw new InvokeResponseException(HttpStatusCode.BadRequest, Presses.BadRequest("No button of mine sends that."));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => search.RunAsync(turnContext, query, cancellationToken);

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => links.RunAsync(turnContext, query, cancellationToken);

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        new() { Task = await dialogs.OpenAsync(turnContext, LogNoteForm.TheName, null, action.MessagePayload, cancellationToken) };

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        new() { Task = await dialogs.SubmitAsync(turnContext, action.Data, action.MessagePayload, cancellationToken) };

    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => new()
        {
            Task = await dialogs.OpenAsync(turnContext, Wire.Text(taskModuleRequest.Data, Verbs.Form), Wire.Text(taskModuleRequest.Data, Verbs.Record), null, cancellationToken),
        };

    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        new() { Task = await dialogs.SubmitAsync(turnContext, taskModuleRequest.Data, null, cancellationToken) };

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        OnceAsync(turnContext, () => files.AcceptAsync(turnContext, fileConsentCardResponse, cancellationToken), cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        OnceAsync(turnContext, () => files.DeclineAsync(turnContext, fileConsentCardResponse, cancellationToken), cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnceAsync(turnContext, () => base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken), cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "add-upgrade" ? upgraded.RunAsync(turnContext, cancellationToken) : added.RunAsync(turnContext, cancellationToken);

    // What removes the old version of an upgraded app is followed, or preceded, by what adds the new one: the bot never leaves.
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove-upgrade" ? Task.CompletedTask : removed.RunAsync(turnContext, fromChannelAlone: false, cancellationToken);

    // An edited question was answered as it was first asked; what was logged is offered to follow its message.
    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        logged.EditedAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        logged.DeletedAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        logged.BroughtBackAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnceAsync(turnContext, () => ConversationUpdatedAsync(turnContext, cancellationToken), cancellationToken);

    protected override Task OnTeamsChannelDeletedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        channelDeleted.RunAsync(turnContext, channelInfo, cancellationToken);

    protected override Task OnTeamsChannelRestoredAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        channelDeleted.UndoneAsync(channelInfo, cancellationToken);

    protected override Task OnTeamsChannelRenamedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        renamed.ChannelAsync(turnContext, channelInfo, teamInfo, cancellationToken);

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        renamed.TeamAsync(turnContext, teamInfo, cancellationToken);

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        archived.RunAsync(teamInfo, cancellationToken);

    protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        archived.UndoneAsync(teamInfo, cancellationToken);

    protected override Task OnTeamsTeamDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        teamDeleted.RunAsync(teamInfo, cancellationToken);

    protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        teamDeleted.RunAsync(teamInfo, cancellationToken);

    protected override Task OnTeamsTeamRestoredAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        teamDeleted.UndoneAsync(teamInfo, cancellationToken);

    // The handler below would ask the roster about everybody who joins, one by one.
    private async Task ConversationUpdatedAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (activity.MembersAdded is null && activity.MembersRemoved is null)
        {
            if (activity.TopicName is { Length: > 0 } name)
                await renamed.ChatAsync(turnContext, name, cancellationToken);
            else
                await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
            return;
        }

        if (Has(activity.MembersRemoved, activity.Recipient))
            await removed.RunAsync(turnContext, IsOfChannelAlone(activity), cancellationToken);
        else if (Has(activity.MembersAdded, activity.Recipient))
            await added.RunAsync(turnContext, cancellationToken);
        await members.RunAsync(turnContext, cancellationToken);
    }

    // Delivered again, an event does nothing; each handler is safe to run twice besides, should two instances get it at the same moment.
    private Task OnceAsync(ITurnContext turn, Func<Task> handle, CancellationToken cancellation) => turn.Activity.Id is not { Length: > 0 } id
        ? handle()
        : turns.OnceAsync(
            turn.Activity.Conversation.Id, id,
            async () =>
            {
                await handle();
                return null;
            },
            cancellation);

    private static bool IsOfChannelAlone(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.EventType is "channelMemberAdded" or "channelMemberRemoved";

    private static bool Has(IList<ChannelAccount>? members, ChannelAccount? bot) => members?.Any(member => member.Id == bot?.Id) is true;
}
