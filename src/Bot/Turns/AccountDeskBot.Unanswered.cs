using BotFramework;

namespace Bot.Turns;

/// <summary>What the bot hears of and deliberately does nothing about.</summary>
internal sealed partial class AccountDeskBot
{
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
