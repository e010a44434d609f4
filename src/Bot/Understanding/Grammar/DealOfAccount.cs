using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"The Acme renewal deal", "the Acme deal": a deal that is named by its account and, maybe, by words of its name.</summary>
internal sealed class DealOfAccount(View view)
{
    private const int MostWords = 3;

    /// <summary>What was found at the account's place in the spans.</summary>
    /// <param name="Deals">Empty: none has these words in its name.</param>
    /// <param name="Length">How many spans say it.</param>
    /// <param name="Said">The words as typed.</param>
    internal sealed record Found(Name Account, ImmutableArray<Name> Deals, int At, int Length, string Said);

    /// <summary>Null when no single deal is spoken of, or the account has several and no word tells which.</summary>
    public Found? In(List<Span> spans)
    {
        if (spans.Exists(IsOfMany))
            return null;
        for (var at = 0; at < spans.Count; at++)
            if (spans[at] is Span.Named { Matches: [{ Name: { Kind: NameKind.Account } account }] })
                for (var length = 2; length <= MostWords + 2 && at + length <= spans.Count && spans[at + length - 1] is not Span.Mark; length++)
                    if (spans[at + length - 1].IsWord(Concept.Deal))
                        return Of(account, spans, at, length);
        return null;
    }

    /// <summary>The spans with the deal, or the choice of deals, in place of the words for it.</summary>
    public static List<Span> Put(List<Span> spans, Found found) =>
        [.. spans[..found.At], new Span.Named([.. found.Deals.Select(deal => new NameMatch(deal, NameTier.Whole, 1))], found.Said), .. spans[(found.At + found.Length)..]];

    /// <summary>"Contoso's Care Plus renewal": of several deals with one name, those of the only account that is named. The account is said by the deal then.</summary>
    public static List<Span> Narrowed(List<Span> spans, View view)
    {
        if (spans.FindAll(span => span is Span.Named { Matches: [{ Name.Kind: NameKind.Account }] }) is not [Span.Named { Name: var account } of])
            return spans;
        var at = spans.FindIndex(span => span is Span.Named { Matches: [{ Name.Kind: NameKind.Deal }, _, ..] });
        if (at < 0)
            return spans;
        var members = view.Families.Members(new(account.Key)).ToHashSet();
        var deals = view.Of(Opportunity.Kind, members).Select(deal => deal.Id.Value).ToHashSet();
        var unclear = (Span.Named)spans[at];
        NameMatch[] left = [.. unclear.Matches.Where(match => deals.Contains(match.Name.Key))];
        return left.Length == 0 ? spans : [.. spans.Select(span => span == unclear ? unclear with { Matches = left } : span).Where(span => left.Length > 1 || span != of)];
    }

    private Found? Of(Name account, List<Span> spans, int at, int length)
    {
        var between = spans.GetRange(at + 1, length - 2);
        string[] words = [.. between.SelectMany(span => span.Said.Split(' ', '-')).Where(word => word.Length > 1)];
        if (between.Exists(span => span is Span.Named or Span.Amount))
            return null;
        var accounts = view.Families.Members(new(account.Key)).ToHashSet();
        Opportunity[] deals = [.. view.Of(Opportunity.Kind, accounts).Where(deal => Array.TrueForAll(words, word => deal.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true))];
        if (deals.Length > 1 && Array.FindAll(deals, deal => view.StatusOf(deal) == DealStatus.Open) is { Length: > 0 } open)
            deals = open;
        // Known words between, as in "the Acme open deal", are no part of a name when no name holds them.
        if (deals.Length == 0 && !between.Exists(span => span is Span.Unknown or Span.Far))
            return null;
        if (words.Length == 0 && deals.Length != 1)
            return null;
        return new(account, [.. deals.Select(deal => new Name(NameKind.Deal, deal.Id.Value, deal.Name ?? deal.Id.Value, []))], at, length, string.Join(' ', spans.Skip(at).Take(length).Select(span => span.Said)));
    }

    private static bool IsOfMany(Span span) => span is Span.Word
    {
        Concept: Concept.Top or Concept.Bottom or Concept.HowMany or Concept.Deals or Concept.Average or Concept.Median or Concept.Largest or Concept.Smallest or Concept.Won or Concept.Lost
            or Concept.Closed or Concept.Created or Concept.Overdue or Concept.By or Concept.Which or Concept.Risk,
    };
}
