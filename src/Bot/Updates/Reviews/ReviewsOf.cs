using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Ledger;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary>The reviews with an account that an order can be about.</summary>
internal static class ReviewsOf
{
    /// <summary>The next one that was not held; null where none is planned.</summary>
    public static Review? Next(RecordId account, UpdateOrder order, Hearing hearing) => Of(account, hearing)
        .Where(review => !IsOver(review)).OrderByDescending(review => review.IsUpcoming(order.SaidOn ?? DateOnly.MinValue)).ThenBy(review => review.Date).FirstOrDefault();

    /// <summary>The last one whose day has come; where none has, the next one, held early.</summary>
    public static Review? Last(RecordId account, UpdateOrder order, Hearing hearing) => Of(account, hearing)
        .Where(review => review.Date <= (order.SaidOn ?? DateOnly.MaxValue)).MaxBy(review => review.Date) is { } past && !(IsOver(past) && order.Names.IsEmpty) ? past : Next(account, order, hearing);

    /// <summary>The last one that was held; null where none was.</summary>
    public static Review? Held(RecordId account, Hearing hearing) => Of(account, hearing).Where(IsOver).MaxBy(review => review.Date);

    public static string Title(Review review, string account) => $"{(review.Type ?? ReviewType.Qbr).ToString().ToUpperInvariant()} with {account}";

    public static RecordChange Change(Review review, string title, RecordId account, Hearing hearing) =>
        new(Review.Kind, review.Id, title, hearing.Portfolio.Journal.HomeOf(Review.Kind.Name, review.Id) ?? Partition.Account(account), hearing);

    private static IEnumerable<Review> Of(RecordId account, Hearing hearing) => hearing.View.Of(Review.Kind).Where(review => hearing.View.CanonicalAccount(review.Account) == account);

    private static bool IsOver(Review review) => review.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed;
}
