using Bot.Understanding.Text;

namespace Bot.Understanding.Orders;

/// <summary>How the bot is set up: digests, time zones, number formats, and the cards that show them.</summary>
internal sealed partial class OrderReader
{
    private Intent.Order? Setting(string cue, List<Token> rest) => cue switch
    {
        "digest" => Order(UpdateKind.DigestTime, Value(rest)),
        "my-digest" => Order(UpdateKind.MyDigestTime, Value(rest)),
        "no-digest" when IsBlank(rest) => Order(UpdateKind.DigestTime, ""),
        "no-my-digest" when IsBlank(rest) => Order(UpdateKind.MyDigestTime, ""),
        "zone" => new(new(UpdateKind.TimeZone, text, "", []) { TimeZone = Value(rest) }),
        "my-zone" => new(new(UpdateKind.MyTimeZone, text, "", []) { TimeZone = Value(rest) }),
        "numbers" => new(new(UpdateKind.MyNumbers, text, "", []) { Locale = Value(rest) }),
        "speak" when rest.Count(token => token.Kind != TokenKind.Mark) == 1 => new(new(UpdateKind.MyNumbers, text, "", []) { Locale = Value(rest) }),
        _ => null,
    };

    private Intent.Show? Showing(string cue, List<Token> rest) => cue switch
    {
        "setup" when IsBlank(rest) => new(Page.Setup, []),
        "settings" when IsBlank(rest) => new(Page.MySettings, []),
        "alert-settings" when IsBlank(rest) => new(Page.Alerts, []),
        "test-digest" when IsBlank(rest) => new(Page.TestDigest, []),
        "status" when IsBlank(rest) => new(Page.Status, []),
        "access" when Named(rest) is { IsEmpty: false } accounts => new(Page.Access, accounts),
        "access" when IsBlank(rest) || rest is [{ Word: "this" or "it" }, ..] => new(Page.Access, []),
        _ => null,
    };

    private Intent.Order Order(UpdateKind kind, string value) => new(new(kind, text, value, []));

    private string Value(List<Token> rest) => TextFrom(rest).Trim(' ', '.', '!', '?', '"', '“', '”');
}
