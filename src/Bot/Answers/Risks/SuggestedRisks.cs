using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Risks;

/// <summary>What alerts found that may be a risk and is none yet, each to raise, to call a known one, or to dismiss.</summary>
internal static class SuggestedRisks
{
    private const int OnPage = 5;

    public static Answer Of(AskedRisks asked)
    {
        var question = asked.Question;
        ImmutableArray<RiskSuggestion> found =
        [
            .. RiskSuggestion.Find(new AlertScope(asked.View, asked.Today, asked.Scope.Accounts, asked.Inquiry.Health))
                .Where(one => (question.Risks?.Type is not { } type || one.Type == type) && new Traits(one.Item.Account, one.Item.Owner, one.Item.Region) { Amount = one.Item.AtStake?.Amount }.Fit(question.Deals.Filters, asked.View, asked.Today)),
        ];
        return new()
        {
            Question = question,
            Subject = [asked.Scope.Label, RiskWords.Title(question)],
            Headline = found.IsEmpty ? Sentence.Of($"Nothing was found that may be a risk and is none yet.")
                : Sentence.Of($"{found.Length} {Plural.Of(found.Length, "finding")} may be a risk."),
            Values = [new("suggested", Quantity.Count(found.Length))],
            RowHeading = "Finding",
            Rows = [.. found.Skip(question.Skip).Take(OnPage).Select(one => Row(one, asked.View))],
            RowCount = found.Length,
            Covered = found.Length,
            Total = found.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, asked.Inquiry, asked.Scope, "findings of alerts that may be a risk, without those that a risk stands for and those that were dismissed",
                [Sentence.Of($"What was dismissed is suggested again when it gets worse."), Sentence.Of($"What is at stake is told of each and never added up: several findings may be about the same money.")], found.Select(one => one.Item.Subject)),
            Next = [asked.Shown("Open risks", RiskShow.Register), asked.Shown("Heat map", RiskShow.Map)],
        };
    }

    private static AnswerRow Row(RiskSuggestion suggestion, View view)
    {
        var item = suggestion.Item;
        var note = new Phrase().Add($"{view.AccountName(item.Account)}, {RiskWords.Of(suggestion.Type)}: ").Add(item.Why);
        return new(item.Title, item.AtStake is { } stake ? [new("atStake", Quantity.Of(stake))] : [])
        {
            Note = note.ToSentence(),
            WantsAttention = item.Severity >= AlertSeverity.High,
            Record = new RecordId(item.Key),
            Actions = view.ClearanceFor(item.Account) >= Clearance.Money ? [RowAction.RaiseSuggested, RowAction.LinkSuggested, RowAction.DismissSuggested] : [],
        };
    }
}
