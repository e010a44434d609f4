using Bot.Answers;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>A short title for a question, for a button or a line: its subject, then what was said of it.</summary>
internal static class QuestionTitle
{
    private static readonly string[] Told = ["account", "scope", "deal", "colour", "region", "owner", "manager", "product", "series", "industry", "country", "stage", "competitor", "unit", "amount", "not", "missing", "has", "lacks", "told by", "period", "compared with", "by", "since", "as of", "rate"];

    public static string Of(Question question)
    {
        var said = question.Slots.Where(slot => Told.Contains(slot.Name)).Select(slot => slot.Name switch { "by" => $"by {slot.Resolved}", "since" => $"since {slot.Resolved}", "as of" => $"as of {slot.Resolved}", "rate" => slot.Said, _ => slot.Resolved });
        return string.Join(", ", said.Prepend(Subject(question)).Distinct());
    }

    private static string Subject(Question question) => question.Topic switch
    {
        Topics.Deals => Deals(question.Deals),
        Topics.Forecast when question.Focus is { } focus => ForecastFocus.NameOf(focus),
        Topics.Forecast => "Forecast",
        Topics.Outlook => "How likely",
        Topics.AccountSummary => "Summary",
        Topics.Movement => Answers.Movements.MovementWords.Title(question),
        Topics.Hygiene => "Hygiene",
        Topics.Changes => question.Log?.Kind is { } kind ? $"What changed in {Answers.Plural.Of(2, kind)}" : "What changed",
        Topics.NextReview => "Next reviews",
        Topics.Risks => Answers.Risks.RiskWords.Title(question),
        Topics.Promises when question.Promises is { IsOfKept: true } => "Promises kept",
        Topics.Promises => "Open promises",
        Topics.Deadlines when question.Deals.Filters.Contains(new DealFilter.Overdue()) => "What is late",
        Topics.Deadlines => "What is due",
        Topics.Log => "Log",
        Topics.Accounts => "Accounts",
        Topics.Qualification => question.Subject is null ? "Ready to commit" : "Qualification",
        Topics.Stakeholders => Answers.Stakeholders.StakeholderWords.Title(question.Stakeholders),
        Topics.Alerts => "What needs attention",
        Topics.AlertLimits => "Limits of alerts",
        Topics.AlertReview => "What became of the alerts",
        Topics.AlertPreview => "What I would have sent",
        Topics.Escalations => "Escalations",
        Topics.Health when question.Health?.Why == true => "Why the health is so",
        Topics.Health when question.Health?.Fell == true => "Whose health fell",
        Topics.Health => "Health",
        Topics.Retention => "Revenue retention",
        Topics.Rolling => "Revenue and bookings",
        Topics.Call => "Forecast call",
        Topics.MissingSubmissions => "Who has not submitted",
        Topics.MonthEnd => "Month end",
        Topics.WhatIf => "What if",
        Topics.Scenarios => "Saved scenarios",
        Topics.ScenarioReview => "A scenario and what happened",
        Topics.Grades => "How good the calls were",
        _ => "What I can do",
    };

    private static string Deals(DealQuery query)
    {
        var status = query.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == DealDimension.Status)?.Keys is { } keys ? string.Join(" and ", keys) + " " : "";
        var words = query switch
        {
            { ListDeals: true } => $"{status}deals",
            { Measure: DealMeasure.Count } => $"number of {status}deals",
            { Measure: DealMeasure.Amount } => $"value of {status}deals",
            { Measure: DealMeasure.WinRate } => "win rate",
            { Measure: DealMeasure.Cycle } => "sales cycle",
            { Measure: DealMeasure.StageAge } => "time in stage",
            _ => $"{query.Measure.ToString().ToLowerInvariant()} of {status}deals",
        };
        return FirstLetter.Upper(words);
    }
}
