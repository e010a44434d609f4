using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Targets;

namespace Domain.Forecasts;

/// <summary>
/// Finds the bookings target of a scope: of the person or region that the question is narrowed to, of the company, or the sum over accounts.
/// A target of an account covers the account and those of its subsidiaries that have none of their own.
/// </summary>
internal sealed class TargetSearch(DealContext context, Currency currency, Period period)
{
    private readonly Conversion conversion = new(context.View.Rates, currency, context.RateType);

    private readonly Target[] targets =
        [.. (context.Accounts is { } accounts ? context.View.Of(Target.Kind, accounts) : context.View.Of(Target.Kind)).Where(target => target is { Measure: null or TargetMeasure.Bookings, Start: not null, End: not null, Amount: not null })];

    private Dictionary<RecordId, Target[]>? fitting;

    /// <param name="withDeals">The accounts that have deals in the period; null among them for deals without one.</param>
    public TargetFinding Find(ImmutableArray<DealFilter> filters, IReadOnlySet<RecordId?> withDeals)
    {
        var everything = context.Accounts is null;
        return filters switch
        {
            [] when everything => Company() is { } company ? Shared(company, TargetHolder.Company) : OfAccounts(null, withDeals),
            [] => OfAccounts(null, withDeals),
            [DealFilter.In(DealDimension.Owner, [{ Length: > 0 } person])] when everything =>
                Shared(Holding(target => target.Person == new RecordId(person) && target.Account is null && target.Region is null), TargetHolder.Person),
            [DealFilter.In(DealDimension.Region, [{ Length: > 0 } region])] when everything =>
                Shared(Holding(target => Same(target.Region, region) && target.Account is null && target.Person is null), TargetHolder.Region),
            [DealFilter.In(DealDimension.Region, [{ Length: > 0 } region])] => OfAccounts(region, withDeals),
            _ => new TargetFinding.Missing(TargetGap.NotSetByThis),
        };
    }

    /// <summary>The target of a part of the scope: what asking for the part alone would find, and none that covers more than the part.</summary>
    /// <param name="filters">Those of the whole.</param>
    public TargetFinding FindPart(ImmutableArray<DealFilter> filters, TargetPart part, IReadOnlySet<RecordId?> withDeals) => part switch
    {
        // What makes up a period lies within it: most months have no target of their own, and there are many accounts to look at.
        TargetPart.OfTime { Period: var time } => targets.Any(target => target.Start >= time.Start && target.End <= time.End)
            ? new TargetSearch(context, currency, time).Find(filters, withDeals) : new TargetFinding.Missing(TargetGap.OtherPeriod),
        TargetPart.OfAccounts accounts when filters.IsEmpty => OfPart(accounts.Accounts, withDeals),
        TargetPart.OfFilter { Filter: var filter } when filters.All(filter.Equals) => Find([filter], withDeals),
        _ => new TargetFinding.Missing(TargetGap.NotSetByThis),
    };

    private TargetFinding OfPart(ImmutableHashSet<RecordId> accounts, IReadOnlySet<RecordId?> withDeals)
    {
        fitting ??= FittingByAccount(null);
        // A subsidiary elsewhere that has no target of its own is in the target of this part, but its deals are not in its numbers.
        var isWider = accounts.Where(fitting.ContainsKey)
            .Any(holder => context.View.Families.HasSubsidiaries(holder) && context.View.Families.Members(holder).Any(member => !accounts.Contains(member) && !fitting.ContainsKey(member)));
        return isWider ? new TargetFinding.Missing(TargetGap.PartOfScope) : new TargetSearch(context with { Accounts = accounts }, currency, period).OfAccounts(null, withDeals);
    }

    private Target[]? Company() => Holding(target => target is { Account: null, Region: null, Person: null }) is { Length: > 0 } company ? company : null;

    private Target[] Holding(Predicate<Target> isHeld) => Array.FindAll(targets, isHeld);

