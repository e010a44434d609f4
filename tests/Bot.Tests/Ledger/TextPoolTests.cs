using Bot.Ledger;
using Xunit;

namespace Bot.Tests.Ledger;

public sealed class TextPoolTests
{
    [Fact]
    public void Equal_texts_become_one() => Assert.Same(TextPool.Of(Made("Negotiate")), TextPool.Of(Made("Negotiate")));

    [Fact]
    public void A_text_stays_what_it_says_however_many_there_are() =>
        Assert.All(Enumerable.Range(0, 20_000).Select(number => $"Deal {number}"), text => Assert.Equal(text, TextPool.Of(text)));

    [Fact]
    public void A_long_text_is_not_kept()
    {
        var text = Made(new('a', 1000));

        Assert.Same(text, TextPool.Of(text));
        Assert.NotSame(text, TextPool.Of(Made(text)));
    }

    /// <summary>An equal string of its own.</summary>
    private static string Made(string text) => new(text.AsSpan());
}
