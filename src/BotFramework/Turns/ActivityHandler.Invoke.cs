using System.Net;
using System.Text.Json;

namespace BotFramework;

public partial class ActivityHandler
{
    /// <summary>Answers an invoke. A name nobody handles is answered with 501, a malformed value with 400.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity.Name switch
            {
                "adaptiveCard/action" => CreateInvokeResponse(
                    await OnAdaptiveCardInvokeAsync(turnContext, ReadAction(turnContext.Activity.Value), cancellationToken)),
                _ => throw new InvokeResponseException(HttpStatusCode.NotImplemented),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Answers a pressed Action.Execute, or a card's refresh.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A successful answer with this body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(new TypedTurnContext<IInvokeActivity>(turnContext), cancellationToken);
        if (response is null || turnContext.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
            return;
        await turnContext.SendActivityAsync(new Activity { Type = InvokeResponseActivity.Type, Value = response }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ReadAction(object? value)
    {
        if (value is null)
            throw Malformed("Missing value property");
        if (value is not JsonElement { ValueKind: JsonValueKind.Object })
            throw Malformed("Value property is not properly formed");
        AdaptiveCardInvokeValue? read;
        try
        {
            read = Payload.Read<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            throw Malformed("Value property is not properly formed");
        }

        return read switch
        {
            { Action.Type: "Action.Execute" } => read,
            { Action: not null } => throw Refusal("NotSupported", $"The action '{read.Action.Type}' is not supported."),
            _ => throw Malformed("Missing action property"),
        };
    }

    private static InvokeResponseException Malformed(string message) => Refusal("BadRequest", message);

    private static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });

    /// <summary>Ends an invoke with a status, and a body where there is something to say.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
