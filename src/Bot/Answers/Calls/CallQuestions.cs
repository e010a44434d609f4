using System.Collections.Immutable;
using Domain.Asking;
using Domain.Calls;
using Domain.Hygiene;
using Domain.Opportunities;

namespace Bot.Answers.Calls;

/// <summary>What to ask in a call: deals in commit that nothing speaks for, or whose next step or close date has passed. The rules are those of hygiene.</summary>
internal static class CallQuestions
{
    /// <summary>Those without evidence first, then by amount.</summary>
    public static ImmutableArray<AnswerRow> Of(CallScope scope, CallRollUp rollUp, Inquiry inquiry)
    {
        var facts = scope.Facts(inquiry.View, inquiry.Today, rollUp.Forecast.Currency);
        var rules = new HygieneRules(facts);
        return
        [
            .. from deal in rollUp.Forecast.Deals
               where inquiry.View.StatusOf(deal) == DealStatus.Open && inquiry.View.CategoryOf(deal) == ForecastCategory.Commit
               let reasons = rules.Of(deal).Select(issue => (Issue: issue, Words: Words(issue, deal))).Where(reason => reason.Words is not null).ToArray()
               where reasons.Length > 0
               orderby reasons.Any(reason => reason.Issue == HygieneIssue.CommitWithoutEvidence) descending, facts.AmountOf(deal) ?? 0 descending, deal.Id
               select new AnswerRow(deal.Name ?? deal.Id.Value, deal.Amount is { } amount ? [new("amount", Quantity.Of(amount))] : [])
               {
                   Note = Joined(reasons.Select(reason => reason.Words!)),
                   WantsAttention = true,
                   Record = deal.Id,
               },
        ];
    }

    /// <summary>Null for what is no matter of a call.</summary>
    private static Sentence? Words(HygieneIssue issue, Opportunity deal) => issue switch
    {
        HygieneIssue.Overdue => Sentence.Of($"close date {deal.Close!.Value} has passed"),
        HygieneIssue.CommitWithoutEvidence => Sentence.Of($"no note or new next step in {HygieneRules.EvidenceDays} days"),
        HygieneIssue.NoNextStep => Sentence.Of($"no next step"),
        HygieneIssue.NextStepOverdue => Sentence.Of($"next step was due {deal.NextStepDue!.Value}: {deal.NextStep ?? ""}"),
        _ => null,
    };

    private static Sentence Joined(IEnumerable<Sentence> reasons)
    {
        var phrase = new Phrase();
        foreach (var (at, reason) in reasons.Index())
            (at == 0 ? phrase : phrase.Add($"; ")).Add(reason);
        return phrase.ToSentence();
    }
}
