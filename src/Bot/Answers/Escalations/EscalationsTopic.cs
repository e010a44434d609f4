using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Escalations;
using Domain.Opportunities;
using Domain.People;
using Domain.WorkingTimes;

namespace Bot.Answers.Escalations;

/// <summary>Escalations that are not closed, the highest level first: who acts, since when, and when the next ones are told.</summary>
internal sealed class EscalationsTopic : ITopic
{
    private const int OnPage = 25;

    /// <summary>From this level on an escalation caps the health of its account.</summary>
    private const int High = 3;

    public string Name => Topics.Escalations;

    public Honours Honours(Question question) => new()
    {
        Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.Missing { Property: DealProperty.Owner },
        ListedInstead = dimension => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Owner ? "each escalation is listed by itself, with its account and owner" : null,
        Currency = false,
        Rate = false,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "escalations");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        ImmutableArray<Escalation> open =
        [
            .. view.Of(Escalation.Kind, scope)
                .Where(escalation => escalation.IsOpen && (question.Subject is not { } subject || escalation.Id == subject) && new Traits(escalation.Account, escalation.Owner, null).Fit(question.Deals.Filters, view, inquiry.Today))
                .OrderByDescending(EscalationPlan.LevelOf).ThenBy(escalation => escalation.Opened ?? DateTimeOffset.MaxValue).ThenBy(escalation => escalation.Id),
        ];
        var waiting = open.Count(escalation => escalation.IsWaiting);
        var holidays = view.Of(Holiday.Kind);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Escalations"],
            Headline = Headline(open, waiting),
            Details = open.Any(escalation => EscalationPlan.LevelOf(escalation) >= High) ? [Sentence.Of($"From level {High} on an escalation caps the health of its account at yellow.")] : [],
            Values =
            [
                new("escalations", Quantity.Count(open.Length)),
                new("waiting", Quantity.Count(waiting)),
                new("highestLevel", Quantity.Count(open.Select(EscalationPlan.LevelOf).DefaultIfEmpty(0).Max())),
            ],
            RowHeading = "Escalation",
            Rows = [.. open.Skip(question.Skip).Take(OnPage).Select(escalation => Row(escalation, holidays, view))],
            RowCount = open.Length,
            Covered = open.Length,
            Total = open.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "escalations that are not closed",
                [Sentence.Of($"Unless it is acknowledged, an escalation climbs after 4, 24 and 48 hours of its owner's working time.")], open.Select(escalation => escalation.Id)),
            Next =
            [
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("Health", NextQuestions.About(Topics.Health, question)),
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
            ],
        });
    }

    private static Sentence Headline(ImmutableArray<Escalation> open, int waiting)
    {
        if (open is not [var worst, ..])
            return Sentence.Of($"There is no open escalation.");
        var phrase = open.Length == 1 ? new Phrase().Add($"{open.Length} open {"escalation"} at level {EscalationPlan.LevelOf(worst)}") : new Phrase().Add($"{open.Length} open {"escalations"}, the highest at level {EscalationPlan.LevelOf(worst)}");
        return phrase.Add(waiting == 0 ? Sentence.Of($"; somebody acts on {(open.Length == 1 ? "it" : "each")}.") : Sentence.Of($"; {waiting} not acknowledged.")).ToSentence();
    }

    private static AnswerRow Row(Escalation escalation, IReadOnlyList<Holiday> holidays, View view)
    {
        var note = new Phrase().Add($"{view.AccountName(escalation.Account)}, {(escalation.State ?? EscalationState.Open).ToString().ToLowerInvariant()}");
        if (escalation.Opened is { } opened)
            note.Add($", since {view.DayOf(opened)}");
        note.Add(view.PersonName(escalation.Owner) is { } owner ? Sentence.Of($", {owner}") : Sentence.Of($", no owner"));
        if (escalation.State == EscalationState.Acknowledged && view.PersonName(escalation.AcknowledgedBy) is { } by && escalation.AcknowledgedBy != escalation.Owner)
            note.Add($", acknowledged by {by}");
        if (EscalationPlan.ClimbsAt(escalation, WorkingHours.Of(view.Find(Person.Kind, escalation.Owner), holidays, view.TimeZone)) is { } climbs)
            note.Add($", climbs at {climbs}");
        return new(escalation.Title is { Length: > 0 } title ? title : "an escalation that is not shown to you here", [])
        {
            Aside = Sentence.Of($"Level {EscalationPlan.LevelOf(escalation)}"),
            Note = note.ToSentence(),
            WantsAttention = escalation.IsWaiting,
            Record = escalation.Id,
            Actions = view.ClearanceFor(escalation.Account) >= Clearance.Money ? ActionsOf(escalation.State) : [],
        };
    }

    private static ImmutableArray<RowAction> ActionsOf(EscalationState? state) => state switch
    {
        null or EscalationState.Open => [RowAction.AcknowledgeEscalation, RowAction.ResolveEscalation],
        EscalationState.Acknowledged => [RowAction.ResolveEscalation],
        EscalationState.Resolved => [RowAction.VerifyEscalation, RowAction.ReopenEscalation],
        EscalationState.Verified => [RowAction.CloseEscalation, RowAction.ReopenEscalation],
        _ => [],
    };
}
