using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;

namespace Bot.Answers.Calls;

/// <summary>The forecast call: what was called against what the deals say and the target, region by region, who is missing, and what to ask.</summary>
internal sealed class CallTopic : ITopic
{
    private const int MostToAsk = 5;

    public string Name => Topics.Call;

    public Honours Honours(Question question) => new() { Filter = filter => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager or DealDimension.Region, Keys.Length: 1 }, WithoutFamily = false, Period = true, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var (read, refusal) = CallQuestion.Of(question, inquiry);
        if (read is null)
            return refusal!;
        var rollUp = read.RollUp(question, inquiry);
        if (!rollUp.Forecast.IsAllowed || (read.Scope.Account is null && inquiry.View.ClearanceForAll < Clearance.Money))
            return new Reply.Refused(Sentence.Of($"What was called for {read.Scope.Label(inquiry.View)} is not shown to you here."));
        return new Reply.Answered(read.Person is { } person ? OfPerson(question, inquiry, read, rollUp, person) : Whole(question, inquiry, read, rollUp));
    }

    private static Answer Whole(Question question, Inquiry inquiry, CallQuestion read, CallRollUp rollUp)
    {
        var toAsk = CallQuestions.Of(read.Scope, rollUp, inquiry);
        return new()
        {
            Question = question with { Period = read.Period },
            Subject = [read.Scope.Label(inquiry.View), "Forecast call", read.Period.Label],
            Headline = CallWords.Headline(rollUp, read),
            Details = [.. CallWords.Details(rollUp, read)],
            Values = Values(rollUp, read),
            RowHeading = read.Scope.Region is null ? "Region" : "Person",
            Rows = [.. rollUp.Lines.Skip(question.Skip).Select(line => Row(line, read, inquiry.View))],
            RowCount = rollUp.Lines.Length,
            Covered = rollUp.Lines.Count(line => line.Called is not null),
            Total = rollUp.Lines.Length,
            ShowsValues = true,
            RowsBesideSections = true,
            Sections =
            [
                .. rollUp.Accounts.IsEmpty || question.Skip > 0 ? [] : new[] { new AnswerSection(Sentence.Of($"Called by account, beside the regions"), [.. rollUp.Accounts.Select(line => Row(line, read, inquiry.View))]) },
                .. toAsk.Length == 0 || question.Skip > 0 ? [] : new[] { new AnswerSection(Sentence.Of($"What to ask: {toAsk.Length} {Plural.Of(toAsk.Length, "deal")} in commit {(toAsk.Length == 1 ? "needs" : "need")} a look"), [.. toAsk.Take(MostToAsk)]) },
            ],
            Omitted = [.. OmissionWords.Of(rollUp.Forecast.Omitted, rollUp.Forecast.AccountsNotShown), .. rollUp.WithoutRate.Select(code => Sentence.Of($"Numbers called in {code} have no exchange rate and are left out."))],
            Assumptions = [.. read.Assumptions(question)],
            Receipt = Receipts.Of(question, inquiry, read.Asked, CallWords.Formula, CallWords.Definitions(rollUp), Records(rollUp)),
            Next = Next(question, read),
        };
    }

    private static Answer OfPerson(Question question, Inquiry inquiry, CallQuestion read, CallRollUp rollUp, Domain.People.Person person)
    {
        var last = rollUp.LastOf(person.Id);
        return new()
        {
            Question = question with { Period = read.Period },
            Subject = [person.Name ?? person.Id.Value, "Forecast call", read.Period.Label],
            Headline = last is { Amount: { } amount, Submitted: { } at }
                ? Sentence.Of($"{amount} {read.CategoryName} called by {person.Name ?? ""} for {last.Scope.Label(inquiry.View)} in {read.Period.ShortLabel}, on {at}.")
                : Sentence.Of($"{person.Name ?? ""} has called nothing for {read.Period.ShortLabel} yet."),
            Details =
            [
                .. last is { Ledger: { } said } ? [Sentence.Of($"The deals said {said} at that moment.")] : (ReadOnlySpan<Sentence>)[],
                .. last?.Note is { Length: > 0 } note ? [CallWords.Quoted(note)] : (ReadOnlySpan<Sentence>)[],
            ],
            Values =
            [
                .. last?.Amount is { } called ? [new NamedValue("called", Quantity.Of(called))] : (ReadOnlySpan<NamedValue>)[],
                .. last?.Ledger is { } ledger ? [new NamedValue("ledgerThen", Quantity.Of(ledger))] : (ReadOnlySpan<NamedValue>)[],
            ],
            Covered = last is null ? 0 : 1,
            Total = 1,
            ShowsValues = true,
            RowsBesideSections = true,
            Assumptions = [.. read.Assumptions(question)],
            Receipt = Receipts.Of(question, inquiry, read.Asked, "the last number the person submitted", [], last is null ? [] : [last.Id]),
            Next = [new("The whole call", question with { Deals = new() })],
        };
    }

    private static ImmutableArray<NamedValue> Values(CallRollUp rollUp, CallQuestion read)
    {
        var (total, values) = (rollUp.Total, ImmutableArray.CreateBuilder<NamedValue>());
        Add("called", total.Called);
        Add(read.Category == ForecastCategory.BestCase ? "bestCase" : "commit", total.Ledger);
        Add("difference", total.Difference);
        Add("target", rollUp.Forecast.TargetAmount);
        Add("calledBelow", total.OwnAmount is null ? null : total.Below);
        Add("lastCall", total.Before);
        Add("change", total.Change);
        values.Add(new("expected", Quantity.Count(rollUp.Expected.Length)));
        values.Add(new("missing", Quantity.Count(rollUp.Missing.Length)));
        return values.ToImmutable();

        void Add(string name, Money? amount)
        {
            if (amount is { } known)
                values.Add(new(name, Quantity.Of(known)));
        }
    }

    private static AnswerRow Row(CallLine line, CallQuestion read, View view)
    {
        var isBestCase = read.Category == ForecastCategory.BestCase;
        return new(line.Label,
        [
            .. line.Called is { } called ? [new NamedValue("called", Quantity.Of(called))] : (ReadOnlySpan<NamedValue>)[],
            new(isBestCase ? "bestCase" : "commit", Quantity.Of(line.Ledger)),
            .. line.Difference is { } difference ? [new NamedValue("difference", Quantity.Of(difference))] : (ReadOnlySpan<NamedValue>)[],
        ])
        {
            Aside = line.Called is null ? Sentence.Of($"not called") : null,
            Note = CallWords.Note(line, read, view),
            WantsAttention = line.Called is null,
        };
    }

    private static IEnumerable<RecordId> Records(CallRollUp rollUp) => rollUp.Lines.Prepend(rollUp.Total).Concat(rollUp.Accounts).Select(line => line.Own?.Id).OfType<RecordId>();

    private static ImmutableArray<NextQuestion> Next(Question question, CallQuestion read) =>
    [
        new("Who is missing?", question with { Topic = Topics.MissingSubmissions, Skip = 0, Period = read.Period }),
        new("Forecast", question with { Topic = Topics.Forecast, Skip = 0, Period = read.Period }),
    ];
}
