using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Qualifications;

namespace Bot.Answers.Qualifications;

/// <summary>"Is the renewal ready to commit?": the score, the gate, each element with what shows it, and what to ask next about the weakest.</summary>
internal static class QualificationOfDeal
{
    public static Reply Answer(Question question, RecordId id, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (view.Find(Opportunity.Kind, id) is not { } deal)
            return AskedScope.NothingToSee;
        var (name, account) = (DealRows.NameOf(deal), view.CanonicalAccount(deal.Account));
        var accountName = account is null ? "Unassigned" : view.AccountName(account);
        if (view.ClearanceFor(deal.Account) < Qualification.Fields.Level.Clearance)
            return new Reply.Refused(Sentence.Of($"How well deals of {accountName} are qualified is not shown to you here."));
        if (view.StatusOf(deal) != DealStatus.Open)
            return new Reply.Refused(Sentence.Of($"{name} is {DealFacts.NameOf(view.StatusOf(deal))}: I tell how well a deal is qualified while it is open."));
        var (qualification, gate) = QualificationTopic.Of(deal, view.Of(Qualification.Kind).Where(one => one.Opportunity == id), view, QualificationTopic.DayOf(question, inquiry));
        var isCommitted = view.CategoryOf(deal) == ForecastCategory.Commit;
        var scope = new AskedScope(account is { } counted ? [counted] : null, accountName, Sentence.Of($"The deal {name} of {accountName}."));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [accountName, name, "Qualification"],
            Headline = Headline(qualification, gate),
            Details = [.. Details(qualification, gate, deal, isCommitted)],
            Values = [.. Values(qualification, gate)],
            RowHeading = "Element",
            Rows = [.. qualification.Elements.Select(element => Row(element, view))],
            RowCount = qualification.Elements.Length,
            Covered = qualification.Elements.Count(element => element.Said is not null),
            Total = qualification.Elements.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, QualificationTopic.Formula, QualificationTopic.Definitions(), [deal.Id, .. qualification.Elements.Where(element => element.Said is not null).Select(element => element.Said!.Id)]),
            Next =
            [
                new("The deal", new() { Topic = Topics.Deals, Subject = id }),
                new("Stakeholders", new() { Topic = Topics.Stakeholders, Subject = id }),
                new("Health of the deal", new() { Topic = Topics.Health, Subject = id }),
            ],
        });
    }

    private static Sentence Headline(DealQualification qualification, CommitGate gate) =>
        !qualification.IsRecorded ? Sentence.Of($"Nobody recorded how well it is qualified, so it is not ready to commit.")
        : gate.IsPassed ? Sentence.Of($"{Quantity.Points(qualification.Score)} of 100: ready to commit.")
        : Sentence.Of($"{Quantity.Points(qualification.Score)} of 100: not ready to commit, {gate.Open.Length} {(gate.Open.Length == 1 ? "condition is" : "conditions are")} open.");

    private static IEnumerable<Sentence> Details(DealQualification qualification, CommitGate gate, Opportunity deal, bool isCommitted)
    {
        if (isCommitted && !gate.IsPassed)
            yield return Sentence.Of($"It stands in commit all the same.");
        if (!gate.IsPassed)
            yield return Sentence.Of($"Open: {QualificationWords.Short(gate, qualification, deal)}.");
        var weakest = qualification.Weakest;
        if (weakest.Level < QualificationLevel.Confirmed)
            yield return Sentence.Of($"Weakest: {QualificationWords.Of(weakest.Element).ToLowerInvariant()}, {QualificationWords.Of(weakest.Level)}. Ask next: {QualificationWords.Ask(weakest.Element)}");
        var (unrecorded, aged) = (qualification.Elements.Count(element => element.Said is null), qualification.Elements.Count(element => element.IsAged));
        if (unrecorded > 0)
            yield return Sentence.Of($"{unrecorded} of {qualification.Elements.Length} elements {(unrecorded == 1 ? "is not recorded and counts" : "are not recorded and count")} as unknown.");
        if (aged > 0)
            yield return Sentence.Of($"{aged} {(aged == 1 ? "counts" : "count")} one level less: the evidence is older than {QualifiedElement.FreshDays} days.");
    }

    private static IEnumerable<NamedValue> Values(DealQualification qualification, CommitGate gate)
    {
        if (qualification.IsRecorded)
            yield return new("qualification", Quantity.Points(qualification.Score));
        yield return new("openConditions", Quantity.Count(gate.Open.Length));
        foreach (var element in qualification.Elements)
            yield return new(FirstLetter.Lower(element.Element.ToString()), Quantity.Count((int)element.Level));
    }

    private static AnswerRow Row(QualifiedElement element, View view) => new(QualificationWords.Of(element.Element), [])
    {
        Aside = Sentence.Of($"{QualificationWords.Of(element.Level)}"),
        Note = QualificationWords.Why(element, view.PersonName(element.Said?.By)),
        WantsAttention = element.Level < CommitGate.Needed && CommitGate.Needs(element.Element),
        Record = element.Said?.Id,
        Columns =
        [
            new("Level", Sentence.Of($"{QualificationWords.Of(element.Level)}")),
            new("Evidence", Sentence.Of($"{element.Said?.Evidence ?? ""}")),
            new("Age in days", element.Age is { } age ? Sentence.Of($"{age}") : Sentence.Of($"")),
            new("Said by", Sentence.Of($"{view.PersonName(element.Said?.By) ?? ""}")),
        ],
    };
}
