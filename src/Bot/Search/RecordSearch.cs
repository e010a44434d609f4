using System.Collections.Immutable;
using Domain;

namespace Bot.Search;

/// <summary>Looks for accounts, deals, contacts and risks that a reader may know of: best match first, one's own before others', what is open before what is over.</summary>
public static class RecordSearch
{
    /// <summary>Nobody pages further.</summary>
    private const int MostSkipped = 1_000;

    public static ImmutableArray<FoundRecord> Find(SearchRequest request, Portfolio portfolio, View view)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(view);
        var known = RecordIndex.Of(portfolio).Entries.Where(entry => IsSought(entry, request.Sought) && view.ClearanceFor(entry.Account) > Clearance.None);
        var matching = new Matching(request.Text);
        var found = matching.IsBlank ? Likely(known, request, view) : Matches([.. known], matching, view);
        return [.. found.Skip(Math.Clamp(request.Skip, 0, MostSkipped)).Take(Math.Max(request.Count, 0)).Select(entry => new FoundRecord(entry.Kind, entry.Id, entry.Account))];
    }

    private static IEnumerable<RecordEntry> Matches(RecordEntry[] known, Matching matching, View view)
    {
        var found = known.Select(entry => (Entry: entry, Match: matching.Of(entry))).Where(pair => pair.Match != Match.None).ToList();
        if (found.Count == 0)
            found = [.. known.Where(matching.IsAlike).Select(entry => (entry, Match.Alike))];
        return found.OrderBy(pair => pair.Match).ThenByDescending(pair => pair.Entry.IsOpen).ThenByDescending(pair => IsOwn(pair.Entry, view))
            .ThenBy(pair => pair.Entry.Sought).ThenBy(pair => pair.Entry.Day ?? DateOnly.MaxValue).ThenBy(pair => pair.Entry.Title, StringComparer.OrdinalIgnoreCase).ThenBy(pair => pair.Entry.Id).Select(pair => pair.Entry);
    }

    /// <summary>Before anything is typed: the accounts asked about last, one's own, then the rest; of deals and risks those that are open, what is due first.</summary>
    private static IEnumerable<RecordEntry> Likely(IEnumerable<RecordEntry> known, SearchRequest request, View view) => known
        .Where(entry => entry.IsOpen && (request.Sought != Sought.Anything || entry.Sought == Sought.Accounts || IsOwn(entry, view)))
        .OrderBy(entry => entry.Sought)
        .ThenByDescending(entry => entry.Account is { } account && request.Recent.Contains(account))
        .ThenByDescending(entry => IsOwn(entry, view))
        .ThenBy(entry => entry.Day ?? DateOnly.MaxValue).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Id);

    private static bool IsSought(RecordEntry entry, Sought sought) => sought == Sought.Anything || entry.Sought == sought;

    /// <summary>Of an account that the reader leads, sponsors or is on the team of, or the reader's deal.</summary>
    private static bool IsOwn(RecordEntry entry, View view) =>
        (entry.Owner is { } owner && view.Reader.Person == owner) || (entry.Account is { } account && view.Reader.Accounts.ContainsKey(account));
}
