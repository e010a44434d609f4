using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Outbox;
using Domain.Alerts;

namespace Bot.Alerts.Pressing;

/// <summary>What a card is to show from now on.</summary>
internal sealed record CardContent(ImmutableArray<CardEntry> Entries)
{
    /// <summary>Somebody is to be disturbed for it.</summary>
    public bool IsNews => Entries.Any(entry => entry.IsNews);

    /// <summary>Stands for what it shows, whether it is told already or not; the same in every instance, and never 0.</summary>
    public int Mark
    {
        get
        {
            var said = string.Join('\n', Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Key} {entry.Severity} {entry.EndedAt is null} {entry.Item?.Owner} {entry.Answer?.Answer} {entry.Answer?.By} {entry.Answer?.Until:O} {entry.Answer?.Day:O} {string.Join(',', entry.Steps.Select(step => step.To.Key).Order(StringComparer.Ordinal))}")));
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
            return (BinaryPrimitives.ReadInt32BigEndian(hash) & int.MaxValue) | 1;
        }
    }
}

/// <summary>One finding on a card.</summary>
internal sealed record CardEntry
{
    public required string Key { get; init; }

    /// <summary>Null when nothing presses there any more.</summary>
    public required AlertItem? Item { get; init; }

    /// <summary>As it is told from now on.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>What somebody answered, while that holds.</summary>
    public AlertResponse? Answer { get; init; }

    public CardNews News { get; init; }

    /// <summary>When its hearer was told of it as so pressing; null when they are told now.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When it was settled; null while it presses.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who was told by a card, the first first.</summary>
    public ImmutableArray<ToldStep> Steps { get; init; } = [];

    public bool IsNews => News is CardNews.New or CardNews.Worse;

    /// <summary>Nobody has answered it.</summary>
    public bool IsOpen => EndedAt is null && Answer is null;
}

internal enum CardNews { None, New, Worse, Settled }

internal sealed record ToldStep(Recipient To, DateTimeOffset At);
