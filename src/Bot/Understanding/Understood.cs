using System.Collections.Immutable;
using Domain;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>What a text was taken for.</summary>
/// <param name="Intents">In the order they were said; never empty.</param>
/// <param name="NotUnderstood">The stretches of text that no meaning was found for.</param>
public sealed record Understood(ImmutableArray<Intent> Intents, ImmutableArray<string> NotUnderstood)
{
    /// <summary>The language that was spoken.</summary>
    public Language Language { get; init; } = Language.English;
}

/// <summary>One thing that was asked, ordered or said.</summary>
public abstract record Intent
{
    private Intent() { }

    public sealed record Ask(Question Question) : Intent;

    public sealed record Order(UpdateOrder Update) : Intent;

    /// <summary>Something about the bot itself to look at, rather than about the portfolio.</summary>
    /// <param name="Accounts">The accounts that were named.</param>
    public sealed record Show(Page Page, ImmutableArray<RecordId> Accounts) : Intent;

    /// <summary>How a text would be read, rather than what it asks.</summary>
    public sealed record Explain(string Text) : Intent;

    /// <summary>An answer as a file.</summary>
    public sealed record Export(ExportFormat Format, Question Question) : Intent;

    /// <summary>Other rows of an answer: the next, the ones before, the last.</summary>
    /// <param name="Count">How many of the last; null for a page of them.</param>
    public sealed record Rows(Question Of, RowWindow Window, int? Count) : Intent;

    /// <summary>What was asked before shall be forgotten.</summary>
    public sealed record StartOver : Intent;

    /// <summary>A greeting, thanks or an "ok": nothing is asked.</summary>
    public sealed record Courtesy(Sentence Answer) : Intent;

    /// <summary>More than one reading, or one that leaves something out that was said: the reader chooses.</summary>
    public sealed record Clarify(Sentence Which, ImmutableArray<NextQuestion> Choices) : Intent;

    /// <summary>Understood, but not something the bot does or holds.</summary>
    /// <param name="Kind">What it is: a kind of <c>out-of-reach.json</c> such as "contracts", or one of <see cref="Beyond"/>.</param>
    public sealed record Unsupported(string Kind, Sentence Why, ImmutableArray<NextQuestion> Nearest) : Intent;

    public sealed record NotUnderstood(string Text, ImmutableArray<NextQuestion> Nearest) : Intent;
}

/// <summary>Kinds of what is not done that follow from how a text is put rather than from a word in it.</summary>
public static class Beyond
{
    /// <summary>An update that cannot be made from the chat.</summary>
    public const string Update = "update";

    public const string Language = "language";

    public const string Length = "length";

    /// <summary>Why something is as it is.</summary>
    public const string Causes = "causes";

    /// <summary>How many there are of what is only known by its deals.</summary>
    public const string Counts = "counts";

    /// <summary>What is only known by its deals, by itself.</summary>
    public const string Things = "things";

    /// <summary>Something that nothing is known of by that name, or that is not shown to the reader.</summary>
    public const string UnknownName = "unknown-name";
}

/// <summary>Which rows of an answer, counted from those that were shown.</summary>
public enum RowWindow { Next, Previous, Last }

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

    /// <summary>What is told by itself in the conversation, and when; in a personal chat, to the person.</summary>
    Alerts,

    /// <summary>The digest as it would be sent now.</summary>
    TestDigest,
}

/// <summary>What kind of file an answer is written into.</summary>
public enum ExportFormat { Workbook, Csv }
