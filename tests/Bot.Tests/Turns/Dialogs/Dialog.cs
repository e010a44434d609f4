using System.Text.Json.Nodes;
using Bot.Rendering;
using Xunit;

namespace Bot.Tests.Turns.Dialogs;

/// <summary>A dialog as whoever opened it sees it.</summary>
internal sealed record Dialog(Desk Desk, Someone Who, Somewhere Where, JsonObject? Message, JsonNode Body)
{
    private JsonNode Task => Body["task"]!;

    /// <summary>What it says when it closes; empty while it is open.</summary>
    public string Said => (string?)Task["type"] == "message" ? (string)Task["value"]! : "";

    public JsonNode Card => Task["value"]!["card"]!["content"]!;

    public string Words => Said.Length > 0 ? Said : Card.Words();

    public string? Value(string name) => (string?)Input(name)["value"];

    public string[] Choices(string name) => [.. Input(name)["choices"]!.AsArray().Select(choice => (string)choice!["title"]!)];

    public bool Has(string name) => Inputs.Any(input => (string?)input["id"] == name);

    /// <summary>What stands right below the input when something is wrong with it.</summary>
    public string ProblemOf(string name)
    {
        var body = Card["body"]!.AsArray().Select(element => element!).ToList();
        var at = body.FindIndex(element => (string?)element["id"] == name);
        return at + 1 < body.Count && string.Equals((string?)body[at + 1]["color"], "attention", StringComparison.OrdinalIgnoreCase) ? (string)body[at + 1]["text"]! : "";
    }

    public static Task<Dialog> LogAsync(Desk desk, Someone who, Somewhere where, JsonObject? message) =>
        InvokeAsync(desk, who, where, message, "composeExtension/fetchTask", new() { ["commandId"] = "logToAccount", ["commandContext"] = message is null ? "compose" : "message" });

    public static Task<Dialog> OpenAsync(Desk desk, Someone who, Somewhere where, JsonNode button) =>
        InvokeAsync(desk, who, where, null, "task/fetch", new() { ["data"] = button["data"]!.DeepClone() });

    /// <summary>Sends what stands in it, with these inputs in place of what stood there.</summary>
    public Task<Dialog> SendAsync(params (string Name, string? Value)[] inputs)
    {
        var data = (JsonObject)Card["actions"]![0]!["data"]!.DeepClone();
        foreach (var input in Inputs)
            data[(string)input["id"]!] = input["value"]?.DeepClone();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return SubmitAsync(data);
    }

    public Task<Dialog> UndoAsync() => SubmitAsync((JsonObject)Card["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Undo")!["data"]!.DeepClone());

    private Task<Dialog> SubmitAsync(JsonObject data) => Data(data) is var value && Card["actions"]![0]!["data"]?[Verbs.Form] is { } form && (string?)form != "log-note"
        ? InvokeAsync(Desk, Who, Where, Message, "task/submit", value)
        : InvokeAsync(Desk, Who, Where, Message, "composeExtension/submitAction", value);

    private static JsonObject Data(JsonObject data) => new() { ["commandId"] = "logToAccount", ["data"] = data };

    private static async Task<Dialog> InvokeAsync(Desk desk, Someone who, Somewhere where, JsonObject? message, string name, JsonObject value)
    {
        if (message is not null)
            value["messagePayload"] = message.DeepClone();
        return new(desk, who, where, message, Assert.IsType<JsonObject>(await desk.InvokeAsync(who, where, name, value)));
    }

    private IEnumerable<JsonNode> Inputs => Card["body"]!.AsArray().Select(element => element!).Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal));

    private JsonNode Input(string name) => Inputs.Single(input => (string?)input["id"] == name);
}
