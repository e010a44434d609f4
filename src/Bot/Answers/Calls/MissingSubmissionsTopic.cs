using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Domain;

namespace Bot.Answers.Calls;

/// <summary>Who has not submitted a number for the call, in the order of the roll-up.</summary>
internal sealed class MissingSubmissionsTopic : ITopic
{
    public string Name => Topics.MissingSubmissions;

    public Honours Honours(Question question) => new() { Filter = filter => filter is DealFilter.In { Dimension: DealDimension.Region, Keys.Length: 1 }, WithoutFamily = false, Period = true, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var (read, refusal) = CallQuestion.Of(question, inquiry);
        if (read is null)
            return refusal!;
        var rollUp = read.RollUp(question, inquiry);
        if (read.Scope.Account is null && inquiry.View.ClearanceForAll == Clearance.None)
            return AskedScope.NothingToSee;
        var missing = rollUp.Missing;
        return new Reply.Answered(new()
        {
            Question = question with { Period = read.Period },
            Subject = [read.Scope.Label(inquiry.View), "Forecast call", read.Period.Label],
            Headline = CallWords.Missing(rollUp),
            Details = rollUp.Open?.Deadline is { } deadline ? [Sentence.Of($"The call is open until {deadline}.")] : [],
            Values = [new("missing", Quantity.Count(missing.Length)), new("expected", Quantity.Count(rollUp.Expected.Length))],
            RowHeading = "Person",
            Rows = [.. missing.Skip(question.Skip).Select(person => new AnswerRow(CallWords.NameOf(person), []) { Aside = Sentence.Of($"{Words(person)}"), Record = person.Id })],
            RowCount = missing.Length,
            Covered = rollUp.Expected.Length - missing.Length,
            Total = rollUp.Expected.Length,
            ShowsValues = true,
            Assumptions = [.. read.Assumptions(question)],
            Receipt = Receipts.Of(question, inquiry, read.Asked, "missing = expected − those who submitted since the last call closed", CallWords.Definitions(rollUp), missing.Select(person => person.Id)),
            Next = [new("The whole call", question with { Topic = Topics.Call, Skip = 0, Period = read.Period })],
        });
    }

    private static string Words(Person person) => person.Role switch
    {
        Role.Seller => "seller",
        Role.RegionalManager when person.Region is { Length: > 0 } region => region,
        Role.GlobalAccountManager => "account lead",
        _ => "executive",
    };
}
