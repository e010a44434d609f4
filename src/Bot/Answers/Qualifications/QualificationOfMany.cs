using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Qualifications;

namespace Bot.Answers.Qualifications;

/// <summary>The deals in commit: which of them pass the gate, and what the others lack, the greatest first.</summary>
internal static class QualificationOfMany
{
    private const int OnPage = 25;

    public static Reply Answer(Question question, Inquiry inquiry)
    {
        var (view, day) = (inquiry.View, QualificationTopic.DayOf(question, inquiry));
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, question.Currency, question.RateType));
        var matches = DealMatch.All(question.Deals.Filters, facts);
        Opportunity[] committed = [.. facts.Deals.Where(deal => view.StatusOf(deal) == DealStatus.Open && view.CategoryOf(deal) == ForecastCategory.Commit)];
        Opportunity[] shown = [.. committed.Where(deal => view.ClearanceFor(deal.Account) >= Qualification.Fields.Level.Clearance)];
        if (shown.Length == 0 && committed.Length > 0)
            return new Reply.Refused(Sentence.Of($"How well deals of {scope.Label} are qualified is not shown to you here."));
        var said = view.Of(Qualification.Kind).ToLookup(one => one.Opportunity);
        (Opportunity Deal, DealQualification Qualification, CommitGate Gate)[] asked =
        [
            .. shown.Where(deal => matches(deal) && (question.Period is not { } period || (deal.Close is { } close && period.Contains(close))))
                .Select(deal => (Deal: deal, Told: QualificationTopic.Of(deal, said[deal.Id], view, day))).Select(one => (one.Deal, one.Told.Qualification, one.Told.Gate))
                .OrderBy(one => one.Gate.IsPassed).ThenByDescending(one => facts.AmountOf(one.Deal) ?? -1).ThenBy(one => one.Deal.Id),
        ];
        var passed = asked.Count(one => one.Gate.IsPassed);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Ready to commit", .. question.Period is { } named ? [named.Label] : (ReadOnlySpan<string>)[]],
            Headline = Headline(asked.Length, passed, question.Period, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. Details(asked.Select(one => one.Gate).ToArray(), asked.Count(one => !one.Qualification.IsRecorded))],
            Values = [new("deals", Quantity.Count(asked.Length)), new("ready", Quantity.Count(passed))],
            RowHeading = "Deal",
            Rows = [.. asked.Skip(question.Skip).Take(OnPage).Select(one => Row(one.Deal, one.Qualification, one.Gate, facts))],
            RowCount = asked.Length,
            Covered = shown.Length,
            Total = committed.Length,
            PeriodBasis = Receipts.PeriodBasis(question.Period, DealDate.Close),
            Omitted = committed.Length == shown.Length ? [] : [Sentence.Of($"{committed.Length - shown.Length} {Plural.Of(committed.Length - shown.Length, "deal")} left out: not shown to you here.")],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, QualificationTopic.Formula, [.. QualificationTopic.Definitions(), Receipts.CurrencyOf(facts.Currency, question.RateType)], asked.Select(one => one.Deal.Id)),
            Next =
            [
                .. asked is [var first, ..] ? [new NextQuestion("The first of them", new Question { Topic = Topics.Qualification, Subject = first.Deal.Id })] : (ReadOnlySpan<NextQuestion>)[],
                new("Forecast", NextQuestions.About(Topics.Forecast, question)),
                new("Hygiene", NextQuestions.About(Topics.Hygiene, question)),
            ],
        });
    }

    private static Sentence Headline(int asked, int passed, Period? period, Sentence? where)
    {
        var phrase = (asked, period) switch
        {
            (0, { } closing) => new Phrase().Add($"No deal in commit closes in {closing.Label}"),
            (0, _) => new Phrase().Add($"No deal is in commit"),
            _ => new Phrase().Add($"{passed} of {asked} {Plural.Of(asked, "deal")} in commit {(passed == 1 || asked == 1 ? "is" : "are")} ready for it"),
        };
        return (where is null ? phrase : phrase.Add($" (").Add(where).Add($")")).Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(CommitGate[] gates, int unrecorded)
    {
        Sentence[] lacking =
        [
            .. Enum.GetValues<GateCondition>().Select(condition => (Condition: condition, Count: gates.Count(gate => gate.Open.Contains(condition)))).Where(one => one.Count > 0)
                .OrderByDescending(one => one.Count).Select(one => Sentence.Of($"{one.Count} {Lacking(one.Condition)}")),
        ];
        if (lacking.Length > 0)
            yield return new Phrase().Add(Phrase.List(lacking)).Add($".").ToSentence();
        if (unrecorded > 0)
            yield return Sentence.Of($"Of {unrecorded} {Plural.Of(unrecorded, "deal")} nobody recorded how well {(unrecorded == 1 ? "it is" : "they are")} qualified.");
    }

    private static string Lacking(GateCondition condition) => condition switch
    {
        GateCondition.EconomicBuyer => "without a validated economic buyer",
        GateCondition.PaperProcess => "without a validated paper process",
        GateCondition.Champion => "without a validated champion",
        _ => "without a next step ahead",
    };

    private static AnswerRow Row(Opportunity deal, DealQualification qualification, CommitGate gate, DealFacts facts) => new(DealRows.NameOf(deal),
    [
        .. qualification.IsRecorded ? [new NamedValue("qualification", Quantity.Points(qualification.Score))] : (ReadOnlySpan<NamedValue>)[],
        .. facts.AmountOf(deal) is { } amount ? [new NamedValue("amount", Quantity.Of(Money.Of(amount, facts.Currency)))] : (ReadOnlySpan<NamedValue>)[],
    ])
    {
        Note = gate.IsPassed ? Sentence.Of($"ready") : qualification.IsRecorded ? Sentence.Of($"lacks {QualificationWords.Short(gate, qualification, deal)}") : Unrecorded(deal, gate, facts),
        Aside = qualification.IsRecorded ? null : Sentence.Of($"not recorded"),
        Record = deal.Id,
    };

    /// <summary>What beside the elements is known of it.</summary>
    private static Sentence? Unrecorded(Opportunity deal, CommitGate gate, DealFacts facts)
    {
        var step = gate.Open.Contains(GateCondition.NextStep) ? "no next step ahead" : "";
        return facts.AmountOf(deal) is { } amount
            ? step.Length > 0 ? Sentence.Of($"amount {Money.Of(amount, facts.Currency)}, {step}") : Sentence.Of($"amount {Money.Of(amount, facts.Currency)}")
            : step.Length > 0 ? Sentence.Of($"{step}") : null;
    }
}
