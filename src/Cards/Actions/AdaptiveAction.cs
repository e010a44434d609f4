using System.Text.Json.Serialization;

namespace Cards;

/// <summary>Something a person can press.</summary>
[JsonDerivedType(typeof(AdaptiveExecuteAction))]
[JsonDerivedType(typeof(AdaptiveSubmitAction))]
[JsonDerivedType(typeof(AdaptiveOpenUrlAction))]
[JsonDerivedType(typeof(AdaptiveShowCardAction))]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction))]
public abstract record AdaptiveAction : AdaptiveTypedElement
{
    private protected AdaptiveAction(string type, string? title) : base(type) => Title = title;

    /// <summary>What the button says, with a verb. Null only where nothing is shown, as in a refresh or a pressed container.</summary>
    [JsonPropertyOrder(-50)]
    public string? Title { get; init; }

    /// <summary>A picture's address, or <c>icon:Name</c> for an icon that Teams has.</summary>
    public string? IconUrl { get; init; }

    public AdaptiveActionStyle Style { get; init; }

    public AdaptiveActionMode Mode { get; init; }

    /// <summary>Read by screen readers; needed where there is only an icon.</summary>
    public string? Tooltip { get; init; }

    [JsonIgnore]
    public bool IsEnabled { get; init; } = true;

    /// <summary>What a client that does not know this action offers.</summary>
    public AdaptiveFallbackAction? Fallback { get; init; }

    [JsonInclude, JsonPropertyName("isEnabled")]
    internal bool? IsEnabledUnlessDefault => IsEnabled ? null : false;
}

[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveActionStyle>))]
public enum AdaptiveActionStyle { Default, Positive, Destructive }

[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>Whether the values of the inputs travel with an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>Those of the card; required ones must be filled in.</summary>
    Auto,
    None,
}
