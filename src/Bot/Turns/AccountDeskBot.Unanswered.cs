using BotFramework;

namespace Bot.Turns;

/// <summary>What the bot hears of and deliberately does nothing about.</summary>
internal sealed partial class AccountDeskBot
{
    // An edited question was answered as it was first asked, and an edited note stays as it was written until somebody takes it back, which is one press:
    // acting on edits would write twice what people correct once. What a person deletes or brings back was said all the same.
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    // A deleted note stays in the ledger as well, since others may have read and acted on it; undo takes it back for everybody to see.
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    // A thumb up is said to people, not to a ledger: nobody who gives one expects a record of it, and a number is not truer for it.
    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    // Who has read what, and when, is nobody's business here. A meeting that starts has its people's attention, even a QBR whose account is linked to the
    // chat: what they need for it they were told the days before, and can ask. Who comes and goes is between them.
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    // Somebody who is writing has not asked yet.
    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    // A new channel is empty and linked to nothing: the bot speaks there once it is spoken to.
    protected override Task OnTeamsChannelCreatedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
