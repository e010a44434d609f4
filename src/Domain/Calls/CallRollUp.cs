using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.People;
using Domain.Rates;

namespace Domain.Calls;

/// <summary>
/// What was called for a scope and period, rolled up: sellers into regions, regions into the whole. A number from above replaces the sum below it; both stay.
/// A region's lines are its people. Called numbers are converted at the plan rate of the period's last day.
/// </summary>
public sealed class CallRollUp
{
    private readonly View view;
    private readonly CallScope scope;
    private readonly Period period;
    private readonly Conversion conversion;
    private readonly Submission[] submissions;
    private readonly SortedSet<string> withoutRate = new(StringComparer.Ordinal);

    /// <param name="category">Commit or best case.</param>
    /// <param name="currency">Null: see <see cref="DealFacts.Currency"/>.</param>
    public CallRollUp(View view, DateOnly today, CallScope scope, Period period, ForecastCategory category, Currency? currency = null)
    {
        (this.view, this.scope, this.period, Category) = (view, scope, period, category);
        Forecast = scope.Ledger(view, today, period, currency, scope.Region is null ? DealDimension.Region : DealDimension.Owner);
        conversion = new(view.Rates, Forecast.Currency, RateType.Plan);
        submissions = [.. view.Of(Submission.Kind).Where(submission => submission.IsFor(period) && submission.Category == category && submission.Amount is not null)];
        LastClosed = CallSearch.LastClosed(view, scope, period);
        Open = CallSearch.Open(view, scope, period);
        Lines = scope.Region is null ? [.. Regions().Select(RegionLine)] : [.. People().Select(PersonLine)];
        var own = Latest(scope, null);
        Total = new("", scope.Label(view), own, InCurrency(own), Sum(Lines.Select(line => line.Called)), Whole(LastClosed?.Closed), Said(Forecast.Amounts));
        Accounts = scope == CallScope.Portfolio ? [.. AccountLines(today)] : [];
        Expected = Open is { Expected.IsEmpty: false } open ? [.. open.Expected.Select(id => view.Find(Person.Kind, id)).OfType<Person>()] : ExpectedSubmitters.Of(view, today, scope, period);
        Missing = [.. Expected.Where(person => !HasSubmitted(person))];
    }

    public ForecastCategory Category { get; }

    /// <summary>What the deals say.</summary>
    public Forecast Forecast { get; }

    public CallLine Total { get; }

    /// <summary>Regions; of one region, its people.</summary>
    public ImmutableArray<CallLine> Lines { get; }

    /// <summary>Of the whole portfolio: the accounts that somebody called by themselves, beside the regions and not added to them.</summary>
    public ImmutableArray<CallLine> Accounts { get; }

    public ForecastCall? Open { get; }

    public ForecastCall? LastClosed { get; }

    public ImmutableArray<Person> Expected { get; }

    /// <summary>Those expected who have submitted nothing since the last call closed.</summary>
    public ImmutableArray<Person> Missing { get; }

    /// <summary>Currencies of called numbers that no rate leads from; those numbers count nowhere.</summary>
    public IReadOnlyCollection<string> WithoutRate => withoutRate;

    /// <summary>The last number that the person submitted in the scope; null for none.</summary>
    public Submission? LastOf(RecordId person) => submissions.Where(submission => submission.By == person && IsWithin(submission)).MaxBy(submission => submission.Submitted);

    private Money Said(ForecastAmounts amounts) => Category == ForecastCategory.BestCase ? amounts.BestCaseForecast : amounts.CommitForecast;

    /// <summary>A seller's or manager's number for one account says nothing of the rest; a GAM's are by account.</summary>
    private bool HasSubmitted(Person person) => view.Of(Submission.Kind).Any(submission => submission.By == person.Id && submission.IsFor(period) && IsWithin(submission)
        && (scope.Account is not null || submission.Scope.Account is null || person.Role == Role.GlobalAccountManager) && !(submission.Submitted <= LastClosed?.Closed));

    private bool IsWithin(Submission submission) => scope.Account is null || view.CanonicalAccount(submission.Scope.Account) == view.CanonicalAccount(scope.Account);

    /// <param name="until">Null: now.</param>
    private Submission? Latest(CallScope of, DateTimeOffset? until)
    {
        var wanted = of.Canonical(view);
        return submissions.Where(submission => submission.Scope.Canonical(view) == wanted && !(submission.Submitted > until)).MaxBy(submission => submission.Submitted);
    }

