using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotFramework;

/// <summary>Connects a bot to Teams over HTTP. One instance serves all requests.</summary>
public partial class CloudAdapter : BotAdapter, IBotFrameworkHttpAdapter
{
    private readonly InboundDoor door;

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        door = botFrameworkAuthentication.Door;
        Connector = botFrameworkAuthentication.Connector;
        Logger = logger ?? NullLogger.Instance;
    }

    internal ConnectorClient Connector { get; }

    protected ILogger Logger { get; }

    /// <inheritdoc />
    /// <remarks>
    /// Answers 200 to what was handled, the bot's own status to an invoke (501 when it has none), 401 and 403 to what is not proven, 400, 413
    /// and 415 to what is malformed, 500 when the turn threw and <see cref="BotAdapter.OnTurnError"/> is not set. A refusal has no body.
    /// </remarks>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var caller = await door.CheckCallerAsync(httpRequest);
        if (caller.Refusal is { } unproven)
        {
            httpResponse.StatusCode = unproven.Status;
            return;
        }

        var (activity, channelData, malformed) = await InboundBody.ReadAsync(httpRequest, door.MaxBodyBytes, cancellationToken);
        if (malformed is not null)
            door.Refused(malformed);
        if ((malformed ?? door.CheckActivity(activity!, channelData, caller)) is { } refusal)
        {
            httpResponse.StatusCode = refusal.Status;
            return;
        }

        await AnswerAsync(httpResponse, activity!, bot, cancellationToken);
    }

    private async Task AnswerAsync(HttpResponse response, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
            if (activity.Type == ActivityTypes.Invoke)
                await WriteAsync(response, InvokeAnswer(turn), cancellationToken);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested) && !response.HasStarted)
        {
            Logger.TurnFailed(exception, activity.Type, activity.Id);
            response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static InvokeResponse InvokeAnswer(TurnContext turn) =>
        turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = StatusCodes.Status501NotImplemented };

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        if (answer.Body is null)
        {
            response.StatusCode = answer.Status;
            return;
        }

        var body = Payload.ToUtf8(answer.Body);
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken);
    }
}
