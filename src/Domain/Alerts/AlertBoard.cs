using System.Collections.Immutable;
using Domain.Health;
using Domain.People;

namespace Domain.Alerts;

/// <summary>
/// What the rules found for one reader and some accounts, kept for the day: when something moved, only the families that it touches are looked at again. Facts of
/// earlier days that are learned late count in what is usual from the next day on. Not safe for concurrent use.
/// </summary>
public sealed class AlertBoard
{
    private readonly Dictionary<RecordId, ImmutableArray<AlertItem>> found = [];
    private (DateOnly Day, Reader Reader, ImmutableHashSet<RecordId> Accounts, HealthModel Model)? about;
    private ImmutableSortedDictionary<string, long> position = ImmutableSortedDictionary<string, long>.Empty;
    private UsualFigures? usual;

    /// <summary>Families that were looked at by the last <see cref="Find"/>.</summary>
    public int LookedAt { get; private set; }

    /// <summary>What <see cref="AlertRules.Find(AlertScope)"/> finds, in another order: family by family.</summary>
    /// <param name="accounts">Canonical.</param>
    public ImmutableArray<AlertItem> Find(View view, DateOnly today, HealthModel model, ImmutableHashSet<RecordId> accounts)
    {
        var isSame = about is { } before && before.Day == today && ReferenceEquals(before.Model, model) && before.Reader.SeesAs(view.Reader) && before.Accounts.SetEquals(accounts);
        var touched = isSame ? view.AccountsTouchedSince(position) : null;
        if (touched is null)
        {
            found.Clear();
            usual = null;
        }

        var again = accounts.Where(account => touched is null || touched.Contains(account)).Select(view.Families.Root).ToHashSet();
        LookedAt = again.Count;
        if (again.Count > 0)
            LookAt(view, today, model, accounts, again);
        (about, position) = ((today, view.Reader, accounts, model), view.WholePosition);
        return [.. found.OrderBy(family => family.Key).SelectMany(family => family.Value)];
    }

    private void LookAt(View view, DateOnly today, HealthModel model, ImmutableHashSet<RecordId> accounts, HashSet<RecordId> roots)
    {
        var past = new AlertPast(view, model).Knowing(today, view, usual);
        usual = past.Usual;
        var scope = new AlertScope(view, today, roots.Count == found.Count ? accounts : [.. roots.SelectMany(view.Families.Members).Where(accounts.Contains)], past);
        var items = AlertRules.Find(scope).ToLookup(item => view.Families.Root(item.Account!.Value));
        foreach (var root in roots)
            found[root] = [.. items[root]];
    }
}