    private IEnumerable<string> Regions() => Forecast.Rows.Select(row => row.Key)
        .Concat(submissions.Where(IsWithin).Where(IsOfLines).Select(RegionOf))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> People() => Forecast.Rows.Select(row => row.Key)
        .Concat(OwnersIn(scope.Region!).Select(owner => owner.Value)).Distinct();

    /// <summary>Neither for an account, when all are looked at, nor for the scope itself.</summary>
    private bool IsOfLines(Submission submission) => (submission.Scope.Account is null) == (scope.Account is null) && (submission.Scope.Region ?? submission.Scope.Owner?.Value) is not null;

    private string RegionOf(Submission submission) => submission.Scope.Region ?? view.Find(Person.Kind, submission.Scope.Owner)?.Region ?? "";

    private CallLine RegionLine(string region)
    {
        var of = scope with { Region = region };
        var own = Latest(of, null);
        return new(region, region.Length > 0 ? region : "No region", own, InCurrency(own), Sellers(region, null), Counted(region, LastClosed?.Closed), Ledger(region));
    }

    private CallLine PersonLine(string key)
    {
        if (key.Length == 0)
            return new(key, "No owner", null, null, null, null, Ledger(key));
        var owner = new RecordId(key);
        var own = OfOwner(owner, scope.Region!, null);
        var before = LastClosed?.Closed is { } closed ? InCurrency(OfOwner(owner, scope.Region!, closed)) : null;
        return new(key, view.Find(Person.Kind, owner)?.Name ?? key, own, InCurrency(own), null, before, Ledger(key));
    }

    private IEnumerable<CallLine> AccountLines(DateOnly today) =>
        from account in submissions.Where(submission => submission.Scope is { Account: not null, Region: null, Owner: null }).Select(submission => view.CanonicalAccount(submission.Scope.Account)!.Value).Distinct()
        let of = new CallScope(account, null, null)
        let own = Latest(of, null)
        orderby of.Label(view)
        select new CallLine(account.Value, of.Label(view), own, InCurrency(own), null, null, Said(of.Ledger(view, today, period, Forecast.Currency).Amounts));

    private Money Ledger(string key) => Forecast.Rows.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase)) is { } row ? Said(row.Amounts) : Money.Zero(Forecast.Currency);

    /// <summary>What the region counted for at a moment; null while nobody called.</summary>
    private Money? Counted(string region, DateTimeOffset? until) => until is null ? null : InCurrency(Latest(scope with { Region = region }, until)) ?? Sellers(region, until);

    private Money? Whole(DateTimeOffset? until) => until is null ? null : LastClosed?.Called is { } called && called.Currency == Forecast.Currency ? called
        : InCurrency(Latest(scope, until));

    private Money? Sellers(string region, DateTimeOffset? until) => Sum(OwnersIn(region).Select(owner => InCurrency(OfOwner(owner, region, until))));

    private IEnumerable<RecordId> OwnersIn(string region) => submissions.Where(IsWithin)
        .Where(submission => (submission.Scope.Account is null) == (scope.Account is null) && submission.Scope.Owner is not null && Same(RegionOf(submission), region))
        .Select(submission => submission.Scope.Owner!.Value).Distinct();

    /// <summary>A seller's number for the region, or for all their deals when they work in it: the later one.</summary>
    private Submission? OfOwner(RecordId owner, string region, DateTimeOffset? until) => submissions.Where(IsWithin)
        .Where(submission => (submission.Scope.Account is null) == (scope.Account is null) && submission.Scope.Owner == owner && Same(RegionOf(submission), region) && !(submission.Submitted > until))
        .MaxBy(submission => submission.Submitted);

    private Money? InCurrency(Submission? submission)
    {
        if (submission?.Amount is not { } amount)
            return null;
        if (conversion.Of(amount, period.End) is { } converted)
            return Money.Of(converted, Forecast.Currency);
        withoutRate.Add(amount.Currency.Code);
        return null;
    }

    private static Money? Sum(IEnumerable<Money?> amounts) => amounts.Aggregate((Money?)null, (sum, amount) => sum is null ? amount : amount is null ? sum : sum + amount);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
