using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.People;

namespace Bot.Answers.Calls;

/// <summary>A call in sentences.</summary>
internal static class CallWords
{
    private const int MostNamed = 8;

    public const string Formula = "called = the number submitted for the scope, else the sum of what its parts called; sellers roll up into regions, regions into the whole; difference = called − what the deals say";

    public static Sentence Headline(CallRollUp rollUp, CallQuestion read)
    {
        var (total, period) = (rollUp.Total, read.Period.ShortLabel);
        if (total.Called is not { } called)
            return Sentence.Of($"Nobody has called {period} yet; the {read.CategoryName} of the deals is {total.Ledger}.");
        var phrase = new Phrase().Add($"{called} called for {period}, ");
        phrase.Add(total.Difference switch
        {
            { MinorUnits: > 0 } above => Sentence.Of($"{above} above the {read.CategoryName} of the deals, {total.Ledger}"),
            { MinorUnits: < 0 } below => Sentence.Of($"{-below} below the {read.CategoryName} of the deals, {total.Ledger}"),
            _ => Sentence.Of($"the same as the {read.CategoryName} of the deals"),
        });
        return (rollUp.Forecast.TargetAmount is { } target ? phrase.Add($"; the target is {target}.") : phrase.Add($".")).ToSentence();
    }

    public static IEnumerable<Sentence> Details(CallRollUp rollUp, CallQuestion read)
    {
        if (rollUp.Total is { IsOverridden: true, Below: { } below, Own: { } own })
            yield return Sentence.Of($"That number was called from above{Name(rollUp, own.By)}; the parts below called {below} together.");
        if (rollUp.Total.Called is not null && rollUp.Total.OwnAmount is null && rollUp.Lines.Count(line => line.Called is null) is > 0 and var without)
            yield return Sentence.Of($"{without} of {rollUp.Lines.Length} {(read.Scope.Region is null ? "regions" : "people")} called nothing, and {(without == 1 ? "is" : "are")} not in the sum.");
        if (rollUp.LastClosed is { Called: { } frozen, Closed: { } closed })
            yield return rollUp.Total.Change switch
            {
                { MinorUnits: > 0 } more => Sentence.Of($"{more} more than the {frozen} that the last call closed at, on {closed}."),
                { MinorUnits: < 0 } less => Sentence.Of($"{-less} less than the {frozen} that the last call closed at, on {closed}."),
                _ => Sentence.Of($"The last call closed at {frozen}, on {closed}."),
            };
        yield return Missing(rollUp);
        if (rollUp.Open is { Deadline: { } deadline })
            yield return Sentence.Of($"The call is open until {deadline}.");
    }

    /// <summary>"2 of 9 have not submitted: …".</summary>
    public static Sentence Missing(CallRollUp rollUp)
    {
        var (missing, expected) = (rollUp.Missing, rollUp.Expected);
        if (expected.IsEmpty)
            return Sentence.Of($"Nobody is expected to submit: no open deal closes in the period.");
        if (missing.IsEmpty)
            return Sentence.Of($"All {expected.Length} who are expected have submitted.");
        var named = string.Join(", ", missing.Take(MostNamed).Select(NameOf)) + (missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "");
        return Sentence.Of($"{missing.Length} of {expected.Length} {(missing.Length == 1 ? "has" : "have")} not submitted: {named}.");
    }

    /// <summary>Who called it and when, what was called below, what changed since the last call, and the note; without a call, what the deals say.</summary>
    public static Sentence Note(CallLine line, CallQuestion read, View view)
    {
        var phrase = new Phrase();
        if (line.Called is null)
            return phrase.Add($"the deals say {line.Ledger}").ToSentence();
        if (line.Own is { Submitted: { } at } own)
            phrase.Add($"{NameOf(view.Find(Person.Kind, own.By))}, {view.DayOf(at)}");
        else
            phrase.Add($"sum of what was called below");
        if (line is { IsOverridden: true, Below: { } below })
            phrase.Add($"; below: {below}");
        if (line.Change is { MinorUnits: not 0 } change)
            phrase.Add(change.MinorUnits > 0 ? Sentence.Of($"; {change} more than in the last call") : Sentence.Of($"; {-change} less than in the last call"));
        return (line.Own?.Note is { Length: > 0 } note ? phrase.Add($"; “{note}”") : phrase).ToSentence();
    }

    /// <summary>How far off somebody's calls for earlier periods were, beside the deals by themselves; null when none is graded.</summary>
    public static Sentence? Before(View view, Period period, RecordId person)
    {
        var calls = GradedCalls.Of(view, period.Start, person, GradesTopic.Main);
        if (GradesTopic.Called(calls) is not { Wape: { } wape, Bias: { } bias, Periods: var periods })
            return null;
        var phrase = new Phrase().Add($"{GradesTopic.Ratio(wape)} off, {GradesTopic.Ratio(Math.Abs(bias))} {(bias >= 0 ? "over" : "under")}, in {periods} {Plural.Of(periods, "call")} {GradesTopic.Main} weeks before the end");
        return (GradesTopic.Ledger(calls).Wape is { } ledger ? phrase.Add($"; the deals by themselves {GradesTopic.Ratio(ledger)} off") : phrase).ToSentence();
    }

    public static Sentence Quoted(string note) => Sentence.Of($"“{note}”");

    public static IEnumerable<Sentence> Definitions(CallRollUp rollUp) =>
    [
        Sentence.Of($"Called numbers in {rollUp.Forecast.Currency.Code}, converted at the plan rate of the last day of the period. A called number changes no deal."),
        Sentence.Of($"Expected: sellers with open deals in the period, the managers of their regions, the leads of the accounts, and for the whole portfolio the executives."),
    ];

    public static string NameOf(Person? person) => person?.Name is { Length: > 0 } name ? name : "somebody";

    private static string Name(CallRollUp rollUp, RecordId? by) => rollUp.Expected.FirstOrDefault(person => person.Id == by)?.Name is { } name ? $" by {name}" : "";
}
