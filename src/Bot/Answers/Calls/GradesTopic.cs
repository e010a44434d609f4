using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Calls;

/// <summary>How good somebody's calls were, by how long before the end of the period, beside what the deals said at the same moments. Told in private alone.</summary>
internal sealed class GradesTopic : ITopic
{
    /// <summary>The horizon that is told first; an earlier or later one where nothing was called by then.</summary>
    public const int Main = 4;

    public const string Formula = "WAPE = Σ|actual − called| / Σ|actual|; bias = Σ(called − actual) / Σ actual; MAPE = mean of |actual − called| / |actual|; hit rate = won of what stood in commit 4 weeks before the end";

    public static Reply NotTold { get; } = new Reply.Refused(Sentence.Of($"How good somebody's calls were is told in private, to themselves, their manager, executives and administrators."));

    public string Name => Topics.Grades;

    public Honours Honours(Question question) => new()
    {
        Filter = filter => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager },
        Grouping = dimension => dimension is DealDimension.Owner or DealDimension.Region or DealDimension.Category,
        Accounts = false,
        Currency = false,
        Rate = false,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (question.Deals.GroupBy is { } dimension)
            return GroupedGrades.Of(question, inquiry, dimension);
        if (Whose(question, view) is not { } person || !view.Reader.MaySeeGradesOf(person))
            return NotTold;
        var graded = GradedCalls.Horizons.Select(weeks => (Weeks: weeks, Calls: GradedCalls.Of(view, inquiry.Today, person.Id, weeks))).Where(horizon => !horizon.Calls.IsEmpty).ToArray();
        var main = graded.FirstOrDefault(horizon => horizon.Weeks == Main, graded.LastOrDefault());
        return new Reply.Answered(graded.Length == 0 ? Nothing(question, inquiry, person) : Graded(question, inquiry, person, graded, main));
    }

    private static Answer Nothing(Question question, Inquiry inquiry, Person person) => new()
    {
        Question = question,
        Subject = [CallWords.NameOf(person), "Grade"],
        Headline = Sentence.Of($"{CallWords.NameOf(person)} has called no period that is over, so there is nothing to grade."),
        Receipt = Receipts.Of(question, inquiry, AskedScope.Of(question, inquiry.View), Formula, [], []),
    };

    private static Answer Graded(Question question, Inquiry inquiry, Person person, (int Weeks, ImmutableArray<GradedCall> Calls)[] graded, (int Weeks, ImmutableArray<GradedCall> Calls) main)
    {
        var view = inquiry.View;
        var (grade, ledger, hits) = (Called(main.Calls), Ledger(main.Calls), Hits(main.Calls, inquiry));
        return new()
        {
            Question = question,
            Subject = [CallWords.NameOf(person), "Grade", $"{main.Weeks} {Plural.Of(main.Weeks, "week")} before the end"],
            Headline = grade is { Wape: { } wape, Bias: { } bias }
                ? Sentence.Of($"{Ratio(wape)} off on average (WAPE), {Ratio(Math.Abs(bias))} {(bias >= 0 ? "over" : "under")} (bias), over {grade.Periods} {Plural.Of(grade.Periods, "call")} {main.Weeks} {Plural.Of(main.Weeks, "week")} before the end.")
                : Sentence.Of($"Nothing came in for what was called, so there is nothing to measure by."),
            Details =
            [
                .. ledger is { Wape: { } other, Bias: { } otherBias } ? [Sentence.Of($"The deals by themselves: {Ratio(other)} off, {Ratio(Math.Abs(otherBias))} {(otherBias >= 0 ? "over" : "under")}.")] : (ReadOnlySpan<Sentence>)[],
                .. hits.Share is { } share ? [Sentence.Of($"{Ratio(share)} of what stood in commit 4 weeks before the end was won in its period.")] : (ReadOnlySpan<Sentence>)[],
                .. grade.Mape is null && grade.Wape is not null ? [Sentence.Of($"There is no MAPE: in one of the periods nothing came in.")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"A positive bias is an over-forecast."),
            ],
            Values = [.. Values(grade, ""), .. Values(ledger, "ledger"), .. hits.Share is { } rate ? [new NamedValue("hitRate", Ratio(rate))] : (ReadOnlySpan<NamedValue>)[]],
            RowHeading = "Horizon",
            Rows = [.. graded.Select(horizon => Row(horizon.Weeks, Called(horizon.Calls), Ledger(horizon.Calls)))],
            RowCount = graded.Length,
            Covered = main.Calls.Length,
            Total = main.Calls.Length,
            ShowsValues = true,
            RowsBesideSections = true,
            Sections = [new(Sentence.Of($"Call by call, {main.Weeks} {Plural.Of(main.Weeks, "week")} before the end"), [.. main.Calls.Select(call => CallRow(call, view))])],
            Receipt = Receipts.Of(
                question, inquiry, AskedScope.Of(question, view), Formula,
                [Sentence.Of($"Actual: what was won in the scope and period, in {view.ReportingCurrency.Code} at the plan rate. Of several numbers, the last that stood so many weeks before the end.")],
                main.Calls.Select(call => call.Submission.Id)),
        };
    }

    private static Person? Whose(Question question, View view)
    {
        var named = question.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension is DealDimension.Owner or DealDimension.Manager);
        return view.Find(Person.Kind, named is { Keys: [var key, ..] } ? new RecordId(key) : view.Reader.Person);
    }

    public static Grade Called(ImmutableArray<GradedCall> calls) => Grade.Of(calls.Select(call => (call.Called, call.Actual)));

    public static Grade Ledger(ImmutableArray<GradedCall> calls) => Grade.Of(calls.Where(call => call.Ledger is not null).Select(call => (call.Ledger!.Value, call.Actual)));

    private static HitRate Hits(ImmutableArray<GradedCall> calls, Inquiry inquiry) => calls
        .Select(call => (call.Submission.Scope, call.Period)).DistinctBy(called => (called.Scope.Canonical(inquiry.View), called.Period.Start, called.Period.End))
        .Aggregate(default(HitRate), (all, called) => all + HitRate.Of(inquiry.At(called.Period.End.AddDays(-7 * HitRate.Weeks), null), inquiry.View, called.Scope, called.Period));

    public static IEnumerable<NamedValue> Values(Grade grade, string of)
    {
        if (grade.Wape is { } wape)
            yield return new(Named("wape"), Ratio(wape));
        if (grade.Bias is { } bias)
            yield return new(Named("bias"), Ratio(bias));
        if (grade.Mape is { } mape)
            yield return new(Named("mape"), Ratio(mape));

        string Named(string name) => of.Length == 0 ? name : of + FirstLetter.Upper(name);
    }

    private static AnswerRow Row(int weeks, Grade grade, Grade ledger) => new($"{weeks} {Plural.Of(weeks, "week")} before", [.. Values(grade, "")])
    {
        Note = ledger.Wape is { } wape ? Sentence.Of($"{grade.Periods} {Plural.Of(grade.Periods, "call")}; the deals by themselves were {Ratio(wape)} off") : Sentence.Of($"{grade.Periods} {Plural.Of(grade.Periods, "call")}"),
    };

    private static AnswerRow CallRow(GradedCall call, View view)
    {
        var currency = view.ReportingCurrency;
        return new($"{call.Submission.Scope.Label(view)}, {call.Period.ShortLabel}", [new("called", Quantity.Of(Money.Of(call.Called, currency))), new("actual", Quantity.Of(Money.Of(call.Actual, currency)))]) { Record = call.Submission.Id };
    }

    public static Quantity Ratio(decimal share) => Quantity.Ratio(Math.Round(share, 6, MidpointRounding.AwayFromZero));
}
