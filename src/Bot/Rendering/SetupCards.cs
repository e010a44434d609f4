using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Updates.Channels;
using Bot.Updates.TimeZones;
using Cards;

namespace Bot.Rendering;

/// <summary>What is set in a conversation, and the inputs to change it, for those who may.</summary>
internal static class SetupCards
{
    /// <summary>More would make a phone scroll for long; the rest is linked in words.</summary>
    private const int MostChoices = 40;

    private const int MostAtOnce = 7;

    /// <param name="card">Names this card, so that pressing twice saves once.</param>
    /// <param name="remarks">What is said above everything else: that somebody changed it meanwhile.</param>
    public static OutgoingMessage Channel(ChannelSetup setup, string card, DateTimeOffset now, Locale locale, params IReadOnlyList<string> remarks)
    {
        var heading = Heading(setup);
        string[] lines = [.. setup.Links.Select(link => Line(link)), Wording.Say(setup.Listeners.Say(), locale), .. WhoDecides(setup)];
        var words = string.Join('\n', [.. remarks, $"{heading}.", .. lines]);
        return new(heading, words)
        {
            Card = new AdaptiveCard
            {
                FallbackText = words,
                Body =
                [
                    CardParts.Subject(["Channel", "Setup"]),
                    CardParts.Heading(remarks is [var first, ..] ? first : heading),
                    .. remarks.Skip(1).Select(remark => CardParts.Line(remark, AdaptiveSpacing.Small)),
                    .. remarks.Count > 0 ? [CardParts.Section($"Now: {heading}")] : Array.Empty<AdaptiveElement>(),
                    .. setup.Links.SelectMany(Facts),
                    CardParts.Quiet(lines[setup.Links.Length], AdaptiveSpacing.Small),
                    .. WhoDecides(setup).Select(line => CardParts.Line(line, AdaptiveSpacing.Medium)),
                    .. setup.Choices.IsEmpty ? [] : Inputs(setup, now),
                    .. setup.Unnamed > 0 ? [CardParts.Quiet(Unnamed(setup), AdaptiveSpacing.Small)] : Array.Empty<AdaptiveElement>(),
                ],
                Actions = [.. Buttons(setup, card)],
            },
        };
    }

    private static string Heading(ChannelSetup setup) => setup.Links.SelectMany(link => link.Names).Distinct().ToArray() switch
    {
        [] => "This channel is not linked yet",
        [var one] => $"Linked to {one}",
        [var one, var two] => $"Linked to {one} and {two}",
        var several => $"Linked to {several.Length} accounts",
    };

    private static string Line(HeldLink link) =>
        $"{string.Join(", ", link.Names)}: {Digest(link)}{(link.LinkedBy.Length > 0 ? $", linked by {link.LinkedBy}" : "")}.";

    private static string Digest(HeldLink link) => link.Link.DigestTime is { Length: > 0 } time ? $"digest at {time} ({link.Link.TimeZone ?? "UTC"})" : "no digest";

    private static IEnumerable<AdaptiveElement> Facts(HeldLink link)
    {
        yield return CardParts.Facts(
        [
            (link.Names.Length == 1 ? "Account" : "Accounts", string.Join(", ", link.Names)),
            ("Digest", link.Link.DigestTime is { Length: > 0 } time ? time : "none"),
            ("Time zone", link.Link.TimeZone is { Length: > 0 } zone ? zone : "UTC"),
            .. link.LinkedBy.Length > 0 ? new[] { ("Linked by", link.LinkedBy) } : [],
        ]);
    }

    private static IEnumerable<string> WhoDecides(ChannelSetup setup)
    {
        if (setup.MayChange)
            yield break;
        yield return setup.Deciders.IsEmpty
            ? "The lead or sponsor of an account, or an administrator, can change this."
            : $"To change this, ask {Either(setup.Deciders)}.";
    }

    private static string Either(IReadOnlyList<string> names) => names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    private static string Unnamed(ChannelSetup setup) => setup.Choices.IsEmpty
        ? "Your accounts are not named here, since not everybody here may know of them."
        : $"{setup.Unnamed} more of your accounts are not named here, since not everybody here may know of them.";

    private static IEnumerable<AdaptiveElement> Inputs(ChannelSetup setup, DateTimeOffset now)
    {
        var shown = setup.Choices.OrderByDescending(choice => choice.IsLinked).Take(MostChoices).OrderBy(choice => choice.Name, StringComparer.CurrentCulture).ToArray();
        yield return new AdaptiveChoiceSetInput(Verbs.AccountsInput, "Accounts of this channel")
        {
            Choices = [.. shown.Select(choice => new AdaptiveChoice(choice.Name, choice.Account.Value))],
            Value = string.Join(',', shown.Where(choice => choice.IsLinked).Select(choice => choice.Account.Value)),
            IsMultiSelect = true,
            Style = shown.Length <= MostAtOnce ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            Spacing = AdaptiveSpacing.Medium,
            Separator = true,
        };
        if (shown.Length < setup.Choices.Length)
            yield return CardParts.Quiet($"{setup.Choices.Length - shown.Length} more: write \"link this channel to\" and the account's name.");
        yield return DigestInput("Daily digest at (empty for none)", setup.DigestTime);
        yield return ZoneInput(TimeZones.Offered(now, setup.TimeZone), setup.TimeZone);
    }

    internal static AdaptiveTimeInput DigestInput(string label, string time) => new(Verbs.DigestInput, label)
    {
        Value = TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
    };

    internal static AdaptiveChoiceSetInput ZoneInput(IEnumerable<(string Zone, string Title)> zones, string chosen) => new(Verbs.TimeZoneInput, "Time zone")
    {
        Choices = [.. zones.Select(zone => new AdaptiveChoice(zone.Title, zone.Zone))],
        Value = chosen,
        Style = AdaptiveChoiceInputStyle.Compact,
    };

    private static IEnumerable<AdaptiveAction> Buttons(ChannelSetup setup, string card)
    {
        if (!setup.Choices.IsEmpty)
            yield return new AdaptiveExecuteAction("Save", Verbs.SaveSetup) { Data = Data(card, setup.Seen), Style = AdaptiveActionStyle.Positive };
        if (setup.Unnamed > 0)
            yield return new AdaptiveExecuteAction("Show me all my accounts", Verbs.ShowSetup) { AssociatedInputs = AdaptiveAssociatedInputs.None };
    }

    internal static JsonObject Data(string card, long seen) => new() { [Verbs.Card] = card, [Verbs.Seen] = seen.ToString(CultureInfo.InvariantCulture) };
}
