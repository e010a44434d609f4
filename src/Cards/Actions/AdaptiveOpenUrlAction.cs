using System.Text.Json;

namespace Cards;

/// <summary>Opens an address.</summary>
public sealed record AdaptiveOpenUrlAction : AdaptiveAction
{
    public AdaptiveOpenUrlAction(string? title, Uri url) : base("Action.OpenUrl", title) => Url = url;

    public Uri Url { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.Url("url"u8, Url);
}
