using System.Collections.Immutable;
using Cards;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Rendering;

/// <summary>What became of an update: proposed, made, undone, or in the way of somebody else's.</summary>
public static class UpdateCards
{
    private const int LongestBesideAnother = 16;

    /// <summary>Something to confirm: what was said, old → new, and that nothing is written yet.</summary>
    public static OutgoingMessage Proposed(Proposal proposal, Locale locale, string? proposalKey)
    {
        var heading = Wording.Say(proposal.Summary, locale);
        AdaptiveExecuteAction[] buttons = proposalKey is null || !proposal.Missing.IsEmpty
            ? []
            :
            [
                CardParts.Button(proposal.Confirm ?? "Write it", Verbs.Apply, Verbs.ProposalKey, proposalKey) with { Style = AdaptiveActionStyle.Positive },
                CardParts.Button("Discard", Verbs.Discard, Verbs.ProposalKey, proposalKey),
            ];
        // Beside a long one the other would be cut off on a phone.
        var isLong = proposal.Confirm is { Length: > LongestBesideAnother };
        return new(heading, heading)
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading} Nothing is written yet.",
                Body =
                [
                    CardParts.Subject(["Update"]),
                    CardParts.Heading(heading),
                    CardParts.Quiet($"“{proposal.Said}”", AdaptiveSpacing.Small),
                    .. Values(proposal.Values),
                    .. proposal.Effects.Select(effect => CardParts.Line(Wording.Say(effect, locale), AdaptiveSpacing.Small)),
                    .. proposal.Missing.Select(missing => CardParts.Line($"Still missing: {missing}", AdaptiveSpacing.Small)),
                    CardParts.Quiet("Nothing is written until you confirm.", AdaptiveSpacing.Small),
                    .. isLong ? buttons.Select(button => new AdaptiveActionSet { Actions = [button] }) : [],
                ],
                Actions = isLong ? [] : buttons,
            },
        };
    }

    /// <summary>Something that is done, with a way back.</summary>
    /// <param name="row">The row an undo would name; null where there is no way back.</param>
    public static OutgoingMessage Applied(ImmutableArray<string> subject, string done, string? said, ImmutableArray<ProposedValue> values, string by, DateTimeOffset at, string? row, Locale locale)
    {
        var written = $"Written {Wording.Say(at, locale)} by {by}";
        return new(done, CardParts.Joined([done, said is null ? "" : $"“{said}”", written]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = said is null ? $"{done}." : $"{done}: “{said}”",
                Body =
                [
                    CardParts.Subject(subject),
                    CardParts.Heading(done),
                    .. said is null ? [] : new[] { CardParts.Line($"“{said}”", AdaptiveSpacing.Small) },
                    .. Values(values),
                    CardParts.Quiet(written, AdaptiveSpacing.Small),
                ],
                Actions = row is null ? [] : [CardParts.Button("Undo", Verbs.Undo, Verbs.Row, row)],
            },
        };
    }

    /// <summary>What was done and taken back: it stays readable.</summary>
    public static OutgoingMessage Undone(ImmutableArray<string> subject, string what, string by, DateTimeOffset at, Locale locale)
    {
        var undone = $"This was taken back on {Wording.Say(at, locale)} by {by}";
        return new($"Undone: {what}", CardParts.Joined([$"Undone: {what}", undone]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"Undone: {what}",
                Body = [CardParts.Subject(subject), CardParts.Heading("Undone"), CardParts.Line(what, AdaptiveSpacing.Small), CardParts.Quiet(undone, AdaptiveSpacing.Small)],
            },
        };
    }

    /// <summary>Somebody changed the same thing meanwhile: who, what and when; nothing was written.</summary>
    public static OutgoingMessage Clash(string wanted, ImmutableArray<Change> since, Locale locale)
    {
        const string Heading = "Somebody changed this meanwhile";
        var lines = since.Select(change => $"{change.ByName}, {Wording.Say(change.At, locale)}: {change.Summary}").ToArray();
        return new($"{Heading}; nothing was written.", string.Join('\n', [$"{Heading}; nothing was written.", .. lines]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{Heading}; nothing was written. {string.Join("; ", lines)}",
                Body =
                [
                    CardParts.Subject(["Update"]),
                    CardParts.Heading(Heading),
                    .. lines.Select(line => CardParts.Line(line, AdaptiveSpacing.Small)),
                    CardParts.Quiet($"Not written: {wanted}", AdaptiveSpacing.Small),
                ],
            },
        };
    }

    private static IEnumerable<AdaptiveElement> Values(ImmutableArray<ProposedValue> values) => values.IsEmpty
        ? []
        : [new AdaptiveFactSet
        {
            Spacing = AdaptiveSpacing.Small,
            Facts = [.. values.Select(value => new AdaptiveFact(
                CardText.Escape(value.Field), CardText.Escape(value.Old is null ? value.New : $"{value.Old} → {value.New}")))],
        }];
}
