using Domain;

namespace Bot.Outbox;

/// <summary>Who is told something unasked: whoever is in a linked channel or group chat, or one person alone.</summary>
public abstract record Recipient
{
    private const string ChannelMark = "channel|";
    private const string PersonMark = "person|";

    private Recipient() { }

    /// <summary>The same for the same recipient, in every instance and for ever.</summary>
    public abstract string Key { get; }

    /// <summary>Whose <see cref="Domain.Alerts.Subscription"/> says what is told and when: the person, or the channel's link.</summary>
    public RecordId Subscriber => this switch { Channel channel => channel.Link, Alone alone => alone.Person, _ => throw new System.Diagnostics.UnreachableException() };

    /// <summary>What <see cref="Key"/> was made of.</summary>
    /// <exception cref="FormatException">No recipient has that key.</exception>
    public static Recipient Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(ChannelMark, StringComparison.Ordinal) ? new Channel(new(key[ChannelMark.Length..]))
            : key.StartsWith(PersonMark, StringComparison.Ordinal) ? new Alone(new(key[PersonMark.Length..]))
            : throw new FormatException($"'{key}' names no recipient.");
    }

    /// <param name="Link">The channel's link to its accounts.</param>
    public sealed record Channel(RecordId Link) : Recipient
    {
        public override string Key => ChannelMark + Link.Value;
    }

    /// <summary>A person, in their private chat.</summary>
    public sealed record Alone(RecordId Person) : Recipient
    {
        public override string Key => PersonMark + Person.Value;
    }
}
