using Bot.Exports;

namespace Bot.CommandLine;

/// <summary>The arguments of <c>ask</c>.</summary>
/// <param name="Text">One question; null with a file.</param>
/// <param name="File">One question a line.</param>
/// <param name="As">Name or id of the person who asks; null for the portfolio administrator.</param>
/// <param name="Apply">Write what is proposed.</param>
internal sealed record AskRequest(string? Text, FileInfo? File, string? As, DateOnly? Today, bool Json, bool Apply)
{
    /// <summary>The files that the answer is written into besides; null for none.</summary>
    public AnswerExport? Export { get; init; }

    /// <summary>A file that <c>ask --json</c> wrote, whose answers are computed again; null for none.</summary>
    public FileInfo? Replay { get; init; }
}
