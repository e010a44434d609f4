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
}
