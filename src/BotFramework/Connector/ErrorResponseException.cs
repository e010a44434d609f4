using System.Net;
using System.Text.Json;

namespace BotFramework;

/// <summary>The channel's service refused a call. <see cref="ConnectorFailures"/> says what that means.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>The error as the service reported it; null when its answer had none.</summary>
    public ErrorResponse? Body { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }

    internal static async Task<ErrorResponseException> FromAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken);
        var body = Read(content);
        var code = body?.Error?.Code is { } named ? $" ({named})" : "";
        return new($"The channel's service answered {(int)response.StatusCode}{code}.")
        {
            Body = body,
            Response = new(response, content),
        };
    }

    // Newer services say {"error":{code,message}}, older ones {code,message}.
    private static ErrorResponse? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ProtocolJson.Wire.ErrorResponse) switch
            {
                { Error: null, Unknown: { } bare } response when bare.ContainsKey("code") || bare.ContainsKey("message") => new()
                {
                    Error = JsonSerializer.Deserialize(content, ProtocolJson.Wire.Error),
                    Unknown = response.Unknown,
                },
                var response => response,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The answer that carried a refusal.</summary>
public class HttpResponseMessageWrapper
{
    internal HttpResponseMessageWrapper(HttpResponseMessage response, string content)
    {
        StatusCode = response.StatusCode;
        Content = content;
        Headers = response.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    public HttpStatusCode StatusCode { get; }

    public string Content { get; }

    /// <summary>The headers, among them perhaps <c>Retry-After</c>.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; }
}
