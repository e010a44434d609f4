using System.Collections.Immutable;
using Domain.Asking;
using Domain.Movements;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.DealPushed;

/// <summary>
/// Open deals that were lately moved out of their quarter into a later one: for the second time or oftener, or in the last days of the quarter they left. Told
/// for a month.
/// </summary>
internal sealed class PushedDeals : IAlertRule
{
    private static readonly AlertLimit Times = new("deal.pushed", "pushes", 2, "times it was moved to a later quarter");
    private static readonly AlertLimit LastDays = new("deal.pushed", "last", 14, "last days of a quarter in which one time is enough");
    private static readonly AlertLimit Days = new("deal.pushed", "days", 30, "days for which it is told");

    public string Name => Times.Rule;

    public string Title => "deals that are pushed out";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Commercial;

    public ImmutableArray<AlertLimit> Limits => [Times, LastDays, Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from deal in scope.Of(Opportunity.Kind)
        where deal.Close is not null && scope.View.StatusOf(deal) == DealStatus.Open
        let category = scope.View.CategoryOf(deal)
        where category != ForecastCategory.Omitted
        let pushes = Pushes.Of(scope.View.HistoryOf(Opportunity.Kind, deal.Id, Opportunity.Fields.Close).Select(said => (scope.View.DayOf(said.Since), said.Value)), scope.View.Calendar)
        where pushes.Length > 0
        let last = pushes[^1]
        where scope.Ago(last.Day) <= scope.Limit(Days, deal.Account)
            && (pushes.Length >= scope.Limit(Times, deal.Account) || last.Left.End.DayNumber - last.Day.DayNumber < scope.Limit(LastDays, deal.Account))
        select new AlertItem
        {
            Rule = Name,
            Subject = deal.Id,
            Account = scope.View.CanonicalAccount(deal.Account),
            Title = deal.Name ?? "A deal without a name",
            Why = pushes.Length == 1
                ? last.Day > last.Left.End
                    ? Sentence.Of($"moved on {last.Day} out of {last.Left.ShortLabel}, which was over, to {deal.Close!.Value}")
                    : Sentence.Of($"moved on {last.Day} out of {last.Left.ShortLabel}, which was about to end, to {deal.Close!.Value}")
                : Sentence.Of($"moved to a later quarter {pushes.Length} times, last on {last.Day}, now to {deal.Close!.Value}"),
            Next = Sentence.Of($"Agree with the client on what must happen by when, or take it out of the forecast"),
            AtStake = scope.Convert(deal.Amount),
            Severity = pushes.Length > 2 || category == ForecastCategory.Commit ? AlertSeverity.High : pushes.Length == 2 ? AlertSeverity.Medium : AlertSeverity.Low,
            Owner = deal.Owner,
            Region = deal.Region,
            Since = last.Day,
        };
}
