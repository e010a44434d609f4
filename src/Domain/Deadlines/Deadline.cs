using System.Collections.Immutable;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Payments;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;

namespace Domain.Deadlines;

/// <summary>Something that is not done yet and has a day until when it should be.</summary>
/// <param name="Day">In the company's calendar.</param>
/// <param name="Title">What it is, as its record says; null where it says nothing, or nothing that the reader may see.</param>
public sealed record Deadline(DeadlineKind Kind, RecordId Record, DateOnly Day, string? Title)
{
    public RecordId? Account { get; init; }

    public RecordId? Owner { get; init; }

    public string? Region { get; init; }

    /// <summary>What a deal is worth or a payment is of; null for all else.</summary>
    public Money? Amount { get; init; }

    /// <summary>Who promised it; null for what is no promise.</summary>
    public PromiseSide? Side { get; init; }

    /// <summary>All there are, the first due first.</summary>
    /// <param name="accounts">Of these alone; null for all, what has no account included.</param>
    /// <param name="today">Reviews before it are over, whatever became of them.</param>
    public static ImmutableArray<Deadline> In(View view, IReadOnlySet<RecordId>? accounts, DateOnly today)
    {
        return
        [
            .. Reviews().Concat(Calls()).Concat(Promises()).Concat(Steps()).Concat(Deals()).Concat(Payments()).OrderBy(deadline => deadline.Day).ThenBy(deadline => deadline.Kind).ThenBy(deadline => deadline.Record),
        ];

        IEnumerable<Deadline> Reviews() => from review in Of(Review.Kind) where review.IsUpcoming(today) select new Deadline(DeadlineKind.Review, review.Id, review.Date!.Value, review.Type?.ToString().ToUpperInvariant()) { Account = review.Account, Owner = review.Owner };

        IEnumerable<Deadline> Calls() => from call in Of(ForecastCall.Kind)
                                         where call is { State: CallState.Open, Deadline: not null }
                                         select new Deadline(DeadlineKind.Call, call.Id, view.DayOf(call.Deadline!.Value), call.Period) { Account = call.Scope.Account, Region = call.Scope.Region };

        IEnumerable<Deadline> Promises() => from promise in Of(Promise.Kind)
                                            where promise is { IsOpen: true, Due: not null }
                                            select new Deadline(DeadlineKind.Promise, promise.Id, promise.Due!.Value, promise.Text) { Account = promise.Account, Owner = promise.Owner, Side = promise.Side ?? PromiseSide.Us };

        IEnumerable<Deadline> Steps() => from step in RiskStep.Of([.. Of(Risk.Kind).Where(risk => risk.IsOpen)], Of(Mitigation.Kind))
                                         where step.Due is not null
                                         select new Deadline(step.Mitigation is null ? DeadlineKind.Risk : DeadlineKind.Step, step.Record, step.Due!.Value, step.Mitigation is { } mitigation ? mitigation.Step : step.Risk.Title)
                                         {
                                             Account = step.Risk.Account,
                                             Owner = step.Owner,
                                             Region = step.Risk.Region,
                                         };

        IEnumerable<Deadline> Deals() => from deal in Of(Opportunity.Kind)
                                         where deal.Close is not null && view.StatusOf(deal) == DealStatus.Open
                                         select new Deadline(DeadlineKind.Deal, deal.Id, deal.Close!.Value, deal.Name) { Account = deal.Account, Owner = deal.Owner, Region = deal.Region, Amount = deal.Amount };

        IEnumerable<Deadline> Payments() => from payment in Of(Payment.Kind)
                                            where payment is { State: not PaymentState.Paid, Due: not null }
                                            select new Deadline(DeadlineKind.Payment, payment.Id, payment.Due!.Value, null) { Account = payment.Account, Region = payment.Region, Amount = payment.Amount };

        IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class => accounts is null ? view.Of(kind) : view.Of(kind, accounts);
    }
}

public enum DeadlineKind
{
    /// <summary>The day of a business review.</summary>
    Review,

    /// <summary>Until when the numbers of a forecast call are to be submitted.</summary>
    Call,

    Promise,

    /// <summary>A step against a risk.</summary>
    Step,

    /// <summary>The next step of a risk that has no steps of its own.</summary>
    Risk,

    /// <summary>The close date of an open deal.</summary>
    Deal,

    /// <summary>What the client has to pay.</summary>
    Payment,
}
