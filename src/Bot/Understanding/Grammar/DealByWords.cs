using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"The solar park deal": the only deal with these words in its name, or a choice of those that have them.</summary>
internal static class DealByWords
{
    private const int MostWords = 4;
    private const int MostDeals = 6;

    /// <summary>The spans with the deal in place of the words for it; the same where no word before "deal" is unknown, or too many deals have them.</summary>
    public static List<Span> Put(List<Span> spans, UnderstandingContext context)
    {
        if (spans.Exists(span => span is Span.Unknown) && PartOfOne(spans, context) is { } part)
            return part;
        var end = spans.FindIndex(span => span.IsWord(Concept.Deal) || span.IsWord(Concept.ThisDeal));
        if (end < 1 || spans.Exists(span => span is Span.Named named && (named.Is(NameKind.Account) || named.Is(NameKind.Deal))))
            return spans;
        var start = end;
        while (start > 0 && end - start < MostWords && IsOfName(spans[start - 1]))
            start--;
        while (start < end && !(spans[start] is Span.Unknown or Span.Named))
            start++;
        var said = spans[start..end];
        if (!said.Exists(span => span is Span.Unknown))
            return spans;
        string[] words = [.. said.SelectMany(span => Tokeniser.Read(span.Said, DateOrder.DayFirst)).Select(token => token.Word)];
        Opportunity[] deals = [.. DealsByWord.Of(context.Portfolio).With(words).Where(deal => deal.Hits >= words.Length).Select(deal => context.View.Find(Opportunity.Kind, deal.Id)).OfType<Opportunity>()];
        return deals.Length is 0 or > MostDeals ? spans
            : [.. spans[..start], new Span.Named([.. deals.Select(deal => new NameMatch(new(NameKind.Deal, deal.Id.Value, deal.Name ?? deal.Id.Value, []), NameTier.Whole, 1))], string.Join(' ', said.Select(span => span.Said))), .. spans[(end + 1)..]];
    }

    /// <summary>"The frame agreement renewal": words that stand together so in the name of one deal only, one of them unknown otherwise. Null when there are none.</summary>
    private static List<Span>? PartOfOne(List<Span> spans, UnderstandingContext context)
    {
        if (spans.Exists(span => span is Span.Named named && (named.Is(NameKind.Account) || named.Is(NameKind.Deal))))
            return null;
        for (var length = Math.Min(MostWords, spans.Count); length > 1; length--)
            for (var at = 0; at + length <= spans.Count; at++)
                if (spans.GetRange(at, length) is var said && said.Exists(span => span is Span.Unknown) && said.TrueForAll(span => span is Span.Far || IsOfName(span)) && OnlyWith(string.Join(' ', said.Select(span => span.Said)), context) is { } deal)
                    return [.. spans[..at], new Span.Named([new(new(NameKind.Deal, deal.Id.Value, deal.Name!, []), NameTier.Whole, 1)], string.Join(' ', said.Select(span => span.Said))), .. spans[(at + length)..]];
        return null;
    }

    private static Opportunity? OnlyWith(string said, UnderstandingContext context)
    {
        string[] words = [.. Tokeniser.Read(said, DateOrder.DayFirst).Select(token => token.Word)];
        Opportunity[] deals = words.Length < 2 ? [] :
        [
            .. DealsByWord.Of(context.Portfolio).WithAll(words).Select(deal => context.View.Find(Opportunity.Kind, deal)).OfType<Opportunity>()
                .Where(deal => deal.Name?.Contains(said, StringComparison.OrdinalIgnoreCase) == true),
        ];
        return deals is [var only] ? only : null;
    }

    private static bool IsOfName(Span span) => span is Span.Unknown or Span.Amount || (span is Span.Named named && !named.Is(NameKind.Person)) || span is Span.Word { Concept: not (Concept.Filler or Concept.Who or Concept.When or Concept.Which or Concept.Show or Concept.Open or Concept.Won or Concept.Lost or Concept.By or Concept.Of) };
}
