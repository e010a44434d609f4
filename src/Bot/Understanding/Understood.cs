using System.Collections.Immutable;
using Domain;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>What a text was taken for.</summary>
/// <param name="Intents">In the order they were said; never empty.</param>
/// <param name="NotUnderstood">The stretches of text that no meaning was found for.</param>
public sealed record Understood(ImmutableArray<Intent> Intents, ImmutableArray<string> NotUnderstood);

/// <summary>One thing that was asked, ordered or said.</summary>
public abstract record Intent
{
    private Intent() { }

    public sealed record Ask(Question Question) : Intent;

    public sealed record Order(UpdateOrder Update) : Intent;

    /// <summary>Something about the bot itself to look at, rather than about the portfolio.</summary>
    /// <param name="Accounts">The accounts that were named.</param>
    public sealed record Show(Page Page, ImmutableArray<RecordId> Accounts) : Intent;

    /// <summary>An answer as a file.</summary>
    public sealed record Export(ExportFormat Format, Question Question) : Intent;

    /// <summary>A greeting, thanks or an "ok": nothing is asked.</summary>
    public sealed record Courtesy(Sentence Answer) : Intent;

    /// <summary>More than one reading, or one that leaves something out that was said: the reader chooses.</summary>
    public sealed record Clarify(Sentence Which, ImmutableArray<NextQuestion> Choices) : Intent;

    /// <summary>Understood, but not something the bot does or holds.</summary>
    public sealed record Unsupported(Sentence Why, ImmutableArray<NextQuestion> Nearest) : Intent;

    public sealed record NotUnderstood(string Text, ImmutableArray<NextQuestion> Nearest) : Intent;
}

/// <summary>What the bot shows of itself.</summary>
public enum Page
{
    /// <summary>The settings of the conversation; in a personal chat, the person's own.</summary>
    Setup,

    MySettings,

    /// <summary>Who may see an account.</summary>
    Access,

    /// <summary>Whether everything is all right, for administrators.</summary>
    Status,
}

/// <summary>What kind of file an answer is written into.</summary>
public enum ExportFormat { Workbook, Csv }
