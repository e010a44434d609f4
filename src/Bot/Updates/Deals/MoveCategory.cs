using Bot.Answers.Changes;
using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>the Fabrikam renewal is now in commit</c>: the forecast category of an open deal.</summary>
internal sealed class MoveCategory : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealCategory;

    public string Done => "Forecast category changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var portfolio = subject.Hearing.Portfolio;
        if (order.Category is not { } category)
            return new Reply.Refused(Sentence.Of($"I know no forecast category \"{order.Text}\"; nothing was written. There are: pipeline, best case, most likely, commit, omitted."));
        if (portfolio.StatusOf(subject.Deal) is var status and not DealStatus.Open)
            return new Reply.Refused(Sentence.Of($"{subject.Name} is {DealFacts.NameOf(status)}, and only open deals are forecast. Write \"reopen {subject.Name}\" first; nothing was written."));
        // What the stage says is the deal's category as long as it has none of its own.
        return subject.Change.Set(Opportunity.Fields.Category, "forecast category", category == portfolio.CategoryOf(subject.Deal) ? null : category)
            .Saying(category == ForecastCategory.Commit ? Lacking(subject.Deal) : [])
            .Proposed(order, Sentence.Of($"Move {subject.Name} to {FieldMove.Words(DealFacts.NameOf(category))}?"));
    });

    private static IEnumerable<Sentence> Lacking(Opportunity deal)
    {
        string[] lacking = [.. Lacks(deal)];
        return lacking.Length == 0 ? [] : [Sentence.Of($"In commit it will be without {string.Join(", ", lacking)}.")];
    }

    private static IEnumerable<string> Lacks(Opportunity deal)
    {
        if (deal.Amount is null)
            yield return "an amount";
        if (deal.Close is null)
            yield return "a close date";
        if (deal.Owner is null)
            yield return "an owner";
        if (deal.NextStep is null)
            yield return "a next step";
    }
}
