using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding.Text;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("commit nxt qtr", "commit next quarter")]
    [InlineData("accts w/o a champion", "accounts without a champion")]
    [InlineData("open opps w/ Fabrikam", "open deals with Fabrikam")]
    [InlineData("fcst thru december", "forecast through December")]
    [InlineData("how r we doing at Fabrikam", "how are we doing at Fabrikam")]
    [InlineData("bookings in EMEA qoq", "bookings in EMEA vs last quarter")]
    [InlineData("changes since mon", "changes since Monday")]
    [InlineData("are we gonna make the tgt", "are we going to make the target")]
    public void What_is_shortened_means_what_is_written_out(string shortened, string written) => Assert.Equal(Notation.Of(World.Question(written)), Notation.Of(World.Question(shortened)));

    [Theory]
    [InlineData("note on Fabrikam: rev w/o Q3, mgmt is b/c", "rev w/o Q3, mgmt is b/c")]
    public void A_note_is_kept_as_it_was_typed(string text, string kept) => Assert.Equal(kept, Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update.Text);

    [Fact]
    public void In_quotes_nothing_is_written_out() => Assert.Contains("fcst", World.Read("deals called \"fcst\"").NotUnderstood);
}
