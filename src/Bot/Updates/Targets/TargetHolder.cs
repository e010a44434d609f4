using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Ledger;
using Domain.Targets;

namespace Bot.Updates.Targets;

/// <summary>Whose target it is: an account's, a region's, a person's, else the company's.</summary>
internal sealed record TargetHolder(RecordId? Account, string? Region, RecordId? Person)
{
    public bool IsCompany => this is { Account: null, Region: null, Person: null };

    /// <summary>What was named; the account of a linked channel when nothing was.</summary>
    public static TargetHolder Of(UpdateOrder order, Hearing hearing)
    {
        RecordId? account = order.Accounts is [var named, ..] ? hearing.Portfolio.Families.Canonical(named)
            : order is { Person: null, Region: null } && hearing.Linked is [var linked] ? hearing.Portfolio.Families.Canonical(linked)
            : null;
        return new(account, order.Region, order.Person);
    }

    public string Label(Portfolio portfolio)
    {
        var who = Person is { } person ? Name(portfolio, person) : null;
        string?[] parts = [who, Account is { } account ? UpdateRights.NameOf(account, portfolio) : null, Region];
        return parts.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join(", ", said) : "the company";
    }

    /// <summary>True when the amount may be told to everybody who listens.</summary>
    public bool MayTell(View view) => (Account is { } account ? view.ClearanceFor(account) : view.ClearanceForAll) >= Clearance.Money;

    /// <summary>Its bookings target for exactly this period; null for none.</summary>
    public Target? Held(Portfolio portfolio, Period period) => All(portfolio).FirstOrDefault(target => target.Start == period.Start && target.End == period.End);

    /// <summary>How many targets it has for parts of the period.</summary>
    public int PartsOf(Portfolio portfolio, Period period) =>
        All(portfolio).Count(target => target.Start >= period.Start && target.End <= period.End && (target.Start, target.End) != (period.Start, period.End));

    private IEnumerable<Target> All(Portfolio portfolio) => portfolio.Of(Target.Kind, Clearance.Restricted)
        .Where(target => target.Measure is null or TargetMeasure.Bookings && target.Person == Person && string.Equals(target.Region, Region, StringComparison.OrdinalIgnoreCase)
            && (target.Account is { } account ? portfolio.Families.Canonical(account) : (RecordId?)null) == Account);

    private static string Name(Portfolio portfolio, RecordId person) =>
        portfolio.State(Domain.People.Person.Kind, person)?.ValueOf(Domain.People.Person.Fields.Name.Name) is FieldValue.Text { Value: var name } ? name : "somebody";
}
