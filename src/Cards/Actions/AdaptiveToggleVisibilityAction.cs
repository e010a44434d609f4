namespace Cards;

/// <summary>Shows or hides elements of the card without asking the bot.</summary>
public sealed record AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public AdaptiveToggleVisibilityAction(string? title) : base("Action.ToggleVisibility", title)
    {
    }

    public required IReadOnlyList<AdaptiveTargetElement> TargetElements { get; init; }
}

/// <summary>An element shown (true), hidden (false) or toggled (null).</summary>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null);