    private bool IsInScope(Target target) =>
        context.View.CanonicalAccount(target.Account) is { } account && (context.Accounts is null || context.Accounts.Contains(account));

    /// <summary>A target that belongs to no account covers every account, so it is set beside numbers only when the reader sees them all.</summary>
    private TargetFinding Shared(Target[] held, TargetHolder holder) =>
        held.Length > 0 && context.View.ClearanceForAll < Clearance.Money ? new TargetFinding.Missing(TargetGap.WiderThanShown) : Found(held, holder);

    /// <param name="region">Whose targets: those of the accounts for a region; null for those of the accounts as a whole.</param>
    private TargetFinding OfAccounts(string? region, IReadOnlySet<RecordId?> withDeals)
    {
        if (!OfEachAccount(region).Any())
            return new TargetFinding.Missing(TargetGap.None);
        var byAccount = FittingByAccount(region);
        var without = withDeals.Count(account => account is not { } id || !IsCovered(id, byAccount));
        var found = Found([.. byAccount.OrderBy(account => account.Key).SelectMany(account => account.Value)], TargetHolder.Accounts);
        return byAccount.Count == 0 ? new TargetFinding.Missing(TargetGap.OtherPeriod)
            : without == 0 ? found
            : new TargetFinding.Missing(TargetGap.PartOfScope) { OfPart = (found as TargetFinding.Found)?.Amount, AccountsWithout = without };
    }

    private IEnumerable<Target> OfEachAccount(string? region) =>
        targets.Where(target => target.Person is null && (region is null ? target.Region is null : Same(target.Region, region)) && IsInScope(target));

    /// <summary>The targets that make up the period, of each account that has them.</summary>
    private Dictionary<RecordId, Target[]> FittingByAccount(string? region) => OfEachAccount(region)
        .GroupBy(target => context.View.CanonicalAccount(target.Account)!.Value, (account, held) => (Account: account, Targets: Fitting([.. held])))
        .Where(account => account.Targets.Length > 0).ToDictionary(account => account.Account, account => account.Targets);

    private bool IsCovered(RecordId account, Dictionary<RecordId, Target[]> fitting)
    {
        if (fitting.ContainsKey(account))
            return true;
        foreach (var holder in fitting.Keys)
            if (context.View.Families.HasSubsidiaries(holder) && context.View.Families.Members(holder).Contains(account))
                return true;
        return false;
    }

    private TargetFinding Found(Target[] held, TargetHolder holder)
    {
        if (held.Length == 0)
            return new TargetFinding.Missing(TargetGap.None);
        Target[] fitting = holder == TargetHolder.Accounts
            ? [.. held.GroupBy(target => context.View.CanonicalAccount(target.Account)).SelectMany(account => Fitting([.. account]))]
            : Fitting(held);
        if (fitting.Length == 0)
            return new TargetFinding.Missing(TargetGap.OtherPeriod);
        var sum = 0m;
        foreach (var target in fitting)
        {
            if (conversion.Of(target.Amount!.Value, target.Start!.Value) is not { } amount)
                return new TargetFinding.Missing(TargetGap.NoRate);
            sum += amount;
        }

        return new TargetFinding.Found(Money.Of(sum, currency), holder, [.. fitting]);
    }

    /// <summary>The targets of one holder that make up the period: one for the whole of it, else a row of them without gap or overlap; none otherwise.</summary>
    private Target[] Fitting(Target[] held)
    {
        if (Array.Find(held, target => target.Start == period.Start && target.End == period.End) is { } whole)
            return [whole];
        var row = new List<Target>();
        var next = period.Start;
        while (next <= period.End)
        {
            // The longest that starts here and stays within, so that quarters are taken before their months.
            if (held.Where(target => target.Start == next && target.End <= period.End && target.End >= next).MaxBy(target => target.End) is not { } part)
                return [];
            row.Add(part);
            next = part.End!.Value.AddDays(1);
        }

        return [.. row];
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
