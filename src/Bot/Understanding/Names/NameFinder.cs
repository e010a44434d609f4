using System.Collections.Immutable;
using Bot.Understanding.Text;
using Domain;
using Domain.Accounts;
using Domain.People;

namespace Bot.Understanding.Names;

/// <summary>Finds names that one reader may know of.</summary>
internal sealed class NameFinder(Lexicon lexicon, Reader reader, Families families)
{
    private const int LongestSaid = 60;

    private readonly Lazy<bool> knowsShared = new(() => reader.KnowsShared);

    /// <summary>The longest name that starts at the token, with everything it may stand for; null for none.</summary>
    public (IReadOnlyList<NameMatch> Matches, int Length)? Longest(IReadOnlyList<Token> tokens, int start)
    {
        (IReadOnlyList<NameMatch>, int)? found = null;
        var compact = "";
        for (var at = start; at < tokens.Count && at - start < lexicon.LongestInWords && compact.Length < LongestSaid; at++)
        {
            var token = tokens[at];
            if (token.Quote != tokens[start].Quote || token.Kind is TokenKind.Mark or TokenKind.Day)
                break;
            compact += token.Word;
            if (Visible(lexicon.Named(compact)) is { Count: > 0 } matches)
                found = (matches, at + 1 - start);
            if (token.IsPossessive)
                break;
        }

        return found;
    }

    /// <summary>The accounts that are named, each once, in the order in which they are said. What may stand for several is none of them.</summary>
    public ImmutableArray<RecordId> AccountsIn(IReadOnlyList<Token> tokens)
    {
        var found = new List<RecordId>();
        for (var at = 0; at < tokens.Count;)
        {
            var name = Longest(tokens, at);
            if (name is { Matches: [{ Name: { Kind: NameKind.Account } account }] })
                found.Add(new(account.Key));
            // Within a name of something else an account's may begin.
            at += name is { Matches: [{ Name.Kind: NameKind.Account }] } ? name.Value.Length : 1;
        }

        return [.. found.Distinct()];
    }

    /// <summary>A deal whose name or id is exactly this, written without blanks.</summary>
    public IReadOnlyList<NameMatch> Deals(ReadOnlySpan<char> compact) => Visible(lexicon.DealsNamed(compact));

    /// <summary>Names that a misspelt word may mean, the likest only.</summary>
    public IReadOnlyList<NameMatch> Alike(string compact)
    {
        if (compact.Length is < 5 or > LongestSaid)
            return [];
        var (best, alike) = (Likeness.Enough, new List<string>());
        foreach (var spelling in lexicon.Near(compact))
            if (Likeness.Of(compact, spelling) is var likeness && likeness >= best)
            {
                if (likeness > best)
                    alike.Clear();
                best = likeness;
                alike.Add(spelling);
            }

        return alike.Count == 0 ? [] : Visible([.. alike.SelectMany(lexicon.Named)], best);
    }

    public bool IsManager(Name person) => lexicon.Managers.Contains(person.Key);

    public bool IsOwner(Name person) => lexicon.Owners.Contains(person.Key);

    private List<NameMatch> Visible(IReadOnlyList<(Name Name, NameTier Tier)> names, decimal likeness = 1)
    {
        if (names.Count == 0)
            return [];
        var visible = names.Where(pair => MayKnow(pair.Name)).ToList();
        if (visible.Exists(pair => pair.Tier == NameTier.Whole))
            visible.RemoveAll(pair => pair.Tier == NameTier.Part);
        return Heads([.. visible.Select(pair => new NameMatch(pair.Name, pair.Tier, likeness)).DistinctBy(match => match.Name)]);
    }

    /// <summary>Where all that match belong to one family and its head is among them, the head is meant.</summary>
    private List<NameMatch> Heads(List<NameMatch> matches)
    {
        if (matches.Count < 2 || matches.Exists(match => match.Name.Kind != NameKind.Account))
            return matches;
        var head = matches.Find(match => matches.TrueForAll(other => families.Members(new(match.Name.Key)).Contains(new(other.Name.Key))));
        return head is null ? matches : [head];
    }

    private bool MayKnow(Name name) => name.Kind is NameKind.Account or NameKind.Deal or NameKind.Unit || !name.Behind.IsEmpty
        ? name.Behind.IsEmpty ? reader.ClearanceFor(null) != Clearance.None : name.Behind.Any(account => reader.ClearanceFor(account) != Clearance.None)
        : knowsShared.Value;
}
