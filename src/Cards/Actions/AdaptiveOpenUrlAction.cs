namespace Cards;

/// <summary>Opens an address.</summary>
public sealed record AdaptiveOpenUrlAction : AdaptiveAction
{
    public AdaptiveOpenUrlAction(string? title, Uri url) : base("Action.OpenUrl", title) => Url = url;

    public Uri Url { get; init; }
}
