using Cards;

namespace Bot.Rendering;

/// <summary>Becoming the first administrator, and what is said while there is none.</summary>
public static class AdministratorCards
{
    private static readonly (string What, string How)[] First =
    [
        ("Confirm who people are", "Write: people"),
        ("Link a channel to its account", "In the channel, mention me and write: setup"),
        ("See whether all is well", "Write: status"),
    ];

    public static OutgoingMessage Welcome(string name)
    {
        var heading = $"{name}, you are the administrator";
        const string Why = "You see everything, and you decide who sees what. Three things to do first:";
        return new(heading, string.Join('\n', [$"{heading}. {Why}", .. First.Select((step, at) => $"{at + 1}. {step.What}. {step.How}")]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}. {Why} {string.Join(" ", First.Select(step => $"{step.What}. {step.How}."))}",
                Body =
                [
                    CardParts.Subject(["First contact"]),
                    CardParts.Heading(heading),
                    CardParts.Line(Why),
                    .. First.Select((step, at) => CardParts.Row($"{at + 1}. {step.What}", "", step.How)),
                ],
            },
        };
    }

    /// <param name="objectId">Of the person who asks, where only they can read it.</param>
    public static OutgoingMessage Nobody(string? objectId) => OutgoingMessage.Words(
        "I cannot say who may see what yet: there is no administrator, and none is configured. Whoever runs this bot sets People:FirstAdministrator to the "
        + "Microsoft Entra object id of the person who shall be the administrator" + (objectId is null ? "." : $". Yours is {objectId}."));
}
