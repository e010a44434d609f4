using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.People;

namespace Bot.Updates.Calls;

/// <summary>
/// Which scope somebody may call: a seller their own deals, a regional manager the region, a global account manager an account they lead, executives and
/// administrators everything.
/// </summary>
internal static class CalledScope
{
    /// <summary>The scope, or why there is none.</summary>
    public static (CallScope Scope, Reply? Refusal) Of(UpdateOrder order, Hearing hearing)
    {
        var (person, portfolio) = (hearing.Person!, hearing.Portfolio);
        var accounts = order.Accounts.IsEmpty && order.Region is null ? hearing.Linked : order.Accounts;
        if (accounts.Length > 1)
            return No(Sentence.Of($"A number is called for one account at a time: which one? Write for example: I call 2.4m for {UpdateRights.NameOf(accounts[0], portfolio)}"));
        RecordId? account = accounts.IsEmpty ? null : portfolio.Families.Canonical(accounts[0]);
        var scope = new CallScope(account, order.Region, null);
        return person.Role switch
        {
            Role.Executive or Role.Administrator => (scope, null),
            Role.Seller when order.Region is null || Same(order.Region, person.Region) => account is null || UpdateRights.MayWrite(hearing, account.Value)
                ? (new(account, null, person.Id), null)
                : No(Sentence.Of($"You are not on the team of that account, so you cannot call it.")),
            Role.Seller => No(Sentence.Of($"You call your own deals, and you do not work in {order.Region ?? ""}.")),
            Role.RegionalManager when person.Region is { Length: > 0 } region && (order.Region is null || Same(order.Region, region)) => (scope with { Region = region }, null),
            Role.RegionalManager => No(Sentence.Of($"You call {(person.Region is { Length: > 0 } own ? own : "no region")}; {order.Region ?? "a region"} is called by its own regional manager.")),
            Role.GlobalAccountManager => OfLead(scope, person, portfolio),
            _ => No(Sentence.Of($"A forecast is called by sellers, regional managers, global account managers and executives.")),
        };
    }

    /// <summary>The portfolio as the person alone sees it: a number is set beside all the deals it speaks of, whoever listens.</summary>
    public static View OwnView(Hearing hearing) => new(hearing.Portfolio, PeopleIndex.Of(hearing.Portfolio).Reader(hearing.Person!));

    /// <summary>True when amounts of the whole scope may be told where it was ordered.</summary>
    public static bool MayTell(CallScope scope, View view) => (scope.Account is { } account ? view.ClearanceFor(account) : view.ClearanceForAll) >= Clearance.Money;

    private static (CallScope, Reply?) OfLead(CallScope scope, Person person, Portfolio portfolio)
    {
        var leads = PeopleIndex.Of(portfolio).Reader(person).Leads;
        RecordId[] roots = [.. leads.Select(portfolio.Families.Root).Distinct().Order()];
        return scope.Account switch
        {
            { } account when leads.Contains(account) => (scope, null),
            { } account => No(Sentence.Of($"You call the accounts you lead; {UpdateRights.NameOf(account, portfolio)} is not one of them.")),
            null when roots is [var only] => (scope with { Account = only }, null),
            _ when roots.Length == 0 => No(Sentence.Of($"You lead no account, so there is none to call.")),
            _ => (scope, new Reply.Clarify(Sentence.Of($"For which of the accounts you lead? Write for example: I call 2.4m for {UpdateRights.NameOf(roots[0], portfolio)}"), [])),
        };
    }

    private static (CallScope, Reply?) No(Sentence why) => (default, new Reply.Refused(why));

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
