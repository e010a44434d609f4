using System.Text.RegularExpressions;

namespace Bot.Search.Links;

/// <summary>A record of the CRM that an address stands for.</summary>
/// <param name="Kind">As the ledger names it.</param>
/// <param name="ExternalId">The CRM's id.</param>
public sealed record RecordLink(string Kind, string ExternalId, Uri Address)
{
    private const int LongestAddress = 2_000;
    private const int LongestId = 200;

    /// <summary>Null for an address of nothing that is configured. What follows the pattern does not matter: filters, tabs, tracking.</summary>
    public static RecordLink? Of(string? address, RecordLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (address is not { Length: > 0 and <= LongestAddress } || !Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0)
            return null;
        foreach (var (kind, pattern) in options.Patterns)
            if (pattern.Length > 0 && Regex.Match(url.AbsoluteUri, Expression(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match
                && Uri.UnescapeDataString(match.Groups["id"].Value) is { Length: <= LongestId } id)
                return new(kind, id, url);
        return null;
    }

    private static string Expression(string pattern)
    {
        var parts = pattern.Split(RecordLinkOptions.IdMark);
        return $@"^{Regex.Escape(parts[0])}(?<id>[^/?#&]+){Regex.Escape(parts[1].TrimEnd('/'))}(?:[/?#&]|$)";
    }
}
