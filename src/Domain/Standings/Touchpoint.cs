using Domain.Notes;
using Domain.Reviews;
using Domain.Touches;

namespace Domain.Standings;

/// <summary>That we were in touch with an account: one of the three records tells it.</summary>
public sealed record Touchpoint(DateOnly Day, Review? Review, Touch? Touch, Note? Note)
{
    public RecordId Record => Review?.Id ?? Touch?.Id ?? Note!.Id;

    /// <summary>Null for a review that was not held, or not yet.</summary>
    public static Touchpoint? Of(Review review, DateOnly today) =>
        review.Date is { } day && day <= today && review.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed ? new(day, review, null, null) : null;

    /// <summary>Null for what went out from us and was not answered, and for what has no day.</summary>
    public static Touchpoint? Of(Touch touch, View view, DateOnly today) =>
        touch is { At: { } at, Direction: not TouchDirection.Out } && view.DayOf(at) is var day && day <= today ? new(day, null, touch, null) : null;

    /// <summary>Null for a note without a day.</summary>
    public static Touchpoint? Of(Note note, View view, DateOnly today) =>
        note.Written is { } written && view.DayOf(written) is var day && day <= today ? new(day, null, null, note) : null;
}
