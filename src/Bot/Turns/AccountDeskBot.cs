using Bot.People;
using Bot.Rendering;
using BotFramework;

namespace Bot.Turns;

/// <summary>Sorts what Teams sends. Each kind of event is handled in a file of its own.</summary>
internal sealed class AccountDeskBot(MessageTurn messages, PressTurn presses, Conversations conversations, Rosters rosters) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        // A presence in the conversation is worth remembering; being thrown out is told below.
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
            await conversations.RememberAsync(Seen(activity), joined: false, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        messages.RunAsync(turnContext, cancellationToken);

    // An edited question was answered as it was first asked, and the answer stands below it with its own words; an edited or deleted note stays in the
    // ledger until somebody takes it back, which is one press. Acting on edits would write twice what people correct once.
    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        await presses.RunAsync(turnContext, invokeValue.Action?.Verb, invokeValue.Action?.Data, cancellationToken)
        ?? throw new InvokeResponseException(System.Net.HttpStatusCode.BadRequest, Presses.BadRequest("No button of mine sends that."));

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        JoinedAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        LeftAsync(turnContext, cancellationToken);

    // Overridden whole: the handler below would ask the roster about everybody who joins, one by one.
    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (activity.MembersAdded is null && activity.MembersRemoved is null)
            return;
        rosters.Forget(Places.Of(activity).Roster);
        rosters.Forget(Places.Of(activity).Key);
        if (Has(activity.MembersRemoved, activity.Recipient))
            await LeftAsync(turnContext, cancellationToken);
        else if (Has(activity.MembersAdded, activity.Recipient))
            await JoinedAsync(turnContext, cancellationToken);
    }

    // Installing an app is told twice, as a membership and as an installation: whoever comes first welcomes.
    private async Task JoinedAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var seen = Seen(turn.Activity);
        await conversations.RememberAsync(seen, joined: true, cancellation);
        if (await conversations.TakeWelcomeAsync(seen.Key, cancellation))
            await turn.SendActivityAsync(Outgoing.Activity(PersonCards.Welcome(seen.Kind == PlaceKind.Personal ? turn.Activity.From?.Name : null, seen.Kind != PlaceKind.Personal)), cancellation);
    }

    private async Task LeftAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var place = Places.Of(turn.Activity);
        rosters.Forget(place.Roster);
        await conversations.CloseAsync(place.Key, cancellation);
    }

    private static bool Has(IList<ChannelAccount>? members, ChannelAccount? bot) => members?.Any(member => member.Id == bot?.Id) is true;

    private static Conversation Seen(Activity activity)
    {
        var place = Places.Of(activity);
        var reference = activity.GetConversationReference();
        // Speaking there later begins a new thread, and answers nobody in particular.
        reference.ActivityId = null;
        reference.Locale = null;
        reference.Conversation = new ConversationAccount(reference.Conversation.IsGroup, reference.Conversation.ConversationType, place.Key, tenantId: place.TenantId);
        if (place.Kind != PlaceKind.Personal)
            reference.User = null;
        return new(
            place.Kind, place.Key, Wire.Write(reference), activity.ServiceUrl, activity.Recipient.Id, place.TenantId,
            place.Kind == PlaceKind.Personal ? activity.From.AadObjectId : null, place.Roster, place.IsShared, IsClosed: false, IsWelcomed: false);
    }
}
