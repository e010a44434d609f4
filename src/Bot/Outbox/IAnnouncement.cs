using System.Collections.Immutable;
using Bot.Rendering;
using Domain;
using Domain.People;

namespace Bot.Outbox;

/// <summary>
/// One kind of thing that the bot says unasked: when it is due, and what it says then. One file or folder, and one line where it is registered. Claiming,
/// limits, repeats and what is remembered are the outbox's.
/// </summary>
public interface IAnnouncement
{
    /// <summary>Names it in storage and in <c>status</c>; never changed.</summary>
    string Kind { get; }

    /// <summary>Kinds of which what the same recipient was told is read before this one is composed (<see cref="Telling.Beside"/>).</summary>
    IReadOnlyList<string> Recalls => [];

    /// <summary>All that is due at the moment. It is asked again and again: what is told already is told apart by <see cref="Due.Key"/>.</summary>
    IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio);

    /// <summary>What is said at the moment of sending, for whoever listens then.</summary>
    Saying Compose(Telling telling);
}

/// <summary>Something to be said.</summary>
/// <param name="Kind">Of the announcement.</param>
/// <param name="Day">In the calendar of the recipient.</param>
/// <param name="At">Since when it is due.</param>
public sealed record Due(string Kind, Recipient To, DateOnly Day, DateTimeOffset At)
{
    /// <summary>What it is about, where one recipient is told several things of a kind on a day: the id of a record, or the key of an alert.</summary>
    public string About { get; init; } = "";

    /// <summary>Later than this it is not said any more; null: however late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Tells apart what is said of one subject on one day, where that is more than one thing; empty where it is said once a day.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>What is said in its place, if anything, where there is no conversation with the recipient now.</summary>
    public ImmutableArray<Due> Otherwise { get; init; } = [];

    /// <summary>One per recipient, subject, local day and occasion, whatever happens to clocks in between: it is said once.</summary>
    public string Key => $"{Subject}|{Day:yyyy-MM-dd}{(Occasion.Length > 0 ? "|" : "")}{Occasion}";

    /// <summary>What it is compared with the next day: one memory, and at most one card that is edited, per subject.</summary>
    public string Subject => $"{Kind}|{To.Key}|{About}";
}

/// <summary>What an announcement composes from.</summary>
/// <param name="Reader">Whom it is for, cut to what everybody who listens may see.</param>
/// <param name="Before">What was told of the subject before; <see cref="Told.Nothing"/> the first time.</param>
public sealed record Telling(Due Due, DateTimeOffset Now, Portfolio Portfolio, Reader Reader, Told Before)
{
    public View View { get; } = new(Portfolio, Reader);

    /// <summary>What was told besides: of the kinds that the announcement recalls to the same recipient, or all to all where it is an <see cref="IFollowUp"/>.</summary>
    internal ImmutableArray<LastTold> Beside { get; init; } = [];

    /// <summary>Those of ours who are in the conversation.</summary>
    public ImmutableHashSet<RecordId> Present { get; init; } = [];
}

/// <summary>What was told of a subject.</summary>
/// <param name="Levels">Keys of what was named, and how pressing each was.</param>
/// <param name="Card">Id of the message whose card is edited when it changes; null while there is none.</param>
public sealed record Told(ImmutableDictionary<string, int> Levels, string? Card)
{
    /// <summary>Nothing more will be told of it.</summary>
    public bool IsOver { get; init; }

    public static Told Nothing { get; } = new([], null);
}

/// <summary>What is said now, if anything.</summary>
/// <param name="Levels">Remembered once it is said, to compare with the next time.</param>
public sealed record Saying(ImmutableDictionary<string, int> Levels)
{
    /// <summary>What the subject's card becomes, in place. Where there is no card yet it is posted as one.</summary>
    public OutgoingMessage? Edit { get; init; }

    /// <summary>A new message: the subject's card from then on; beside an <see cref="Edit"/>, a line in the thread of that card.</summary>
    public OutgoingMessage? Post { get; init; }

    /// <summary>Nothing will be said of the subject any more: what was told of it need not be remembered for ever.</summary>
    public bool IsLast { get; init; }

    /// <summary>There is nothing to say any more.</summary>
    public static Saying Nothing(ImmutableDictionary<string, int> levels) => new(levels);
}
