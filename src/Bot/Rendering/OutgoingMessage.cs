using System.Collections.Immutable;
using Cards;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>A message before it is sent: a card, or a text where there is nothing to show but words.</summary>
/// <param name="Summary">One line for notifications: the number and what it is.</param>
/// <param name="Text">The whole message in words: all of it where there is no card, and what clients without cards get.</param>
public sealed record OutgoingMessage(string Summary, string Text)
{
    public AdaptiveCard? Card
    {
        get;
        init
        {
            field = value;
            cardJson = null;
        }
    }

    private byte[]? cardJson;

    /// <summary>What the card's buttons send back beside their own data, so that it is known of which message they are; null for nothing.</summary>
    public string? Mark
    {
        get;
        init
        {
            field = value;
            cardJson = null;
        }
    }

    /// <summary>The card as it goes out, written once; null without a card.</summary>
    public ReadOnlyMemory<byte>? CardJson => Card is null ? (ReadOnlyMemory<byte>?)null : cardJson ??= Mark is { } mark ? CardMarks.With(Card.ToUtf8Json(), mark) : Card.ToUtf8Json();

    /// <summary>The questions that the card's buttons ask; they must be kept before the card is sent.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>What its words are in.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The records that the card is about, in the order it shows them: what "it" stands for in a reply.</summary>
    public ImmutableArray<RecordId> Shown { get; init; } = [];

    /// <summary>Who is called by name in a text that has no card, so that they notice: only those who are in the conversation.</summary>
    public ImmutableArray<CalledByName> Called { get; init; } = [];

    /// <summary>The file that the message offers in place of a card; null for none.</summary>
    public FileOffer? File { get; init; }

    public static OutgoingMessage Words(string text) => new(text, text);
}

/// <summary>Somebody whose name stands in a message.</summary>
/// <param name="Name">As it stands there.</param>
/// <param name="AadObjectId">Who they are in Microsoft Entra.</param>
public sealed record CalledByName(string Name, string AadObjectId);

/// <summary>A file that is made and put into the reader's OneDrive once they allow it.</summary>
/// <param name="Size">In bytes, as it would be now.</param>
/// <param name="Key">What the answer to the offer brings back.</param>
public sealed record FileOffer(string Name, string Description, long Size, string Key);
