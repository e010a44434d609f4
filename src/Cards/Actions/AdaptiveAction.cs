using System.Text.Json;

namespace Cards;

/// <summary>Something a person can press.</summary>
public abstract record AdaptiveAction : AdaptiveTypedElement
{
    private protected AdaptiveAction(string type, string? title) : base(type) => Title = title;

    /// <summary>What the button says, with a verb. Null only where nothing is shown, as in a refresh or a pressed container.</summary>
    public string? Title { get; init; }

    /// <summary>A picture's address, or <c>icon:Name</c> for an icon that Teams has.</summary>
    public string? IconUrl { get; init; }

    public AdaptiveActionStyle Style { get; init; }

    public AdaptiveActionMode Mode { get; init; }

    /// <summary>Read by screen readers; needed where there is only an icon.</summary>
    public string? Tooltip { get; init; }

    public bool IsEnabled { get; init; } = true;

    /// <summary>What a client that does not know this action offers.</summary>
    public AdaptiveFallbackAction? Fallback { get; init; }

    private protected override void WriteShared(Utf8JsonWriter json)
    {
        json.Text("title"u8, Title);
        json.Text("iconUrl"u8, IconUrl);
        json.CamelChoice("style"u8, Style);
        json.CamelChoice("mode"u8, Mode);
        json.Text("tooltip"u8, Tooltip);
        json.FlagUnlessTrue("isEnabled"u8, IsEnabled);
        json.Part("fallback"u8, Fallback);
        base.WriteShared(json);
    }
}

public enum AdaptiveActionStyle { Default, Positive, Destructive }

public enum AdaptiveActionMode
{
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>Whether the values of the inputs travel with an action.</summary>
public enum AdaptiveAssociatedInputs
{
    /// <summary>Those of the card; required ones must be filled in.</summary>
    Auto,
    None,
}
