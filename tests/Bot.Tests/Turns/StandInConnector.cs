using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Turns;

/// <summary>The channel's service as the bot sees it: it notes what is sent and knows the rosters.</summary>
internal sealed class StandInConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int ids;

    private StandInConnector(WebApplication app) => this.app = app;

    /// <summary>Everything that was sent, edited or created, in order.</summary>
    public ConcurrentQueue<Sent> Traffic { get; } = new();

    /// <summary>Members by conversation or team; what is not here cannot be read.</summary>
    public ConcurrentDictionary<string, JsonArray> Rosters { get; } = new();

    /// <summary>Teams by id, with their channels; what is not here is not told.</summary>
    public ConcurrentDictionary<string, (string Name, JsonArray Channels)> Teams { get; } = new();

    public int RosterReads { get; private set; }

    /// <summary>The status that posts are answered with; 200 when all is well.</summary>
    public int PostStatus { get; set; } = 200;

    /// <summary>What goes wrong with a post or an edit; null: nothing. Asked for each.</summary>
    public Func<Mishap?>? Mishaps { get; set; }

    public string Url => app.Urls.First() + "/";

    public IReadOnlyList<Sent> Messages => [.. Traffic.Where(sent => sent.Method == "POST")];

    public IReadOnlyList<Sent> Edits => [.. Traffic.Where(sent => sent.Method == "PUT")];

    public static async Task<StandInConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new StandInConnector(builder.Build());
        connector.app.MapPost("/v3/conversations", connector.CreateAsync);
        connector.app.MapPost("/v3/conversations/{conversation}/activities", connector.PostAsync);
        connector.app.MapPost("/v3/conversations/{conversation}/activities/{activity}", connector.PostAsync);
        connector.app.MapPut("/v3/conversations/{conversation}/activities/{activity}", connector.EditAsync);
        connector.app.MapGet("/v3/conversations/{conversation}/pagedmembers", connector.Members);
        connector.app.MapGet("/v3/teams/{team}", (string team) => connector.Team(team, told => new JsonObject { ["id"] = team, ["name"] = told.Name }));
        connector.app.MapGet(
            "/v3/teams/{team}/conversations", (string team) => connector.Team(team, told => new JsonObject { ["conversations"] = told.Channels.DeepClone() }));
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        var id = "a:created-" + body["members"]![0]!["id"];
        Traffic.Enqueue(new("CREATE", id, null, body));
        return Results.Json(new { id, activityId = "created" });
    }

    private async Task<IResult> PostAsync(string conversation, HttpRequest request)
    {
        var mishap = Mishaps?.Invoke();
        if (mishap is { IsTaken: false })
            return Refused(mishap, request);
        if (PostStatus != 200)
            return Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "no" } }, statusCode: PostStatus);
        return await TakenAsync(new("POST", conversation, $"sent-{Interlocked.Increment(ref ids)}", (await JsonNode.ParseAsync(request.Body))!), mishap, request);
    }

    private async Task<IResult> EditAsync(string conversation, string activity, HttpRequest request) => Mishaps?.Invoke() switch
    {
        { IsTaken: false } mishap => Refused(mishap, request),
        var mishap => await TakenAsync(new("PUT", conversation, activity, (await JsonNode.ParseAsync(request.Body))!), mishap, request),
    };

    private static IResult Refused(Mishap mishap, HttpRequest request)
    {
        if (mishap.Status == 429)
            request.HttpContext.Response.Headers.RetryAfter = "0";
        return Results.Json(new { error = new { code = "Trouble", message = "no" } }, statusCode: mishap.Status);
    }

    private async Task<IResult> TakenAsync(Sent sent, Mishap? mishap, HttpRequest request)
    {
        Traffic.Enqueue(sent);
        if (mishap is { Status: null })
            request.HttpContext.Abort();
        return mishap is { Status: { } status } ? Results.Json(new { error = new { code = "Trouble", message = "lost" } }, statusCode: status) : Results.Json(new { id = sent.Activity });
    }

    private IResult Team(string team, Func<(string Name, JsonArray Channels), JsonObject> tell) =>
        Teams.TryGetValue(team, out var told) ? Results.Text(tell(told).ToJsonString(), "application/json") : Results.NotFound();

    // Two members a page, so that paging is always exercised.
    private IResult Members(string conversation, string? continuationToken)
    {
        RosterReads++;
        if (!Rosters.TryGetValue(conversation, out var members))
            return Results.NotFound();
        var skip = continuationToken is null ? 0 : int.Parse(continuationToken, System.Globalization.CultureInfo.InvariantCulture);
        var page = new JsonObject { ["members"] = new JsonArray([.. members.Skip(skip).Take(2).Select(member => member!.DeepClone())]) };
        if (skip + 2 < members.Count)
            page["continuationToken"] = $"{skip + 2}";
        return Results.Text(page.ToJsonString(), "application/json");
    }
}

/// <param name="Status">What the caller is told; null: the connection breaks.</param>
/// <param name="IsTaken">The message is there all the same.</param>
internal sealed record Mishap(int? Status, bool IsTaken);

internal sealed record Sent(string Method, string Conversation, string? Activity, JsonNode Body)
{
    public JsonNode? Card => Body["attachments"]?.AsArray() is [var attachment, ..] ? attachment!["content"] : null;

    public string Json => Body.ToJsonString().Replace("\\u00A0", "\u00A0", StringComparison.Ordinal);

    /// <summary>The button of the card that has this verb.</summary>
    public JsonNode? Button(string verb) => Find(Card, verb);

    private static JsonNode? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject value when value["verb"]?.GetValue<string>() == verb => value,
        JsonObject value => value.Select(property => Find(property.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray values => values.Select(value => Find(value, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
