using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Deals;

/// <summary>Deals by the algebra: numbers, groups, rankings, comparisons, lists, and the look-up of one deal.</summary>
internal sealed class DealsTopic : ITopic
{
    public string Name => Topics.Deals;

    public Honours Honours(Question question) => Answers.Honours.Everything;

    public Reply Answer(Question question, Inquiry inquiry)
    {
        if (question.Subject is { } subject)
            return DealLookup.Answer(question, subject, inquiry);
        var scope = AskedScope.Of(question, inquiry.View);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var isStatusSupplied = NeedsStatus(question.Deals);
        var query = isStatusSupplied ? WithWon(question.Deals) : question.Deals;
        var facts = new DealFacts(new(inquiry.View, inquiry.Today, scope.Accounts, question.Currency, question.RateType));
        var result = DealAlgebra.Compute(facts, query, question.Period);
        if (!result.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The {DealWords.Of(query.Measure)} of {scope.Label} is not shown to you here."));
        var asked = question with { Deals = query };
        var constant = ConstantCurrency.Of(facts, query, question.Period, result);
        return new Reply.Answered(new()
        {
            Question = asked,
            Subject = [scope.Label, Title(query), question.Period?.Label ?? (query.ListDeals ? "any date" : "all time")],
            Headline = DealHeadline.Of(asked, result, facts),
            Details = [.. DealHeadline.Details(asked, result, facts), .. ConstantCurrencyWords.Details(constant, asked)],
            Values = [.. DealRows.Values(query, result), .. ConstantCurrencyWords.Values(constant)],
            RowHeading = query.ListDeals ? "Deal" : query.GroupBy is { } by ? FirstLetter.Upper(DealWords.Of(by)) : "",
            Rows = [.. query.ListDeals ? DealRows.OfDeals(result, facts, asked) : DealRows.OfGroups(query, result, asked.Skip)],
            RowCount = query.ListDeals ? DealRows.Listed(result, query).Length : result.Groups.Length,
            TotalCovers = query.ListDeals ? result.Overall.Covered : result.GroupCount + (result.Groups.Any(group => group.Key.Length == 0) || result.Ungrouped is not null ? 1 : 0),
            Covered = query.ListDeals ? result.Deals.Length : result.Overall.Covered,
            Total = result.Overall.Total,
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(question.Period, query.PeriodDate),
            ShowsValues = result.Groups.IsEmpty && !query.ListDeals,
            Omitted =
            [
                .. OmissionWords.Of(query.ListDeals ? result.Omitted.Where(IsLeftOutOfList) : result.Omitted, result.AccountsNotShown),
                .. OmissionWords.OfCompared(result.ComparedOmitted, query.ComparedWith),
            ],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. isStatusSupplied ? [AssumptionWords.Assumed("won deals", "status")] : (ReadOnlySpan<Sentence>)[],
                .. question.Period is null && !query.ListDeals ? [AssumptionWords.Assumed("all time", "period")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, DealWords.Formula(query.Measure), [.. Definitions(asked, result, facts), .. ConstantCurrencyWords.Definitions(constant, asked)], result.Deals.Select(deal => deal.Id)),
            Next = DealNext.After(asked, inquiry),
        });
    }

    private static bool IsLeftOutOfList(Omission omission) => omission.Reason == OmissionReason.NoDate;

    /// <summary>A sum over won, open and lost deals together says nothing: when no status is said, bookings are meant.</summary>
    private static bool NeedsStatus(DealQuery query) => !query.ListDeals && !DealWords.SayStatus(query.Filters)
        && query.GroupBy is not (DealDimension.Status or DealDimension.Category or DealDimension.Stage)
        && query.Measure is DealMeasure.Amount or DealMeasure.Average or DealMeasure.Median or DealMeasure.Largest or DealMeasure.Smallest or DealMeasure.Margin;

    private static DealQuery WithWon(DealQuery query) =>
        query with { Filters = [.. query.Filters, new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Won)])] };

    private static string Title(DealQuery query) => FirstLetter.Upper(
        query.ListDeals ? DealWords.Noun(query.Filters, 2)
        : query.Measure == DealMeasure.Count ? $"number of {DealWords.Noun(query.Filters, 2)}"
        : $"{DealWords.Of(query.Measure)} of {DealWords.Noun(query.Filters, 2)}");

    private static IEnumerable<Sentence> Definitions(Question question, DealResult result, DealFacts facts)
    {
        var query = question.Deals;
        yield return question.Period is { } period
            ? Sentence.Of($"Period: {period.Label}, {period.Start} to {period.End}, by {query.PeriodDate.ToString().ToLowerInvariant()} date.")
            : Sentence.Of($"Period: all time.");
        yield return Sentence.Of($"Deals: {DealWords.Noun(query.Filters, 2)}, by the stage map where the source gives no status.");
        if (DealWords.Where(query.Filters, facts) is { } where)
            yield return new Phrase().Add($"Only deals ").Add(where).Add($".").ToSentence();
        if (result.Overall.Value is null or { IsMoney: true })
            yield return Receipts.CurrencyOf(result.Currency, question.RateType);
        if (query.GroupBy == DealDimension.Region || query.Filters.Any(filter => filter is DealFilter.In(DealDimension.Region, _)))
            yield return Sentence.Of($"A deal's region is its own, else its owner's.");
        if (query.GroupBy == DealDimension.Account)
            yield return Sentence.Of($"Each account counts for itself, without subsidiaries; what was merged into it is included.");
        if (query.GroupBy == DealDimension.Family)
            yield return Sentence.Of($"Each family counts with all its subsidiaries, under the account at its top.");
    }
}
