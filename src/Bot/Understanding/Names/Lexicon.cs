using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;

namespace Bot.Understanding.Names;

/// <summary>
/// Every name in a portfolio, ready to be looked up. It is made once per portfolio and shared by all readers; <see cref="NameFinder"/> shows each reader
/// only the names they may know of.
/// </summary>
internal sealed class Lexicon
{
    private static readonly ConditionalWeakTable<Portfolio, Lexicon> Made = [];
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create(
        "inc", "corp", "corporation", "ltd", "limited", "gmbh", "ag", "llc", "plc", "sa", "se", "nv", "bv", "spa", "co", "company", "group", "holding", "holdings",
        "kg", "oy", "ab", "as", "pty", "pte", "incorporated", "international", "kgaa", "sarl");

    private readonly Portfolio portfolio;
    private readonly Dictionary<string, List<(Name Name, NameTier Tier)>> byCompact = [];
    private readonly Lazy<Dictionary<string, List<(Name Name, NameTier Tier)>>> deals;
    private readonly ILookup<(char First, int Length), (string Spelling, uint Letters)> byShape;

    private Lexicon(Portfolio portfolio)
    {
        this.portfolio = portfolio;
        foreach (var account in portfolio.Of(Account.Kind, Clearance.Open))
            AddAccount(account);
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
            AddPerson(person);
        foreach (var product in portfolio.Of(Product.Kind, Clearance.Open))
            AddProduct(product);
        foreach (var unit in portfolio.Of(Unit.Kind, Clearance.Open).Where(unit => unit.Name is { Length: > 0 }))
            Add(unit.Name!, new(NameKind.Unit, unit.Id.Value, unit.Name!, Behind(unit.Account)), NameTier.Whole);
        AddValues();
        deals = new(Deals);
        var people = portfolio.Of(Person.Kind, Clearance.Open);
        Managers = people.Where(person => person.Manager is not null).Select(person => person.Manager!.Value.Value).ToFrozenSet();
        Owners = portfolio.Of(Opportunity.Kind, Clearance.Open).Where(deal => deal.Owner is not null).Select(deal => deal.Owner!.Value.Value).ToFrozenSet();
        LongestInWords = byCompact.Count == 0 ? 0 : 8;
        byShape = byCompact.Keys.ToLookup(spelling => (spelling[0], spelling.Length), spelling => (spelling, Likeness.Letters(spelling)));
    }

    /// <summary>Ids of people who manage somebody.</summary>
    public FrozenSet<string> Managers { get; }

    /// <summary>Ids of people who own a deal.</summary>
    public FrozenSet<string> Owners { get; }

    public int LongestInWords { get; }

    /// <summary>Spellings that begin alike, are about as long and have mostly the same letters: what a misspelt name may have been meant for.</summary>
    public IEnumerable<string> Near(string compact)
    {
        var (most, letters) = (Likeness.MostLonger(compact.Length), Likeness.Letters(compact));
        for (var length = compact.Length - most; length <= compact.Length + most; length++)
            foreach (var (spelling, has) in byShape[(compact[0], length)])
                if (Likeness.MayBeAlike(letters, has, Math.Max(length, compact.Length)))
                    yield return spelling;
    }

    public static Lexicon Of(Portfolio portfolio) => Made.GetValue(portfolio, made => new Lexicon(made));

    public IReadOnlyList<(Name Name, NameTier Tier)> Named(string compact) => byCompact.TryGetValue(compact, out var names) ? names : [];

    /// <summary>Deals by their name or id.</summary>
    public IReadOnlyList<(Name Name, NameTier Tier)> DealsNamed(ReadOnlySpan<char> compact) =>
        deals.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(compact, out var names) ? names : [];

    private void AddAccount(Account account)
    {
        if (account.Name is not { Length: > 0 } display)
            return;
        var canonical = portfolio.Families.Canonical(account.Id);
        var name = new Name(NameKind.Account, canonical.Value, account.MergedInto is null ? display : portfolio.State(Account.Kind, canonical) is { } into
            ? Account.Kind.Read(new(into, Clearance.Open)).Name ?? display : display, [canonical]);
        Add(display, name, NameTier.Whole);
        Add(account.Id.Value, name, NameTier.Whole);
        foreach (var alias in account.Aliases)
            Add(alias, name, NameTier.Whole);
        foreach (var spelling in account.Aliases.Prepend(display))
            foreach (var part in Parts(spelling))
                Add(part, name, NameTier.Part);
    }

    private void AddPerson(Person person)
    {
        if (person.Name is not { Length: > 0 } display)
            return;
        var name = new Name(NameKind.Person, person.Id.Value, display, []);
        Add(display, name, NameTier.Whole);
        Add(person.Id.Value, name, NameTier.Whole);
        var words = display.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
            foreach (var part in new[] { words[0], words[^1] }.Where(MayStandAlone))
                Add(part, name, NameTier.Part);
    }

