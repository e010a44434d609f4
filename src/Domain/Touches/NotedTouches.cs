using Domain.Notes;

namespace Domain.Touches;

/// <summary>What a note says of a contact: a call or a meeting that somebody wrote down counts like one that came from a system.</summary>
public static class NotedTouches
{
    /// <summary>One word says which way the mood was, not how far; it stands for half of it.</summary>
    private const decimal Mood = 0.5m;

    /// <summary>One for each of theirs who took part, or one with nobody by name; empty for a remark. A mail is taken for one of ours: whether they answered is not known.</summary>
    public static IEnumerable<Touch> Of(Note note)
    {
        if (note is not { Interaction: { } interaction, Written: { } written })
            return [];
        return (note.With.IsDefaultOrEmpty ? [null] : note.With.Select(contact => (RecordId?)contact)).Select(contact => new Touch
        {
            Id = note.Id,
            Account = note.Account,
            Contact = contact,
            Person = note.Author,
            At = written,
            Channel = interaction.ToString().ToLowerInvariant(),
            Direction = interaction == Interaction.Mail ? TouchDirection.Out : TouchDirection.TwoWay,
            Sentiment = note.Sentiment switch { Sentiment.Positive => Mood, Sentiment.Negative => -Mood, Sentiment.Neutral => 0, _ => null },
        });
    }
}
