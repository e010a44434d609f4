using Domain.Notes;
using Domain.Reviews;

namespace Domain.Standings;

/// <summary>That we were in touch with an account.</summary>
/// <param name="Review">The review that was held; null for a note.</param>
/// <param name="Note">The note that was written; null for a review.</param>
public sealed record Touch(DateOnly Day, Review? Review, Note? Note)
{
    /// <summary>Null for a review that was not held, or not yet.</summary>
    public static Touch? Of(Review review, DateOnly today) =>
        review.Date is { } day && day <= today && review.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed ? new(day, review, null) : null;

    /// <summary>Null for a note without a day.</summary>
    public static Touch? Of(Note note, View view, DateOnly today) =>
        note.Written is { } written && view.DayOf(written) is var day && day <= today ? new(day, null, note) : null;
}
