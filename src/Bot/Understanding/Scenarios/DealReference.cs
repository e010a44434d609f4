using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Understanding.Scenarios;

/// <summary>Finds the deals that somebody speaks of: by a name, by an account and words of a deal's name, by words alone, or by what deals have in common.</summary>
internal sealed class DealReference(Reading reading)
{
    private const int MostNearest = 5;

    private View View => reading.Context.View;

    /// <summary>Every reading of the words; one for what is plain, none for what is unknown.</summary>
    public ImmutableArray<AssumedDeals> Of(IReadOnlyList<Piece> pieces)
    {
        var named = pieces.OfType<Piece.Named>().ToArray();
        var words = pieces.OfType<Piece.Word>().Select(word => word.Compact).ToArray();
        var categories = pieces.OfType<Piece.OfCategory>().ToArray();
        if (named.Where(name => Is(name, NameKind.Deal)).ToArray() is [var deal, ..])
            return [.. deal.Matches.Where(match => match.Name.Kind == NameKind.Deal).Select(match => AssumedDeals.Of(new(match.Name.Key)))];
        var accounts = named.Where(name => Is(name, NameKind.Account)).ToArray();
        var filters = named.Where(name => !Is(name, NameKind.Account)).Select(FilterOf)
            .Concat(categories.Length == 0 ? [] : [new DealFilter.In(DealDimension.Category, [.. categories.Select(category => DealFacts.NameOf(category.Category))])]).OfType<DealFilter>().ToImmutableArray();
        if (words.Length > 0)
            return [.. Named(words, accounts.SelectMany(Accounts)).Select(found => AssumedDeals.Of(found.Id))];
        var own = pieces.Any(piece => piece is Piece.Cue { Meaning: ScenarioCue.My }) ? reading.Own() : default;
        if (own.Filter is { } filter)
            filters = filters.Add(filter);
        if (accounts is [{ Matches.Count: > 1 } several])
            return [.. several.Matches.Select(match => new AssumedDeals(null, AccountScope.Of(true, new RecordId(match.Name.Key)), filters))];
        var scope = accounts.Length > 0 ? AccountScope.Of(true, [.. accounts.SelectMany(Accounts)]) : own.Scope ?? AccountScope.Everything;
        return accounts.Length > 0 || filters.Length > 0 || own.Scope is not null || pieces.Any(piece => piece is Piece.Cue { Meaning: ScenarioCue.All }) ? [new(null, scope, filters)] : [];
    }

    /// <summary>The deals whose names are most like the words, of the accounts that were named when some were.</summary>
    public IEnumerable<Opportunity> Nearest(IReadOnlyList<Piece> pieces)
    {
        var words = pieces.OfType<Piece.Word>().Select(word => word.Compact).ToArray();
        var accounts = pieces.OfType<Piece.Named>().Where(name => Is(name, NameKind.Account)).SelectMany(Accounts).ToArray();
        return Deals(accounts).Where(IsOpen)
            .Select(deal => (Deal: deal, Alike: words.Sum(word => Words(deal).Max(own => own.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(own, StringComparison.Ordinal) ? 1 : Likeness.Of(word, own)))))
            .Where(pair => pair.Alike > 0 || accounts.Length > 0)
            .OrderByDescending(pair => pair.Alike).ThenByDescending(pair => pair.Deal.Amount?.Amount ?? 0).ThenBy(pair => pair.Deal.Id).Take(MostNearest).Select(pair => pair.Deal);
    }

    public string NameOf(AssumedDeals deals) => deals.Deal is { } id ? View.Find(Opportunity.Kind, id)?.Name ?? id.Value
        : string.Join(" and ", deals.Accounts.Accounts.Select(account => View.Find(Domain.Accounts.Account.Kind, account)?.Name ?? account.Value));

    /// <summary>What tells one deal from another of a like name.</summary>
    public string TitleOf(AssumedDeals deals) => deals.Deal is { } id && View.Find(Opportunity.Kind, id) is { } deal
        && View.Find(Domain.Accounts.Account.Kind, View.CanonicalAccount(deal.Account))?.Name is { } account ? $"{NameOf(deals)} ({account})" : NameOf(deals);

    /// <summary>Deals with all the words in their name, the open ones when there are some.</summary>
    private Opportunity[] Named(string[] words, IEnumerable<RecordId> accounts)
    {
        Opportunity[] found = [.. Deals([.. accounts]).Where(deal => deal.Name is { Length: > 0 } && words.All(word => Words(deal).Any(own => own == word)))];
        if (found.Length == 0)
            found = [.. Deals([.. accounts]).Where(deal => deal.Name is { Length: > 0 } && words.All(word => Words(deal).Any(own => own.StartsWith(word, StringComparison.Ordinal))))];
        return found.Any(IsOpen) ? [.. found.Where(IsOpen)] : found;
    }

    private IEnumerable<Opportunity> Deals(RecordId[] accounts) => accounts.Length == 0 ? View.Of(Opportunity.Kind)
        : View.Of(Opportunity.Kind, ScopedAccounts.Of(AccountScope.Of(true, [.. accounts]), View)!);

    private bool IsOpen(Opportunity deal) => View.StatusOf(deal) == DealStatus.Open;

    private static IEnumerable<string> Words(Opportunity deal) => Tokeniser.Read(deal.Name ?? "", DateOrder.DayFirst).Select(token => token.Word).DefaultIfEmpty("");

    private static IEnumerable<RecordId> Accounts(Piece.Named named) => named.Matches.Where(match => match.Name.Kind == NameKind.Account).Select(match => new RecordId(match.Name.Key));

    private static DealFilter? FilterOf(Piece.Named named) =>
        named.Matches.FirstOrDefault(match => match.Name.Dimension is not null)?.Name is { Dimension: { } dimension } name ? new DealFilter.In(dimension, [name.Key]) : null;

    private static bool Is(Piece.Named named, NameKind kind) => named.Matches.Any(match => match.Name.Kind == kind);
}
