using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>The steps that are still to be taken against open risks, the first due first. A risk's own next step counts as one.</summary>
internal static class MitigationList
{
    private const int OnPage = 25;

    public static Answer Of(AskedRisks asked)
    {
        var question = asked.Question;
        var exposures = asked.All.ToDictionary(exposure => exposure.Risk.Id);
        var all = RiskStep.Of([.. asked.All.Select(exposure => exposure.Risk)], asked.View.Of(Mitigation.Kind));
        var listed = all.Where(step => Fits(step, question, asked.Today)).OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenByDescending(step => exposures[step.Risk.Id].Residual?.MinorUnits ?? -1).ThenBy(step => step.Record).ToImmutableArray();
        var overdue = listed.Count(step => step.Due < asked.Today);
        return new()
        {
            Question = question,
            Subject = [asked.Scope.Label, RiskWords.Title(question)],
            Headline = Headline(question, listed, overdue),
            Details = [.. Details(listed.Where(step => step.Due < asked.Today).Select(step => exposures[step.Risk.Id]).Distinct())],
            Values = [new("mitigations", Quantity.Count(listed.Length)), new("overdueMitigations", Quantity.Count(overdue))],
            RowHeading = "Step",
            Rows = [.. listed.Skip(question.Skip).Take(OnPage).Select(step => Row(step, asked))],
            RowCount = listed.Length,
            Covered = listed.Length,
            Total = listed.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = asked.Receipt("steps against open risks that are neither done nor dropped", [Sentence.Of($"A risk without steps of its own counts with its next step, where that has a day.")]),
            Next = [asked.Shown("Open risks", RiskShow.Register), asked.Shown("Heat map", RiskShow.Map)],
        };
    }

    private static bool Fits(RiskStep step, Question question, DateOnly today) => question.Deals.Filters.All(filter => filter switch
    {
        DealFilter.Overdue => step.Due < today,
        DealFilter.DateIn(_, var period) => step.Due is { } due && period.Contains(due),
        _ => true,
    });

    private static Sentence Headline(Question question, ImmutableArray<RiskStep> listed, int overdue)
    {
        var isOverdue = question.Deals.Filters.Contains(new DealFilter.Overdue());
        var phrase = new Phrase().Add($"{listed.Length} {$"{(isOverdue ? "overdue" : "open")} {Plural.Of(listed.Length, "mitigation")}"}");
        foreach (var due in question.Deals.Filters.OfType<DealFilter.DateIn>())
            phrase.Add($" due in {due.Period.Label}");
        if (!isOverdue && overdue > 0)
            phrase.Add($", {overdue} overdue");
        return phrase.Add($".").ToSentence();
    }

    /// <param name="late">What hangs on the steps that are late, each risk once.</param>
    private static IEnumerable<Sentence> Details(IEnumerable<RiskExposure> late)
    {
        if (RiskTotal.Of(late).Residual is { } stake)
            yield return Sentence.Of($"{stake} of residual exposure hangs on what is overdue.");
    }

    private static AnswerRow Row(RiskStep step, AskedRisks asked)
    {
        var (risk, words, isOverdue) = (step.Risk, step.Mitigation is { } mitigation ? mitigation.Step : step.Risk.Mitigation, step.Due < asked.Today);
        var note = new Phrase().Add($"{RiskWords.NameOf(risk)}, {asked.View.AccountName(risk.Account)}").Add(asked.View.PersonName(step.Owner) is { } owner ? Sentence.Of($", {owner}") : Sentence.Of($", no owner"));
        if (isOverdue)
            note.Add($", overdue");
        return new(words is { Length: > 0 } ? words : asked.View.ClearanceFor(risk.Account) < Clearance.Money ? "a step that is not shown to you here" : "the next step", [])
        {
            Aside = step.Due is { } due ? Sentence.Of($"{due}") : null,
            Note = note.ToSentence(),
            WantsAttention = isOverdue,
            Record = step.Record,
            Actions = step.Mitigation is not null && asked.View.ClearanceFor(risk.Account) >= Clearance.Money ? [RowAction.MitigationDone] : [],
        };
    }
}
