namespace Bot.Playground;

/// <summary>What a newcomer reads when the bot is up.</summary>
internal static class Welcome
{
    /// <summary>Questions that the sample portfolio has something to say to.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "what is our commit this quarter?",
        "how is Velmora Foods doing?",
        "when is the next QBR with Velmora Foods?",
    ];

    public static string WithPlayground(Uri page) => $"""

          Account Desk is ready. Open  {page.GetLeftPart(UriPartial.Authority)}

          It looks like Teams; you are Inês Carvalho, who leads Velmora Foods and Brannoch Energy. Try in the personal chat:

            {string.Join("\n    ", Questions)}

          Ctrl+C stops both.

        """;

    public static string Without(string reason, Uri? bot) => $"""

          Account Desk is ready{(bot is null ? "" : $" at {bot.GetLeftPart(UriPartial.Authority)}/api/messages")}. The Agents Playground is not running: {reason}.
          Ask in a second terminal:  dotnet run --project src/Bot -- ask "{Questions[0]}"

        """;
}
