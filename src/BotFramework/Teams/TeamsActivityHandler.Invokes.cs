using System.Net;
using System.Text.Json;

namespace BotFramework;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var (name, value) = (turnContext.Activity.Name, turnContext.Activity.Value);
        try
        {
            return name switch
            {
                "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, ReadValue<FileConsentCardResponse>(value), cancellationToken),
                "composeExtension/query" => CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, ReadValue<MessagingExtensionQuery>(value), cancellationToken)),
                "composeExtension/queryLink" => CreateInvokeResponse(
                    await OnTeamsAppBasedLinkQueryAsync(turnContext, ReadValue<AppBasedLinkQuery>(value), cancellationToken)),
                "composeExtension/anonymousQueryLink" => CreateInvokeResponse(
                    await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, ReadValue<AppBasedLinkQuery>(value), cancellationToken)),
                "composeExtension/fetchTask" => CreateInvokeResponse(
                    await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, ReadValue<MessagingExtensionAction>(value), cancellationToken)),
                "composeExtension/submitAction" => CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSubmitActionAsync(turnContext, ReadValue<MessagingExtensionAction>(value), cancellationToken)),
                "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, ReadValue<TaskModuleRequest>(value), cancellationToken)),
                "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, ReadValue<TaskModuleRequest>(value), cancellationToken)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Somebody searches with the message extension.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody pasted a link of a domain that the manifest names.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>The same by somebody who has not installed the app.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An action of the message extension is opened.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>The dialog of an action was sent.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A button of a card opens a dialog.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A dialog was sent.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static T ReadValue<T>(object? value) where T : class, new()
    {
        try
        {
            return value is null ? new() : Payload.Read<T>(value) ?? new();
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }
}
