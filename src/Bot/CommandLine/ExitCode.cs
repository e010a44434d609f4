namespace Bot.CommandLine;

/// <summary>What the shell is told.</summary>
internal static class ExitCode
{
    /// <summary>Answered, or proposed; with a file: every line got its reply, whatever it is.</summary>
    public const int Done = 0;

    /// <summary>Not answered: a choice, a refusal, not understood. Wrong arguments end with 1 too.</summary>
    public const int NotAnswered = 1;

    /// <summary>Something that the bot needs does not work.</summary>
    public const int NotWell = 1;

    /// <summary>Storage or a file cannot be read, or a person or day is unknown.</summary>
    public const int Trouble = 2;
}
