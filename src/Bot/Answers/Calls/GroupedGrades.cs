using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Calls;

/// <summary>How good the calls of everybody were whose grades the reader may see, by person, region or category, beside what the deals said at the same moments.</summary>
internal static class GroupedGrades
{
    public static Reply Of(Question question, Inquiry inquiry, DealDimension dimension)
    {
        var view = inquiry.View;
        var people = view.Of(Person.Kind).Where(view.Reader.MaySeeGradesOf).Where(person => IsAsked(question, person)).ToDictionary(person => person.Id);
        if (people.Count == 0)
            return GradesTopic.NotTold;
        var calls = GradedCalls.Of(view, inquiry.Today, people.ContainsKey, GradesTopic.Main);
        var (grade, ledger) = (GradesTopic.Called(calls), GradesTopic.Ledger(calls));
        var groups = calls.GroupBy(call => Label(call, dimension, people)).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [people.Count == 1 ? "1 person" : $"{people.Count} people", "Grades", $"{GradesTopic.Main} weeks before the end"],
            Headline = grade is { Wape: { } wape, Bias: { } bias }
                ? Sentence.Of($"{GradesTopic.Ratio(wape)} off on average (WAPE), {GradesTopic.Ratio(Math.Abs(bias))} {(bias >= 0 ? "over" : "under")} (bias), over {grade.Periods} {Plural.Of(grade.Periods, "call")} {GradesTopic.Main} weeks before the end.")
                : Sentence.Of($"None of them has called a period that is over and brought something in, so there is nothing to grade."),
            Details =
            [
                .. ledger is { Wape: { } off, Bias: { } tilt } ? [Sentence.Of($"The deals by themselves: {GradesTopic.Ratio(off)} off, {GradesTopic.Ratio(Math.Abs(tilt))} {(tilt >= 0 ? "over" : "under")}.")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"A positive bias is an over-forecast. Each call counts by itself, whether or not it is also in the number of a manager."),
            ],
            Values = [.. GradesTopic.Values(grade, ""), .. GradesTopic.Values(ledger, "ledger")],
            RowHeading = Heading(dimension),
            Rows = [.. groups.Skip(question.Skip).Select(group => Row(group.Key, [.. group]))],
            RowCount = groups.Length,
            Covered = calls.Length,
            Total = calls.Length,
            ShowsValues = true,
            RowsBesideSections = true,
            Receipt = Receipts.Of(
                question, inquiry, AskedScope.Of(question, view), GradesTopic.Formula,
                [Sentence.Of($"Actual: what was won in the scope and period, in {view.ReportingCurrency.Code} at the plan rate. Of several numbers, the last that stood so many weeks before the end.")],
                calls.Select(call => call.Submission.Id)),
        });
    }

    private static AnswerRow Row(string label, ImmutableArray<GradedCall> calls)
    {
        var (grade, ledger) = (GradesTopic.Called(calls), GradesTopic.Ledger(calls));
        var phrase = new Phrase().Add($"{grade.Periods} {Plural.Of(grade.Periods, "call")}");
        return new(label, [.. GradesTopic.Values(grade, "").Where(value => value.Name != "mape")])
        {
            Note = (ledger.Wape is { } wape ? phrase.Add($"; the deals by themselves were {GradesTopic.Ratio(wape)} off") : phrase).ToSentence(),
            Aside = grade.Wape is null ? Sentence.Of($"nothing came in") : null,
        };
    }

    private static bool IsAsked(Question question, Person person) => question.Deals.Filters.OfType<DealFilter.In>().All(filter => filter.Dimension switch
    {
        DealDimension.Owner => filter.Keys.Contains(person.Id.Value),
        DealDimension.Manager => person.Manager is { } manager && filter.Keys.Contains(manager.Value),
        _ => true,
    });

    private static string Label(GradedCall call, DealDimension dimension, Dictionary<RecordId, Person> people)
    {
        var by = people[call.Submission.By!.Value];
        return dimension switch
        {
            DealDimension.Owner => CallWords.NameOf(by),
            DealDimension.Category => call.Submission.Category == ForecastCategory.BestCase ? "Best case" : "Commit",
            _ => call.Submission.Scope.Region ?? by.Region ?? "No region",
        };
    }

    private static string Heading(DealDimension dimension) => dimension switch { DealDimension.Owner => "Person", DealDimension.Category => "Category", _ => "Region" };
}
