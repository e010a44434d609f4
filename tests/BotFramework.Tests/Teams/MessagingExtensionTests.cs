using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using Xunit;

namespace BotFramework.Tests.Teams;

public sealed class MessagingExtensionTests
{
    [Fact]
    public async Task A_search_is_read_and_its_results_go_out_with_their_previews()
    {
        var (handler, body) = await TakeAsync("composeExtension/query", """
            {"commandId":"deals","parameters":[{"name":"text","value":"dry dock"}],"queryOptions":{"skip":25,"count":10},"new":1}
            """);

        Assert.Equal("deals text=dry dock 25+10", handler.Heard);
        Assert.Equal(
            """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"p","content":{"small":true}},"contentType":"c","content":{"whole":true}}]}}""",
            body);
    }

    [Fact]
    public async Task A_message_that_an_action_is_about_is_read_and_a_dialog_goes_out_as_what_it_is()
    {
        var (handler, body) = await TakeAsync("composeExtension/fetchTask", """
            {"commandId":"log","commandContext":"message","messagePayload":{"id":"17","createdDateTime":"2026-03-14T09:30:00Z","linkToMessage":"https://teams.example/17",
            "from":{"user":{"id":"aad","displayName":"Ana","userIdentityType":"aadUser"},"application":null},"body":{"contentType":"html","content":"<p>Hi</p>"},"mentions":[]}}
            """);

        Assert.Equal("log message 17 2026-03-14T09:30:00Z Ana aad html <p>Hi</p> https://teams.example/17", handler.Heard);
        Assert.Equal("""{"task":{"value":{"title":"Log","height":400,"width":"medium","card":{"contentType":"c","content":{"form":true}}},"type":"continue"}}""", body);
    }

    [Fact]
    public async Task What_was_entered_in_the_dialog_of_an_action_is_given_to_the_bot_and_words_close_it()
    {
        var (handler, body) = await TakeAsync("composeExtension/submitAction", """{"commandId":"log","data":{"text":"typed"}}""");

        Assert.Equal("""log {"text":"typed"}""", handler.Heard);
        Assert.Equal("""{"task":{"value":"Saved","type":"message"}}""", body);
    }

    [Theory]
    [InlineData("composeExtension/queryLink", "link https://crm.example/1")]
    [InlineData("composeExtension/anonymousQueryLink", "anonymous https://crm.example/1")]
    public async Task A_pasted_link_is_read_and_may_be_answered_with_nothing(string name, string heard)
    {
        var (handler, body) = await TakeAsync(name, """{"url":"https://crm.example/1","state":null}""");

        Assert.Equal((heard, "{}"), (handler.Heard, body));
    }

    [Theory]
    [InlineData("task/fetch", "fetch")]
    [InlineData("task/submit", "submit")]
    public async Task A_dialog_of_a_card_is_opened_and_sent(string name, string heard)
    {
        var (handler, _) = await TakeAsync(name, """{"data":{"what":1},"context":{"theme":"dark"}}""");

        Assert.Equal($$"""{{heard}} {"what":1} dark""", handler.Heard);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"parameters":"none"}""")]
    [InlineData("composeExtension/queryLink", "[]")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":7}""")]
    [InlineData("task/submit", "\"text\"")]
    public async Task A_value_of_another_shape_is_answered_with_400(string name, string value)
    {
        var adapter = await new Extension().TakeAsync(An.Read(An.Invoke(name, value)));

        Assert.Equal(400, ((InvokeResponse)adapter.Sent.Single().Value!).Status);
    }

    private static async Task<(Extension Handler, string Body)> TakeAsync(string name, string value)
    {
        var handler = new Extension();
        var response = (InvokeResponse)(await handler.TakeAsync(An.Read(An.Invoke(name, value)))).Sent.Single().Value!;
        Assert.Equal(200, response.Status);
        return (handler, System.Text.Encoding.UTF8.GetString(Payload.ToUtf8(response.Body!).Span));
    }

    private sealed class Extension : TeamsActivityHandler
    {
        internal string Heard { get; private set; } = "";

        internal async Task<KeepingAdapter> TakeAsync(Activity activity)
        {
            var adapter = new KeepingAdapter();
            await OnTurnAsync(new TurnContext(adapter, activity));
            return adapter;
        }

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query,
            CancellationToken cancellationToken)
        {
            var parameter = query.Parameters!.Single();
            Heard = $"{query.CommandId} {parameter.Name}={parameter.Value} {query.QueryOptions!.Skip}+{query.QueryOptions.Count}";
            var preview = new Attachment("p", content: new RawJson("""{"small":true}"""));
            return Task.FromResult(new MessagingExtensionResponse
            {
                ComposeExtension = new()
                {
                    Type = "result",
                    AttachmentLayout = "list",
                    Attachments = [new MessagingExtensionAttachment("c", content: new RawJson("""{"whole":true}"""), preview: preview)],
                },
            });
        }

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action, CancellationToken cancellationToken)
        {
            var message = action.MessagePayload!;
            Heard = $"{action.CommandId} {action.CommandContext} {message.Id} {message.CreatedDateTime} {message.From!.User!.DisplayName} {message.From.User.Id} "
                + $"{message.Body!.ContentType} {message.Body.Content} {message.LinkToMessage}";
            return Task.FromResult(new MessagingExtensionActionResponse
            {
                Task = new TaskModuleContinueResponse(new() { Title = "Log", Height = 400, Width = "medium", Card = new("c", content: new RawJson("""{"form":true}""")) }),
            });
        }

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action, CancellationToken cancellationToken)
        {
            Heard = $"{action.CommandId} {Json(action.Data)}";
            return Task.FromResult(new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse("Saved") });
        }

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query,
            CancellationToken cancellationToken) => Link("link", query);

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query,
            CancellationToken cancellationToken) => Link("anonymous", query);

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest,
            CancellationToken cancellationToken) => Dialog("fetch", taskModuleRequest);

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest,
            CancellationToken cancellationToken) => Dialog("submit", taskModuleRequest);

        private Task<MessagingExtensionResponse> Link(string what, AppBasedLinkQuery query)
        {
            Heard = $"{what} {query.Url}";
            return Task.FromResult(new MessagingExtensionResponse());
        }

        private Task<TaskModuleResponse> Dialog(string what, TaskModuleRequest request)
        {
            Heard = $"{what} {Json(request.Data)} {request.Context!.Theme}";
            return Task.FromResult(new TaskModuleResponse());
        }

        private static string Json(object? data) => JsonNode.Parse(Payload.ToUtf8(data!).Span)!.ToJsonString();
    }
}
