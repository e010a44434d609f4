using System.Globalization;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Standings;

namespace Bot.Understanding;

/// <summary>
/// What a text was taken for, in short: <c>deals count status=lost by=owner period=2026-07-01/2026-09-30</c>. For measuring and for showing how a text was
/// read; it is not read back. The parts of a question stand in a fixed order and carry no blanks.
/// </summary>
internal static class Notation
{
    public static string Of(Intent intent) => intent switch
    {
        Intent.Ask ask => Of(ask.Question),
        Intent.Order order => string.Join(' ', [$"update:{Camel(order.Update.Kind)}", .. Accounts(order.Update.Accounts)]),
        Intent.Show show => $"show:{Camel(show.Page)}",
        Intent.Export export => $"export:{Camel(export.Format)} {Of(export.Question)}",
        Intent.Explain => "parse",
        Intent.Rows rows => $"rows:{Camel(rows.Window)}{rows.Count} {Of(rows.Of)}",
        Intent.StartOver => "startOver",
        Intent.Courtesy => "courtesy",
        Intent.Clarify => "clarify",
        Intent.Unsupported unsupported => $"unsupported:{unsupported.Kind}",
        Intent.NotUnderstood => "unclear",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(Question question) => string.Join(' ', Parts(question));

    private static IEnumerable<string> Parts(Question question)
    {
        var deals = question.Deals;
        yield return question.Topic;
        if (question.Topic == Topics.Deals && question.Subject is null)
            yield return deals.ListDeals ? "list" : Camel(deals.Measure);
        if (question.Subject is { } subject)
            yield return $"deal={Written(subject.Value)}";
        if (question.Focus is { } focus)
            yield return $"focus={Camel(focus)}";
        if (question.Claim is { } claim)
            yield return $"claim={Camel(claim)}";
        if (question.Reason is { } reason)
            yield return $"reason={Camel(reason)}";
        if (question.Moved is { } moved)
            yield return $"moved={Camel(moved)}";
        if (question.Health is { } health)
            yield return health.Colour is { } colour ? $"colour={Camel(colour)}" : health.Fell ? "fell" : "why";
        if (question.Stakeholders is { } people)
            yield return $"show={Camel(people.Show)}{(people.OnlyKeyPlayers ? "+keyPlayers" : "")}{(people.AtMost is { } most ? $"+atMost{(int)most}" : "")}{(people.AtLeast is { } least ? $"+atLeast{(int)least}" : "")}";
        foreach (var scope in Scope(question.Scope))
            yield return scope;
        var isOwn = question.Scope.Reading is ScopeReading.OwnedDeals or ScopeReading.OwnRegion;
        foreach (var filter in deals.Filters.Skip(isOwn ? 1 : 0))
            yield return Filter(filter);
        foreach (var condition in question.Accounts?.Conditions ?? [])
            yield return Holding(condition);
        if (question.Accounts?.Order is { } order)
            yield return $"told={Camel(order)}";
        if (deals.GroupBy is { } by)
            yield return $"by={Camel(by)}";
        if (deals.Rank is { } rank)
            yield return $"rank={(rank.Top ? "top" : "bottom")}{rank.Count}";
        if (question.Period is { } period)
            yield return $"period={Written(period)}";
        if (deals.PeriodDate != DealDate.Close)
            yield return $"date={Camel(deals.PeriodDate)}";
        if (deals.ComparedWith is { } other)
            yield return $"compare={Written(other)}";
        if (question.Baseline is { } since)
            yield return $"since={since:yyyy-MM-dd}";
        if (question.AsOf is { } day)
            yield return $"asOf={Written(day)}";
        if (question.KnownAt is { } known)
            yield return $"known={known:yyyy-MM-dd}";
        foreach (var assumption in question.Scenario?.Assumptions ?? [])
            yield return $"assume={assumption.GetType().Name.ToLowerInvariant()}";
        if (question.Currency is { } currency)
            yield return $"currency={currency.Code}";
        if (question.RateType != RateType.Plan)
            yield return $"rate={Camel(question.RateType)}";
    }

    private static string[] Scope(AccountScope scope) => scope.Reading switch
    {
        ScopeReading.Everything => [],
        ScopeReading.Named => scope.WithFamily ? Accounts(scope.Accounts) : [.. Accounts(scope.Accounts), "family=no"],
        _ => ["scope=my"],
    };

    private static string[] Accounts(IReadOnlyCollection<RecordId> accounts) =>
        accounts.Count == 0 ? [] : [$"account={string.Join('+', accounts.Select(account => Written(account.Value)).Order(StringComparer.Ordinal))}"];

    private static string Filter(DealFilter filter) => filter switch
    {
        DealFilter.In(var dimension, var keys) => $"{Camel(dimension)}={string.Join('+', keys.Select(Written).Order(StringComparer.Ordinal))}",
        DealFilter.AmountBetween(var least, var most) => string.Create(CultureInfo.InvariantCulture, $"amount={least:0.###}..{most:0.###}"),
        DealFilter.DateIn(var date, var period) => $"{Camel(date)}={Written(period)}",
        DealFilter.Missing(var property) => $"no={Camel(property)}",
        DealFilter.Overdue => "overdue",
        DealFilter.NameContains(var text) => $"name={Written(text)}",
        DealFilter.Not(var inner) => $"not:{Filter(inner)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Holding(AccountCondition condition)
    {
        var more = condition.MoreThan > 0 ? $">{condition.MoreThan}" : "";
        var product = condition.Product is { } id ? $":{Written(id.Value)}" : "";
        product = condition.Person is { } person ? $":{Written(person.Value)}" : product;
        return $"{(condition.IsLacking ? "lacks" : "has")}={Camel(condition.Aspect)}{product}{more}{(condition.Within is { } period ? $"@{Written(period)}" : "")}";
    }

    private static string Written(string key) => key.Replace(' ', '-').ToLowerInvariant();

    private static string Written(Period period) => $"{Written(period.Start)}/{Written(period.End)}";

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Camel(Enum value) => Bot.Answers.FirstLetter.Lower(value.ToString());
}
