using System.Collections.Immutable;

namespace Domain.Reviews;

/// <summary>Whether a review is prepared.</summary>
public static class Preparation
{
    /// <summary>What is still lacking, in words: "no agenda", "nobody invited", "no owner". What the reader may not see is not called lacking.</summary>
    public static ImmutableArray<string> Lacking(Review review, View view)
    {
        var lacking = ImmutableArray.CreateBuilder<string>();
        if (review.Owner is null)
            lacking.Add("no owner");
        if (review.Agenda is not { Length: > 0 } && view.ClearanceFor(review.Account) >= Clearance.Money)
            lacking.Add("no agenda");
        if (review.AttendeesWanted.IsEmpty)
            lacking.Add("nobody invited");
        return lacking.ToImmutable();
    }

    /// <summary>How much of it is done, 0 to 1: whoever owns it, the agenda and the invitations weigh alike.</summary>
    /// <remarks>Source: domain formula F26.</remarks>
    public static decimal Readiness(Review review, View view) => review.State is ReviewState.Ready ? 1 : 1 - (Lacking(review, view).Length / 3m);
}
