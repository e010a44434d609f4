using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;
using Domain.People;
using Domain.Reviews;

namespace Bot.Understanding.Grammar;

/// <summary>What a clause is read against, with the meanings that depend on the reader and the day.</summary>
internal sealed record Reading(UnderstandingContext Context)
{
    public Currency ReportingCurrency => Context.View.ReportingCurrency;

    public DateOnly Today => Context.Today;

    public FiscalCalendar Calendar => Context.View.Calendar;

    private Reader Reader => Context.View.Reader;

    /// <summary>By the set they are in, which never changes: whoever leads a thousand accounts says "my" in every second question.</summary>
    private static readonly ConditionalWeakTable<object, RecordId[]> InOrder = [];

    private (AccountScope Scope, DealFilter? Filter, string Words)? own;

    /// <summary>"My": whose accounts or deals, by the reader's role, frozen now.</summary>
    public (AccountScope Scope, DealFilter? Filter, string Words) Own() => own ??= Reader.Role switch
    {
        Role.GlobalAccountManager => (new(ScopeReading.Led, Sorted(Reader.Leads, Reader.Leads), true), null, "the accounts you lead"),
        Role.Executive => (new(ScopeReading.Sponsored, Sorted(Reader.Sponsors, Reader.Sponsors), true), null, "the accounts you sponsor"),
        Role.RegionalManager when Reader.Region is { Length: > 0 } region =>
            (new(ScopeReading.OwnRegion, [], true), new DealFilter.In(DealDimension.Region, [region]), $"your region, {region}"),
        Role.Seller when Reader.Person is { } person => (new(ScopeReading.OwnedDeals, [], true), new DealFilter.In(DealDimension.Owner, [person.Value]), "the deals you own"),
        Role.Administrator => (AccountScope.Everything, null, "the whole portfolio, as its administrator"),
        _ => (new(ScopeReading.OnTeam, Sorted(Reader.Accounts, Reader.Accounts.Keys), true), null, "the accounts you are on"),
    };

    /// <summary>A condition on the reader as owner or manager; null for somebody we do not know.</summary>
    public DealFilter? Self(DealDimension dimension) => Reader.Person is { } person ? new DealFilter.In(dimension, [person.Value]) : null;

    /// <summary>The day of the last review that was held, of these accounts or of all; null when none is known.</summary>
    public DateOnly? LastReview(AccountScope scope)
    {
        var view = Context.View;
        var accounts = scope.Accounts.SelectMany(account => scope.WithFamily ? view.Families.Members(account) : [account]).ToHashSet();
        return view.Of(Review.Kind)
            .Where(review => review.Date <= Today && (scope.Reading == ScopeReading.Everything || (view.CanonicalAccount(review.Account) is { } account && accounts.Contains(account))))
            .Max(review => review.Date);
    }

    /// <summary>When the last forecast call of what is asked about was closed, else of the whole portfolio; null when none is known.</summary>
    public DateTimeOffset? LastCall(Question question)
    {
        RecordId? account = question.Scope.Accounts is [var only] ? only : null;
        var region = question.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == DealDimension.Region) is { Keys: [var key] } ? key : null;
        return new CallScope[] { new(account, region, null), new(account, null, null), new(null, region, null), CallScope.Portfolio }
            .Select(scope => CallSearch.LastClosed(Context.View, scope, null)?.Closed).FirstOrDefault(closed => closed is not null);
    }

    /// <summary>When the day began in the tenant's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The last moment of the day in the tenant's zone.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    public bool HasSubsidiaries(RecordId account) => Context.View.Families.HasSubsidiaries(account);

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, Context.View.TimeZone.GetUtcOffset(local));
    }

    private static ImmutableArray<RecordId> Sorted(object set, IEnumerable<RecordId> accounts) => ImmutableCollectionsMarshal.AsImmutableArray(InOrder.GetValue(set, _ => [.. accounts.Order()]));
}
