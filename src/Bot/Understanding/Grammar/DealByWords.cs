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

    private static bool IsOfName(Span span) => span is Span.Unknown or Span.Amount || (span is Span.Named named && !named.Is(NameKind.Person)) || span is Span.Word { Concept: not (Concept.Filler or Concept.Who or Concept.When or Concept.Which or Concept.Show or Concept.Open or Concept.Won or Concept.Lost or Concept.By or Concept.Of) };
}
