using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>"What are the limits?": every number that decides in a rule of alerts, and which of them somebody has set, for the accounts that are asked about.</summary>
internal sealed class AlertLimitsTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.AlertLimits;

    public Honours Honours(Question question) => new() { Ownership = false, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "alerts");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        AlertLimitSetting[] set =
        [
            .. view.Of(AlertLimitSetting.Kind).Where(setting => setting is { Value: not null, Rule: not null, Name: not null }
                && (setting.Account is null || (view.CanonicalAccount(setting.Account) is { } account && view.ClearanceFor(account) > Clearance.None && scope.Accounts?.Contains(account) is not false))),
        ];
        AlertLimit[] limits = [.. AlertRules.All.SelectMany(rule => rule.Limits)];
        AnswerRow[] rows = [.. limits.OrderByDescending(limit => set.Any(setting => IsOf(setting, limit))).Select(limit => Row(limit, [.. set.Where(setting => IsOf(setting, limit))], view))];
        var changed = limits.Count(limit => set.Any(setting => IsOf(setting, limit)));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Limits of alerts"],
            Headline = changed == 0 ? Sentence.Of($"{limits.Length} limits, all as they come.") : Sentence.Of($"{changed} of {limits.Length} limits {(changed == 1 ? "is" : "are")} set otherwise than they come."),
            Values = [new("limits", Quantity.Count(limits.Length)), new("set", Quantity.Count(changed))],
            RowHeading = "Limit",
            Rows = [.. rows.Skip(question.Skip).Take(OnPage)],
            RowCount = rows.Length,
            Covered = limits.Length,
            Total = limits.Length,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, "an account's own limit, else that of the company, else the usual one", [], set.Select(setting => setting.Id)),
            Next = [new("All alerts", NextQuestions.About(Topics.Alerts, question)), new("What I would have sent", NextQuestions.About(Topics.AlertPreview, question))],
        });
    }

    private static bool IsOf(AlertLimitSetting setting, AlertLimit limit) => setting.Rule == limit.Rule && setting.Name == limit.Name;

    private static AnswerRow Row(AlertLimit limit, AlertLimitSetting[] set, View view)
    {
        var note = new Phrase().Add($"{limit.Meaning}: ");
        var company = set.FirstOrDefault(setting => setting.Account is null)?.Value;
        note.Add($"{AlertWords.Of(company ?? limit.Default)}");
        if (company is not null)
            note.Add($", {AlertWords.Of(limit.Default)} as it comes");
        foreach (var own in set.Where(setting => setting.Account is not null))
            note.Add($"  ·  {view.AccountName(own.Account)}: {AlertWords.Of(own.Value!.Value)}");
        return new(FirstLetter.Upper(AlertRules.Named(limit.Rule)?.Title ?? limit.Rule), []) { Note = note.ToSentence() };
    }
}
