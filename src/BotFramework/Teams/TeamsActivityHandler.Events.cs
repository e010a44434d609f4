using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework;

public partial class TeamsActivityHandler
{
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var (name, value) = (turnContext.Activity.Name, turnContext.Activity.Value);
        return turnContext.Activity.ChannelId != Teams ? base.OnEventActivityAsync(turnContext, cancellationToken) : name switch
        {
            "application/vnd.microsoft.readReceipt" => OnTeamsReadReceiptAsync(Read(value, EventJson.Default.ReadReceiptInfo), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" =>
                OnTeamsMeetingStartAsync(Read(value, EventJson.Default.MeetingStartEventDetails), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" =>
                OnTeamsMeetingEndAsync(Read(value, EventJson.Default.MeetingEndEventDetails), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" =>
                OnTeamsMeetingParticipantsJoinAsync(Read(value, EventJson.Default.MeetingParticipantsEventDetails), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" =>
                OnTeamsMeetingParticipantsLeaveAsync(Read(value, EventJson.Default.MeetingParticipantsEventDetails), turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Somebody has read the bot's messages up to one.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    private static T Read<T>(object? value, JsonTypeInfo<T> type) where T : class, new() =>
        value is null ? new T() : Payload.ToElement(value).Deserialize(type) ?? new T();
}
