namespace Bot.Tests.Rules;

/// <summary>The arrows of docs/architecture.md.</summary>
internal static class DependencyRules
{
    private static readonly string[] OutsideWorld = ["System.IO.", "System.Net.", "System.Text.Json.", "System.Data.", "System.Diagnostics.Process", "Microsoft."];

    public static DependencyRule Pure { get; } = new(
        "Domain stands on the base library alone: no package, no other project, no files, no network, no JSON",
        use => !use.Assembly.StartsWith("System.", StringComparison.Ordinal)
            || use.Used == "System.Console"
            || OutsideWorld.Any(space => use.Used.StartsWith(space, StringComparison.Ordinal)));

    public static DependencyRule KnowsNobody { get; } = new(
        "Cards and BotFramework know neither accounts nor each other", use => use.Assembly is "Domain" or "Cards" or "BotFramework" or "Bot");

    public static DependencyRule OnlyTurnsTouchTheSdk { get; } = new(
        "only Turns/ and the composition in Program.cs touch the bot SDK",
        use => use.Assembly == "BotFramework" || use.Assembly.StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        "Bot.Turns", "Program");

    /// <summary>What speaks in Teams by itself.</summary>
    private static readonly string[] Speakers = ["Bot.Outbox.IDelivery", "Bot.Turns.IConversationSender", "Bot.Turns.ConversationSender", "Bot.Turns.UnaskedDelivery", "Bot.Turns.PrivateChats"];

    public static DependencyRule OnlyTheOutboxSpeaksUnasked { get; } = new(
        "only Outbox/ speaks unasked; what Turns/ says answers what somebody did", use => Speakers.Contains(use.Used), "Bot.Outbox", "Bot.Turns")
    {
        LooksWithin = true,
    };

    public static DependencyRule OnlyTablesTouchStorage { get; } = new(
        "only Ledger/Tables/ touches a storage SDK", use => use.Assembly is "Azure.Data.Tables" or "Microsoft.Data.Sqlite", "Bot.Ledger.Tables");

    public static DependencyRule OnlyImportReadsCsv { get; } = new("only Import/ reads CSV files", use => use.Assembly == "CsvHelper", "Bot.Import");

    public static DependencyRule OnlyRenderingDraws { get; } = new(
        "only Rendering/, Turns/ and the command line touch cards", use => use.Assembly == "Cards", "Bot.Rendering", "Bot.Turns", "Bot.CommandLine", "Program");
}
