using System.Runtime.ExceptionServices;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Status;
using BotFramework;

namespace Bot.Turns;

/// <summary>The one catch-all: what went wrong is logged under an id, and the person gets a sentence with it.</summary>
internal sealed partial class TurnErrors(IHostEnvironment environment, IIdentities identities, TurnFailures failures, ILogger<TurnErrors> log)
{
    public async Task OnErrorAsync(ITurnContext turn, Exception trouble)
    {
        var id = identities.Next()[^8..];
        LogFailed(log, trouble, id, turn.Activity.Type, turn.Activity.Id);
        // Nobody waits for an answer to an event. The refusal lets the service deliver it again.
        if (turn.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
        {
            await KeepAsync(id, trouble);
            ExceptionDispatchInfo.Throw(trouble);
        }

        var message = Replies.Failed(environment.IsDevelopment() ? $"{id} ({trouble.GetType().Name})" : id);
        try
        {
            await turn.SendActivityAsync(turn.Activity.Type == ActivityTypes.Invoke ? Presses.Failed(message.Text) : Outgoing.Activity(message));
        }
        catch (Exception again)
        {
            LogNotSaid(log, again, id);
        }

        // Said first: storage may be the trouble, and slow to say so.
        await KeepAsync(id, trouble);
    }

    private async Task KeepAsync(string id, Exception trouble)
    {
        try
        {
            await failures.KeepAsync(id, trouble.GetType().Name, CancellationToken.None);
        }
        catch (StorageException again)
        {
            LogNotKept(log, again, id);
        }
    }

    [LoggerMessage(232, LogLevel.Warning, "That turn {Turn} failed is in this log only")]
    private static partial void LogNotKept(ILogger log, Exception trouble, string turn);

    [LoggerMessage(230, LogLevel.Error, "Turn {Turn} failed: {Type} {Activity}")]
    private static partial void LogFailed(ILogger log, Exception trouble, string turn, string type, string? activity);

    [LoggerMessage(231, LogLevel.Error, "That turn {Turn} failed could not be said")]
    private static partial void LogNotSaid(ILogger log, Exception trouble, string turn);
}
