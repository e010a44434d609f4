using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BotFramework;

/// <summary>Reads the activity out of a request, once, and refuses what no activity can be.</summary>
internal static class InboundBody
{
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    internal static async ValueTask<(Activity? Activity, TeamsChannelData? ChannelData, Refusal? Refusal)> ReadAsync(
        HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
            return (null, null, new(StatusCodes.Status415UnsupportedMediaType, "the content is not JSON"));
        if (request.ContentLength > maxBytes)
            return (null, null, TooLarge);
        try
        {
            while (true)
            {
                var result = await request.BodyReader.ReadAsync(cancellationToken);
                var buffer = result.Buffer;
                if (buffer.Length > maxBytes)
                {
                    request.BodyReader.AdvanceTo(buffer.End);
                    return (null, null, TooLarge);
                }

                if (!result.IsCompleted)
                {
                    request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
                    continue;
                }

                var read = Parse(buffer);
                request.BodyReader.AdvanceTo(buffer.End);
                return read;
            }
        }
        catch (BadHttpRequestException exception)
        {
            return (null, null, new(exception.StatusCode, "the request broke off or was malformed"));
        }
    }

    private static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "the body is too large");

    private static (Activity?, TeamsChannelData?, Refusal?) Parse(in ReadOnlySequence<byte> body)
    {
        var utf8 = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8))
            return (null, null, Refusal.Malformed("the body is not UTF-8"));
        try
        {
            if (utf8.IndexOf("\\u"u8) >= 0 && HasBrokenText(utf8))
                return (null, null, Refusal.Malformed("a text has half a character"));
            if (JsonSerializer.Deserialize(utf8, ProtocolJson.Wire.Activity) is not { } activity)
                return (null, null, Refusal.Malformed("the body is null"));
            if (ActivityForm.Flaw(activity) is { } flaw)
                return (null, null, Refusal.Malformed(flaw));
            var channelData = activity.GetChannelData<TeamsChannelData>();
            return ActivityForm.Flaw(channelData) is { } strange ? (null, null, Refusal.Malformed(strange)) : (activity, channelData, null);
        }
        catch (JsonException)
        {
            return (null, null, Refusal.Malformed("the body is not an activity"));
        }
    }

    // JSON may escape one half of a surrogate pair. Payloads are kept as they stand, so such a text would only be found when it is sent on.
    private static bool HasBrokenText(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is "application/json; charset=utf-8" or "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));
}
