using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Text;
using Domain;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding.Orders.Deals;

public sealed class DealsByWordTests
{
    [Fact]
    public void The_index_finds_what_comparing_every_word_of_every_deal_would()
    {
        var portfolio = World.Journal.Now;
        var deals = portfolio.Of(Opportunity.Kind, Clearance.Open).Select(deal => (deal.Id, Words: WordsOf(deal.Name ?? deal.Id.Value))).ToArray();
        var said = deals.SelectMany(deal => deal.Words).Distinct().SelectMany(Spellings).Append("x").Append("nothinglikeit").Distinct().ToArray();
        Assert.True(said.Length > 30);
        foreach (var (one, other) in said.Zip(said.Skip(7)))
        {
            string[] words = [one, other];
            var compared = deals.Select(deal => (deal.Id, Hits: words.Count(word => deal.Words.Any(own => IsMeant(word, own))))).Where(deal => deal.Hits > 0);
            Assert.Equal(compared, DealsByWord.Of(portfolio).With(words));
        }
    }

    [Fact]
    public void The_deals_of_an_account_are_found_without_a_word() =>
        Assert.Equal(
            World.Journal.Now.Of(Opportunity.Kind, Clearance.Open).Where(deal => deal.Account is { } account && World.Journal.Now.Families.Canonical(account) == World.Northwind).Select(deal => deal.Id),
            DealsByWord.Of(World.Journal.Now).Of([World.Northwind]));

    /// <summary>As it is, begun, with a letter too few, too many and a wrong one.</summary>
    private static IEnumerable<string> Spellings(string word) => word.Length < 3 ? [word] : [word, word[..^1], word[..(word.Length / 2)], word.Remove(1, 1), word.Insert(2, "q"), $"{word[..2]}z{word[3..]}"];

    private static bool IsMeant(string said, string word) => said == word || (said.Length >= 4 && word.StartsWith(said, StringComparison.Ordinal)) || Likeness.Of(said, word) >= Likeness.Enough;

    private static string[] WordsOf(string name) => [.. Tokeniser.Read(name, DateOrder.DayFirst).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word)];
}
