using System.CommandLine;
using Bot.Import.CommandLine;

namespace Bot.CommandLine;

/// <summary>What the program does in the terminal instead of serving Teams.</summary>
internal static class Commands
{
    /// <summary>Every command: the one registration line of each.</summary>
    private static Command[] All(Func<ServiceProvider> open) =>
    [
        AskCommand.Create(open),
        ImportCommand.Create(open),
        StatusCommand.Create(open),
    ];

    /// <summary>True when the arguments name a command, or ask which there are; otherwise the web host starts.</summary>
    public static bool AreIn(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || (!first.StartsWith('-') && !first.StartsWith('/')));

    /// <returns>The exit code: <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => RunAsync(arguments, TerminalHost.Create, new());

    /// <summary>The same over given services, writing where the configuration says.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Func<ServiceProvider> open, InvocationConfiguration invocation) => Root(open).Parse(arguments).InvokeAsync(invocation);

    private static RootCommand Root(Func<ServiceProvider> open)
    {
        var root = new RootCommand("Account Desk. Without a command the bot for Teams starts.");
        foreach (var command in All(open))
            root.Subcommands.Add(command);
        return root;
    }
}
