using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Forms;
using Bot.People;
using BotFramework;

namespace Bot.Turns.Dialogs;

/// <summary>The message that an action was opened on, as Teams tells of it.</summary>
internal static partial class Messages
{
    private const int LongestLink = 1_000;
    private const int LongestName = 200;

    private static readonly string[] TeamsHosts = ["teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com", "gov.teams.microsoft.us", "dod.teams.microsoft.us"];

    /// <summary>Null without a message, or for one without an id.</summary>
    public static SeenMessage? Read(MessageActionsPayload? message, ConversationPlace place) => message?.Id is { Length: > 0 and < 200 } id
        ? new(new($"{place.Key}|{id}", LinkOf(message.LinkToMessage), Cut(message.From?.User?.DisplayName)), TextOf(message.Body), MomentOf(message.CreatedDateTime))
        : null;

    /// <summary>The words without the markup around them; lines stay lines.</summary>
    private static string TextOf(MessageActionsPayloadBody? body) => body?.Content is not { Length: > 0 } content ? ""
        : body.ContentType != "html" ? content.Trim()
        : WebUtility.HtmlDecode(Tag.Replace(LineEnd.Replace(content, "\n"), "")).Replace('\u00A0', ' ').Trim();

    /// <summary>A link into Teams; anything else is not kept.</summary>
    private static string? LinkOf(string? link) => link is { Length: > 0 and <= LongestLink } && Uri.TryCreate(link, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps && TeamsHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase) ? link : null;

    private static DateTimeOffset? MomentOf(string? moment) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string? Cut(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h[1-6])\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd { get; }

    [GeneratedRegex(@"<[a-zA-Z/!][^>]*>")]
    private static partial Regex Tag { get; }
}
