using System.Collections.Immutable;
using System.Globalization;
using Bot.Rendering.Languages;
using Cards;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Rendering;

/// <summary>Updates that wait: for a confirmation, or for something to be chosen.</summary>
public static class ProposalCards
{
    private const int LongestBesideAnother = 16;
    private const int LongestEntry = 40;
    private const string NothingYet = "Nothing is written yet.";
    private const string NotYet = "Nothing is written until you confirm.";

    /// <summary>Something to confirm: what was said, old → new, and that nothing is written yet.</summary>
    /// <param name="proposalKey">Under which it waits; null for one that nothing waits for.</param>
    public static OutgoingMessage Proposed(Proposal proposal, Locale locale, string? proposalKey)
    {
        (proposal, locale) = SpokenProposal.Of(proposal, locale);
        return proposal.Missing.IsEmpty ? Card(proposal, locale, proposalKey, Wording.Say(proposal.Summary, locale), [], proposal.Confirm ?? locale.In("Write it")) : Choosing(proposal, locale, proposalKey);
    }

    /// <summary>Somebody changed the same thing meanwhile: who, what and when, and what it would become now.</summary>
    public static OutgoingMessage Stale(Proposal proposal, ImmutableArray<Change> since, Locale locale, string proposalKey)
    {
        const string Heading = "Somebody changed this meanwhile";
        AdaptiveElement[] news =
        [
            .. since.Select(change => CardParts.Line(UpdateCards.Since(change, locale), AdaptiveSpacing.Small)),
            CardParts.Section(Wording.Say(proposal.Summary, locale)),
        ];
        return Card(proposal, locale, proposalKey, Heading, news, "Apply on top");
    }

    private static OutgoingMessage Card(Proposal proposal, Locale locale, string? proposalKey, string heading, AdaptiveElement[] news, string confirm)
    {
        AdaptiveExecuteAction[] buttons = proposalKey is null
            ? []
            :
            [
                CardParts.Button(confirm, Verbs.Apply, Verbs.ProposalKey, proposalKey) with
                {
                    Style = AdaptiveActionStyle.Positive,
                    AssociatedInputs = proposal.Parts.IsEmpty ? AdaptiveAssociatedInputs.None : AdaptiveAssociatedInputs.Auto,
                },
                CardParts.Button(proposal.Decline ?? locale.In("Discard"), Verbs.Discard, Verbs.ProposalKey, proposalKey),
            ];
        // Beside a long one the other would be cut off on a phone.
        var isLong = confirm.Length > LongestBesideAnother;
        return new(heading, CardParts.Joined([heading, .. Lines(proposal, locale)]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading} {locale.In(NothingYet)}",
                Body =
                [
                    CardParts.Subject([locale.In("Update")]),
                    CardParts.Heading(heading),
                    .. proposal.Said.Length == 0 ? [] : new[] { CardParts.Quiet($"“{Excerpt.Of(proposal.Said, Excerpt.OnCard)}”", AdaptiveSpacing.Small) },
                    .. news,
                    .. proposal.Parts.IsEmpty ? UpdateCards.Values(proposal.Values) : proposal.Parts.Select(part => Box(part, locale)),
                    .. proposal.Effects.Select(effect => CardParts.Line(Wording.Say(effect, locale), AdaptiveSpacing.Small)),
                    CardParts.Quiet(locale.In(NotYet), AdaptiveSpacing.Small),
                    .. isLong ? buttons.Select(button => new AdaptiveActionSet { Actions = [button] }) : [],
                ],
                Actions = isLong ? [] : buttons,
            },
        };
    }

    /// <summary>One thing to choose is one press each; several are chosen together, and what is no choice is entered.</summary>
    private static OutgoingMessage Choosing(Proposal proposal, Locale locale, string? proposalKey)
    {
        var heading = Wording.Say(proposal.Summary, locale);
        var choices = string.Join(", ", proposal.Missing.SelectMany(missing => missing.Choices.IsEmpty ? [Wording.Say(missing.Ask, locale)] : missing.Choices.Select(choice => choice.Title)));
        var isOnePress = proposal.Missing is [{ Choices.IsEmpty: false }];
        IEnumerable<AdaptiveElement> inputs = isOnePress && proposal.Missing is [var only]
            ? only.Choices.Select((choice, place) => new AdaptiveActionSet
            {
                Spacing = place == 0 ? AdaptiveSpacing.Default : AdaptiveSpacing.Small,
                Actions = proposalKey is null ? [] : [Choice(choice.Title, proposalKey, only.Name, choice.Value)],
            })
            : proposal.Missing.Select(missing => Input(missing, Wording.Say(missing.Ask, locale)));
        return new(heading, $"{heading} {choices}")
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading} {choices}",
                Body = [CardParts.Subject([locale.In("Update")]), CardParts.Heading(heading), CardParts.Quiet($"“{Excerpt.Of(proposal.Said, Excerpt.OnCard)}”", AdaptiveSpacing.Small), .. inputs, CardParts.Quiet(locale.In(NothingYet), AdaptiveSpacing.Small)],
                Actions = isOnePress || proposalKey is null ? []
                    : [CardParts.Button(locale.In("Continue"), Verbs.Choose, Verbs.ProposalKey, proposalKey) with { AssociatedInputs = AdaptiveAssociatedInputs.Auto }],
            },
        };
    }

    private static AdaptiveInput Input(MissingPart missing, string ask) => missing switch
    {
        { Choices: [var first, ..] } => new AdaptiveChoiceSetInput(missing.Name, ask)
        {
            Choices = [.. missing.Choices.Select(choice => new AdaptiveChoice(choice.Title, choice.Value))],
            Value = first.Value,
            Style = AdaptiveChoiceInputStyle.Expanded,
        },
        { Name: MissingPart.Day } => new AdaptiveDateInput(missing.Name, ask),
        _ => new AdaptiveTextInput(missing.Name, ask) { MaxLength = LongestEntry, Placeholder = "95k, 1.2m, USD 95000" },
    };

    private static AdaptiveExecuteAction Choice(string title, string proposalKey, string name, string value)
    {
        var button = CardParts.Button(title, Verbs.Choose, Verbs.ProposalKey, proposalKey);
        button.Data![name] = value;
        return button;
    }

    private static AdaptiveToggleInput Box(ProposedPart part, Locale locale) =>
        new(Verbs.PartInput + part.Place.ToString(CultureInfo.InvariantCulture), CardText.Escape(Title(part, locale))) { Value = "true", Spacing = AdaptiveSpacing.Small };

    /// <summary>Whose value it is stands in the summary: parts may be about several records.</summary>
    private static string Title(ProposedPart part, Locale locale) =>
        string.Join(" · ", [Wording.Say(part.Summary, locale).TrimEnd('?'), .. part.Values.IsEmpty ? [] : new[] { string.Join(", ", part.Values.Select(Line)) }]);

    private static IEnumerable<string> Lines(Proposal proposal, Locale locale) => [.. proposal.Values.Select(Line), .. proposal.Effects.Select(effect => Wording.Say(effect, locale)), locale.In(NothingYet)];

    private static string Line(ProposedValue value) => value.Old is null ? $"{value.Field}: {value.New}" : $"{value.Field}: {value.Old} → {value.New}";
}
