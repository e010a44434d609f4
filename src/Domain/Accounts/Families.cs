using System.Collections.Immutable;

namespace Domain.Accounts;

/// <summary>Which account a record counts for (merges followed) and which accounts make a family (the parent tree).</summary>
/// <remarks>A merge or parent loop, which a bad import can make, is cut where it closes.</remarks>
public sealed class Families
{
    private readonly Dictionary<RecordId, Account> byId;
    private readonly ILookup<RecordId, RecordId> children;
    private readonly ILookup<RecordId, RecordId> merged;

    public Families(IEnumerable<Account> accounts)
    {
        byId = accounts.ToDictionary(account => account.Id);
        children = byId.Values.Where(account => account.MergedInto is null && account.Parent is not null)
            .ToLookup(account => Canonical(account.Parent!.Value), account => account.Id);
        merged = byId.Values.Where(account => account.MergedInto is not null).Select(account => (Into: Canonical(account.Id), account.Id))
            .Where(account => account.Into != account.Id).ToLookup(account => account.Into, account => account.Id);
    }

    /// <summary>Whose records count for the account: its own, and those of all that were merged into it; of nobody when it was merged itself.</summary>
    public IEnumerable<RecordId> CountingFor(RecordId account) => Canonical(account) == account ? merged[account].Prepend(account) : [];

    /// <summary>The account that <paramref name="account"/> was merged into, however often; itself when it was not.</summary>
    public RecordId Canonical(RecordId account)
    {
        if (!byId.TryGetValue(account, out var first) || first.MergedInto is null)
            return account;
        var seen = new HashSet<RecordId>();
        while (seen.Add(account) && byId.TryGetValue(account, out var known) && known.MergedInto is { } into)
            account = into;
        return account;
    }

    /// <summary>The accounts, and all that they lead to by merges and parents: what decides where they count.</summary>
    public IReadOnlySet<RecordId> WithAllAbove(IEnumerable<RecordId> accounts)
    {
        var reached = new HashSet<RecordId>();
        var open = new Stack<RecordId>(accounts);
        while (open.TryPop(out var next))
        {
            if (!reached.Add(next) || !byId.TryGetValue(next, out var account))
                continue;
            if (account.MergedInto is { } into)
                open.Push(into);
            if (account.Parent is { } parent)
                open.Push(parent);
        }

        return reached;
    }

    /// <summary>The top of the family.</summary>
    public RecordId Root(RecordId account)
    {
        account = Canonical(account);
        var seen = new HashSet<RecordId>();
        while (byId.TryGetValue(account, out var known) && known.Parent is { } parent && byId.ContainsKey(Canonical(parent)) && seen.Add(account))
            account = Canonical(parent);
        return account;
    }

    /// <summary>The account and everything below it.</summary>
    public ImmutableHashSet<RecordId> Members(RecordId account)
    {
        var members = ImmutableHashSet.CreateBuilder<RecordId>();
        var open = new Stack<RecordId>([Canonical(account)]);
        while (open.TryPop(out var next))
            if (members.Add(next))
                foreach (var child in children[next])
                    open.Push(child);
        return members.ToImmutable();
    }

    /// <summary>
    /// Which of several accounts each member of their families counts for: itself when it is one of them, else the nearest one above it. So families that
    /// overlap share no member.
    /// </summary>
    public IReadOnlyDictionary<RecordId, RecordId> NearestOf(IEnumerable<RecordId> accounts)
    {
        var nearest = new Dictionary<RecordId, RecordId>();
        // Who stands above another has more members, so the lower one comes later and takes what is its own.
        foreach (var (account, members) in accounts.Select(Canonical).Distinct().Select(account => (account, Members(account)))
            .OrderByDescending(family => family.Item2.Count).ThenBy(family => family.account))
            foreach (var member in members)
                nearest[member] = account;
        return nearest;
    }

    public bool HasSubsidiaries(RecordId account) => children[Canonical(account)].Any();
}