    private void AddProduct(Product product)
    {
        if (product.Name is not { Length: > 0 } display)
            return;
        var name = new Name(NameKind.Product, product.Id.Value, display, []);
        foreach (var spelling in product.Aliases.Prepend(display).Append(product.Id.Value))
            Add(spelling, name, NameTier.Whole);
        if (product.Series is { Length: > 0 } series)
            Add(series, new(NameKind.Series, series, series, []), NameTier.Whole);
    }

    private void AddValues()
    {
        var opportunities = portfolio.Of(Opportunity.Kind, Clearance.Open);
        AddValues(NameKind.Region, opportunities.Select(deal => (deal.Region, deal.Account)));
        AddValues(NameKind.Region, portfolio.Of(Person.Kind, Clearance.Open).Select(person => (person.Region, (RecordId?)null)), isShared: true);
        AddValues(NameKind.Region, portfolio.Of(Unit.Kind, Clearance.Open).Select(unit => (unit.Region, unit.Account)));
        AddValues(NameKind.Industry, portfolio.Of(Account.Kind, Clearance.Open).Select(account => (account.Industry, (RecordId?)account.Id)));
        AddValues(NameKind.Country, portfolio.Of(Account.Kind, Clearance.Open).Select(account => (account.Country, (RecordId?)account.Id)));
        AddValues(NameKind.Stage, opportunities.Select(deal => (deal.Stage, deal.Account)));
        AddValues(NameKind.Stage, portfolio.Stages.Values.Select(stage => (stage.Stage, (RecordId?)null)), isShared: true);
        AddValues(NameKind.Competitor, opportunities.Select(deal => (deal.Competitor, deal.Account)));
    }

    private void AddValues(NameKind kind, IEnumerable<(string? Value, RecordId? Account)> values, bool isShared = false)
    {
        foreach (var group in values.Where(pair => pair.Value is { Length: > 0 }).GroupBy(pair => pair.Value!, StringComparer.Ordinal))
        {
            var isPublic = isShared || group.Any(pair => pair.Account is null);
            var name = new Name(kind, group.Key, group.Key, isPublic ? [] : [.. group.Select(pair => portfolio.Families.Canonical(pair.Account!.Value))]);
            Add(group.Key, name, NameTier.Whole);
            foreach (var synonym in Places.Synonyms(group.Key))
                Add(synonym, name, NameTier.Whole);
            if (kind == NameKind.Stage)
                foreach (var part in group.Key.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(MayStandAlone))
                    Add(part, name, NameTier.Part);
        }
    }

    private Dictionary<string, List<(Name Name, NameTier Tier)>> Deals()
    {
        var made = new Dictionary<string, List<(Name, NameTier)>>();
        foreach (var deal in portfolio.Of(Opportunity.Kind, Clearance.Open))
        {
            var name = new Name(NameKind.Deal, deal.Id.Value, deal.Name is { Length: > 0 } display ? display : deal.Id.Value, Behind(deal.Account));
            Add(made, deal.Id.Value, name, NameTier.Whole);
            if (deal.Name is { Length: > 0 } words)
                Add(made, words, name, NameTier.Whole);
        }

        return made;
    }

    private ImmutableHashSet<RecordId> Behind(RecordId? account) => account is { } id ? [portfolio.Families.Canonical(id)] : [];

    /// <summary>"Blue Sky Financial Inc" is also Blue Sky Financial, Blue Sky and Blue.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(0);
        while (words.Count > 1 && LegalForms.Contains(Normal.Compact(words[^1])))
            words.RemoveAt(words.Count - 1);
        for (var count = words.Count; count > 0; count--)
            if (string.Join(' ', words.Take(count)) is var part && MayStandAlone(part))
                yield return part;
    }

    /// <summary>Without umlauts, as on keyboards that have none: Söhne, Soehne.</summary>
    private static string Spelled(string name) => name.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);

    private static bool MayStandAlone(string part) => Normal.Compact(part).Length >= 3 && !Words.Known.Holds(part) && !Words.OutOfReach.Holds(part);

    private void Add(string spelling, Name name, NameTier tier) => Add(byCompact, spelling, name, tier);

    private static void Add(Dictionary<string, List<(Name Name, NameTier Tier)>> names, string spelling, Name name, NameTier tier)
    {
        if (spelling.Any(c => c is 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü'))
            Add(names, Spelled(spelling), name, tier);
        if (spelling.Contains('&', StringComparison.Ordinal))
            Add(names, spelling.Replace("&", " and ", StringComparison.Ordinal), name, tier);
        var compact = Normal.Compact(spelling);
        if (compact.Length == 0)
            return;
        if (!names.TryGetValue(compact, out var same))
            names[compact] = same = [];
        var at = same.FindIndex(known => known.Name.Equals(name));
        if (at < 0)
            same.Add((name, tier));
        else
            same[at] = (name with { Behind = name.Behind.IsEmpty || same[at].Name.Behind.IsEmpty ? [] : name.Behind.Union(same[at].Name.Behind) },
                tier < same[at].Tier ? tier : same[at].Tier);
    }
}
