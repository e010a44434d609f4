using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Health;
using Domain.Opportunities;

namespace Bot.Answers.Health;

/// <summary>"How healthy is the renewal?": one open deal, part by part, the one that costs most first. What is not known is left out and said.</summary>
internal static class HealthOfDeal
{
    private const string Formula =
        "contact 25 (full up to 7 days, −5 per further 7) + stakeholders 25 (−8 for each of economic buyer, champion, technical judge who is not known) + stage age 20 (−4 per 25 % over the usual time) + competition 15 (−8 when active) "
        + "+ owner's accuracy 15 (from 30 % to 70 % of what was committed); score = points ÷ points of the parts that are known × 100";

    public static Reply Answer(Question question, RecordId id, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (view.Find(Opportunity.Kind, id) is not { } deal)
            return AskedScope.NothingToSee;
        if (view.StatusOf(deal) != DealStatus.Open)
            return new Reply.Refused(Sentence.Of($"{DealRows.NameOf(deal)} is {DealFacts.NameOf(view.StatusOf(deal))}: I tell how healthy a deal is while it is open."));
        var condition = new ConditionOfDeal(deal, inquiry, question.AsOf ?? inquiry.Today);
        var health = DealHealth.Of(condition.Known);
        var account = view.CanonicalAccount(deal.Account);
        var accountName = account is null ? "Unassigned" : view.AccountName(account);
        DealHealthPart[] known = [.. health.Parts.Where(part => part.Points is not null).OrderByDescending(part => part.Most - part.Points)];
        var scope = new AskedScope(account is { } counted ? [counted] : null, accountName, Sentence.Of($"The deal {DealRows.NameOf(deal)} of {accountName}."));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [accountName, DealRows.NameOf(deal), "Health"],
            Headline = health.Score is { } score ? Sentence.Of($"{Quantity.Points(score)} of 100: {Word(health.Band)}.") : Sentence.Of($"Not enough is known to say how healthy it is: {Quantity.Ratio(health.Completeness)} of what counts."),
            Colour = health.Band,
            Details =
            [
                .. known is [{ } worst, ..] && worst.Points < worst.Most ? [new Phrase().Add($"Most is lost by {Title(worst.Measure).ToLowerInvariant()}: ").Add(condition.Why(worst.Measure)).Add($".").ToSentence()] : (ReadOnlySpan<Sentence>)[],
                .. health.Completeness is < 1 and > 0 ? [Sentence.Of($"Over the {Quantity.Ratio(health.Completeness)} of it that something is known of; the rest is left out and counts neither way.")] : (ReadOnlySpan<Sentence>)[],
            ],
            Values =
            [
                .. health.Score is { } told ? [new NamedValue("health", Quantity.Points(told))] : (ReadOnlySpan<NamedValue>)[],
                new("completeness", Quantity.Ratio(health.Completeness)),
                .. known.Select(part => new NamedValue(NameOf(part.Measure), Quantity.Points(Math.Round(part.Points!.Value, 1)))),
            ],
            RowHeading = "Part",
            Rows = [.. known.Select(part => Row(part, condition))],
            RowCount = known.Length,
            Covered = known.Length,
            Total = health.Parts.Length,
            Omitted =
            [
                .. health.Parts.Where(part => part.Points is null).Select(part => new Phrase().Add($"{Title(part.Measure)}: left out, since ").Add(condition.Why(part.Measure)).Add($".").ToSentence()),
                .. question.Baseline is null ? (ReadOnlySpan<Sentence>)[] : [Sentence.Of($"How the health of a deal moved is not told; this is how it is.")],
            ],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, Formula, [Sentence.Of($"Below 50 it is at risk, below 75 it is to be watched; with less than 60 % known there is no score.")], [deal.Id]),
            Next =
            [
                new("The deal", new Question { Topic = Topics.Deals, Subject = deal.Id }),
                .. account is { } home ? [new NextQuestion("Health of the account", new Question { Topic = Topics.Health, Scope = AccountScope.Of(true, home) })] : (ReadOnlySpan<NextQuestion>)[],
            ],
        });
    }

    private static AnswerRow Row(DealHealthPart part, ConditionOfDeal condition) => new(Title(part.Measure), [new("points", Quantity.Points(Math.Round(part.Points!.Value, 1)))])
    {
        Aside = Sentence.Of($"{Quantity.Points(Math.Round(part.Points.Value, 1))} of {part.Most}"),
        Note = condition.Why(part.Measure),
        WantsAttention = part.Points * 2 < part.Most,
    };

    private static string Word(HealthBand? band) => band switch { HealthBand.Red => "at risk", HealthBand.Yellow => "to be watched", _ => "healthy" };

    private static string Title(DealHealthMeasure measure) => measure switch
    {
        DealHealthMeasure.Contact => "Contact",
        DealHealthMeasure.Stakeholders => "Stakeholders",
        DealHealthMeasure.StageAge => "Time in stage",
        DealHealthMeasure.Competition => "Competition",
        _ => "Owner's accuracy",
    };

    private static string NameOf(DealHealthMeasure measure) => measure switch
    {
        DealHealthMeasure.Contact => "contact",
        DealHealthMeasure.Stakeholders => "stakeholders",
        DealHealthMeasure.StageAge => "stageAge",
        DealHealthMeasure.Competition => "competition",
        _ => "ownerAccuracy",
    };
}
