using System.Collections.Immutable;
using Bot.Answers;
using Cards;

namespace Bot.Rendering;

/// <summary>The first thing people see of the bot: what it is for, and something to press.</summary>
internal static class WelcomeCard
{
    private const string What = "I answer questions about your largest accounts with numbers you can trace, keep what your team tells me, and say once a day what needs someone.";

    /// <param name="name">Of the person, in a private chat.</param>
    public static OutgoingMessage Of(string? name, bool isGroup)
    {
        var heading = name is { Length: > 0 } ? $"Hello {name}, I am Account Desk" : "Hello, I am Account Desk";
        string[] lines = isGroup
            ? [What, "Mention me to ask. First, an account's lead links this conversation to it and says when the digest comes: press below, or mention me and write “setup”."]
            : [What, "Ask in your own words, or press:"];
        var offered = NextQuestions.ForEverybody.Where(question => !isGroup || question.Question.Topic == Domain.Asking.Topics.Help).ToImmutableArray();
        return new($"{heading}. Write \"help\" to see what I can do.", string.Join('\n', [$"{heading}.", .. lines, "Write \"help\" to see what I can do."]))
        {
            Questions = [.. offered.Select(question => question.Question)],
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}. {What} Write \"help\" to see what I can do.",
                Body = [CardParts.Subject(["Account Desk"]), CardParts.Heading(heading), .. lines.Select(line => CardParts.Line(line, AdaptiveSpacing.Small))],
                Actions =
                [
                    .. isGroup ? [new AdaptiveExecuteAction("Set up here", Verbs.ShowSetup) { AssociatedInputs = AdaptiveAssociatedInputs.None }] : Array.Empty<AdaptiveAction>(),
                    .. offered.Select((question, at) => CardParts.AskBelow(question, isSecondary: at > 1)),
                ],
            },
        };
    }
}
