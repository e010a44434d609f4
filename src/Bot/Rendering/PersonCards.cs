using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cards;

namespace Bot.Rendering;

/// <summary>First contact: asking who somebody is, and asking an administrator whether that is so.</summary>
public static class PersonCards
{
    /// <param name="candidates">People it could be; only for members of the tenant, and only those whose name fits.</param>
    public static OutgoingMessage WhoAreYou(ImmutableArray<(string Id, string Name)> candidates)
    {
        const string Heading = "We have not met yet: who are you?";
        const string Why = "What you may see depends on it. An administrator confirms it once.";
        return new(Heading, $"{Heading} {Why} Write for example: I am Jane Doe.")
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{Heading} {Why} Write for example: I am Jane Doe.",
                Body =
                [
                    CardParts.Subject(["First contact"]),
                    CardParts.Heading(Heading),
                    CardParts.Line(Why),
                    .. candidates.IsEmpty
                        ? []
                        : new AdaptiveElement[]
                        {
                            new AdaptiveChoiceSetInput(Verbs.PersonInput, "I am")
                            {
                                Choices = [.. candidates.Select(candidate => new AdaptiveChoice(candidate.Name, candidate.Id))],
                                Style = AdaptiveChoiceInputStyle.Expanded,
                            },
                        },
                    new AdaptiveTextInput(Verbs.NameInput, candidates.IsEmpty ? "My name" : "Or my name") { MaxLength = 100 },
                ],
                Actions = [new AdaptiveExecuteAction("That is me", Verbs.Introduce)],
            },
        };
    }

    public static OutgoingMessage Waiting(string name) => OutgoingMessage.Words($"Thank you. An administrator will confirm that you are {name}; then I can answer you.");

    /// <summary>To an administrator: who says they are whom.</summary>
    /// <param name="isNew">Nobody of that name is known: confirming makes a viewer.</param>
    public static OutgoingMessage Confirm(string signedInAs, string name, bool isNew, string claimant)
    {
        var heading = $"Is {signedInAs} really {name}?";
        var what = isNew ? "There is no record of that name: confirming makes one that sees nothing by itself." : "From then on they see what that person may see.";
        return new(heading, $"{heading} {what} Write: confirm {name}")
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading} Write: confirm {name}",
                Body =
                [
                    CardParts.Subject(["First contact"]),
                    CardParts.Heading(heading),
                    CardParts.Line($"Signed in as {signedInAs}, says: I am {name}."),
                    CardParts.Quiet(what, AdaptiveSpacing.Small),
                ],
                Actions =
                [
                    Decide("Yes, confirm", Verbs.ConfirmPerson) with { Style = AdaptiveActionStyle.Positive },
                    Decide("No", Verbs.RefusePerson),
                ],
            },
        };

        AdaptiveExecuteAction Decide(string title, string verb) => new(title, verb) { Data = new JsonObject { [Verbs.Claimant] = claimant } };
    }

    public static OutgoingMessage Decided(string text) => new(text, text)
    {
        Card = new AdaptiveCard { FallbackText = text, Body = [CardParts.Subject(["First contact"]), CardParts.Line(text, AdaptiveSpacing.Small)] },
    };

    public static OutgoingMessage Welcome(string? name, bool isGroup) => WelcomeCard.Of(name, isGroup);
}
