using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BotFramework.Tests.Hosting;

public sealed class FuzzTests
{
    private static readonly CloudAdapter Adapter = new(new Local());
    private static readonly int[] Allowed = [200, 400, 403, 413, 501];

    private static readonly JsonObject[] Seeds =
    [
        An.ChannelMessage().With("value", JsonNode.Parse("""{"kind":"submit","note":"a"}"""))
            .With("attachments", JsonNode.Parse("""[{"contentType":"text/html","content":"<p>a</p>"}]"""))
            .With("suggestedActions", JsonNode.Parse("""{"to":["29:ana"],"actions":[{"type":"imBack","title":"Go","value":"go"}]}""")),
        An.Other("messageUpdate", """{"text":"new","channelData":{"eventType":"editMessage","tenant":{"id":"t"}}}"""),
        An.Other("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}"""),
        An.Other("installationUpdate", """{"action":"add","channelData":{"settings":{"selectedChannel":{"id":"19:a"}}}}"""),
        An.Other("conversationUpdate", """{"membersAdded":[{"id":"29:bo","email":"bo@example.org"},{"id":"29:cy"}]}"""),
        An.Other("conversationUpdate", """{"membersRemoved":[{"id":"29:bo","givenName":"Bo"}]}"""),
        An.Other("conversationUpdate", """{"channelData":{"eventType":"channelRenamed","channel":{"id":"19:a","name":"b"},"team":{"id":"t"}}}"""),
        An.Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"undo","data":{"id":5}},"state":"s"}"""),
        An.Other("event", """{"name":"n","relatesTo":{"conversation":{"id":"c"},"user":{"id":"u"}}}"""),
    ];

    private static readonly string[] Values =
    [
        "null", "true", "5", "-0", "1e999", "[]", "{}", "[null]", "[{}]", "[[]]", "\"\"", "\"..\"", "\"\\ud800\"", "\"\\u0000\"", "\"a/b?c#d;e\"",
        """{"id":5}""", """{"id":null}""", """{"id":"a","id":"b"}""", """{"type":"mention","mentioned":5}""", """[{"type":"mention"}]""",
        """{"\ud800":"\udc00"}""", """{"a":"\ud800"}""", """{"":""}""", """{"$type":"System.Object","$ref":"1","$id":"1"}""",
        "\"" + new string('x', 70_000) + "\"", new string('[', 63) + new string(']', 63), "\"2026-13-45T99:99:99Z\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"http://127.0.0.1:5/a b\"", "\"http://localhost:99999/\"", "\"http://localhost/..%2f..\"", "\"message\"", "\"invoke\"", "\"adaptiveCard/action\"",
    ];

    [Fact]
    public void No_activity_with_anything_put_anywhere_fails_a_turn() => Gen
        .Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 200], Gen.Int[0, Values.Length - 1], Gen.Int[0, 200], Gen.Int[0, Values.Length - 1])
        .Sample((seed, place, value, otherPlace, otherValue) =>
        {
            var body = Replaced(Replaced(Seeds[seed].ToJsonString(), place, "PLACE-1"), otherPlace, "PLACE-2")
                .Replace("\"PLACE-1\"", Values[value], StringComparison.Ordinal)
                .Replace("\"PLACE-2\"", Values[otherValue], StringComparison.Ordinal);
            return Answers(Encoding.UTF8.GetBytes(body));
        }, iter: 30_000, print: one => $"{Seeds[one.Item1].ToJsonString()} at {one.Item2}, {one.Item4}: {Values[one.Item3]}, {Values[one.Item5]}");

    [Fact]
    public void No_broken_bytes_fail_a_turn() => Gen
        .Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 2000], Gen.Byte.Array[0, 4], Gen.Bool)
        .Sample((seed, at, bytes, truncated) =>
        {
            var body = Encoding.UTF8.GetBytes(Seeds[seed].ToJsonString());
            at %= body.Length;
            return Answers([.. body[..at], .. bytes, .. truncated ? [] : body[Math.Min(body.Length, at + bytes.Length)..]]);
        }, iter: 20_000);

    [Fact]
    public void No_bytes_at_all_fail_a_turn() => Gen.Byte.Array[0, 300].Sample(Answers, iter: 5_000);

    private static bool Answers(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Host = new HostString("localhost");
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = new MemoryStream();
        Adapter.ProcessAsync(context.Request, context.Response, new Curious()).GetAwaiter().GetResult();
        Assert.Contains(context.Response.StatusCode, Allowed);
        return true;
    }

    // Puts a marker in the place of the nth value of a document, counted in writing order.
    private static string Replaced(string json, int place, string marker)
    {
        var root = JsonNode.Parse(json)!;
        List<Action> replacements = [];
        Walk(root);
        replacements[place % replacements.Count]();
        return root.ToJsonString();

        void Walk(JsonNode? node)
        {
            if (node is JsonObject members)
                foreach (var (name, value) in members.ToArray())
                {
                    replacements.Add(() => members[name] = marker);
                    Walk(value);
                }
            else if (node is JsonArray items)
                for (var index = 0; index < items.Count; index++)
                {
                    var at = index;
                    replacements.Add(() => items[at] = marker);
                    Walk(items[at]);
                }
        }
    }

    /// <summary>Looks at everything a bot looks at, and answers.</summary>
    private sealed class Curious : TeamsActivityHandler
    {
        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            activity.RemoveRecipientMention();
            _ = activity.GetChannelData<TeamsChannelData>()?.Team?.Id;
            _ = JsonSerializer.SerializeToUtf8Bytes(activity.GetConversationReference(), ProtocolJson.Wire.ConversationReference);
            if (activity.Type != ActivityTypes.Invoke)
                await turnContext.SendActivityAsync(MessageFactory.Text($"{activity.Text} {activity.From.Name}"), cancellationToken);
            await base.OnTurnAsync(turnContext, cancellationToken);
        }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = invokeValue.Action!.Verb, Value = invokeValue.Action.Data });
    }

    private sealed class Local : BotFrameworkAuthentication
    {
        private static readonly BotFrameworkOptions Options = new();
        private static readonly ServiceHosts Hosts = ServiceHosts.For(Options);

        internal override InboundDoor Door { get; } = new(Options, null!, Hosts, NullLogger<InboundDoor>.Instance);

        internal override ConnectorClient Connector { get; } = new(new HttpClient(new ChannelService()), Hosts, null, NullLogger<ConnectorClient>.Instance);
    }
}
