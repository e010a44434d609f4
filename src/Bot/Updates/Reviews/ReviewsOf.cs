using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
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

    /// <summary>Where nothing can be said of the next review, because there is none.</summary>
    public static Reply NonePlanned(string account) =>
        new Reply.Refused(Sentence.Of($"No review with {account} is planned. Say when it is, for example: QBR with {account} on 3 Nov; nothing was written."));

    public static RecordChange Change(Review review, string title, RecordId account, Hearing hearing) => new(Review.Kind, review.Id, title, HomeOf(review, account, hearing), hearing);

    public static Partition HomeOf(Review review, RecordId account, Hearing hearing) => hearing.Portfolio.Journal.HomeOf(Review.Kind.Name, review.Id) ?? Partition.Account(account);

    private static IEnumerable<Review> Of(RecordId account, Hearing hearing) => hearing.View.Of(Review.Kind).Where(review => hearing.View.CanonicalAccount(review.Account) == account);

    private static bool IsOver(Review review) => review.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed;
}
