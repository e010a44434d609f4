using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Cards.Tests;

public sealed partial class CardTextTests
{
    // More than Teams knows: what stays text here stays text there.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseGridTables().UseTaskLists().UseMediaLinks().Build();

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["ab1 \t\n\r*_[]()<>#+-.!`~=|:&;{}\\/\"'@€–\u202E\u2066\u0007"], 0, 30],
        CardGenerators.OneOf("- ", "+ ", "* ", "1. ", "1) ", "# ", "> ", "---", "===", "```", "~~~", "    ", "[a](http://x.example)", "![a](b)", "<at>Ann</at>", "<http://x.example>",
                "&lt;", "&#42;", "**b**", "_i_", "{{DATE(2026-01-01T00:00:00Z,SHORT)}}", "|a|b|", "\n", "[x] ", "\\", "[a]: http://x.example")
            .Array[1, 6].Select(parts => string.Concat(parts)));

    [Fact]
    public void Typed_text_appears_as_typed_and_as_nothing_else() =>
        Typed.Sample(typed => Assert.Equal(
            string.Concat(Lines(typed).Select(line => $"<p>{InHtml(line)}</p>\n")),
            Markdig.Markdown.ToHtml(CardText.Escape(typed), Markdown)), iter: 20_000);

    [Fact]
    public void Ordinary_names_are_left_alone() =>
        Gen.String[Gen.Char["abcXYZ 019éß東,'’&%€/!?\""], 0, 30].Select(name => name.Trim())
            .Sample(name => Assert.Equal(name, CardText.Escape(name)));

    [Theory]
    [InlineData("AT&T (EMEA) - Q4, 1.5 M, -5 %, +3", "AT&T (EMEA) - Q4, 1.5 M, -5 %, +3")]
    [InlineData("5 * 3 * 2", @"5 \* 3 \* 2")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("2. not a list", @"2\. not a list")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("[press](https://evil.example)", @"\[press\](https://evil.example)")]
    [InlineData("<at>Everyone</at>", @"\<at\>Everyone\</at\>")]
    [InlineData("&lt;b&gt;", @"\&lt;b\&gt;")]
    [InlineData("one\r\n\r\n  two  ", "one\n\ntwo")]
    [InlineData("total \u202E001\u202C", "total 001")]
    [InlineData("", "")]
    public void Only_what_would_act_is_escaped(string typed, string escaped) => Assert.Equal(escaped, CardText.Escape(typed));

    [Fact]
    public void Date_functions_are_not_computed() => Assert.DoesNotContain("{{", CardText.Escape("{{{DATE(2026-01-01T00:00:00Z,SHORT)}}}"), StringComparison.Ordinal);

    [Fact]
    public void Half_a_surrogate_does_not_break_the_card() =>
        Assert.Contains("broken", new AdaptiveCard { FallbackText = "broken \uD83D", Body = [new AdaptiveTextBlock(CardText.Escape("\uDE00"))] }.ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Bold_text_is_bold_and_nothing_more() => Assert.Equal(@"**a\*b**", CardText.Bold("a*b"));

    [Fact]
    public void Bold_nothing_is_nothing() => Assert.Equal("", CardText.Bold(" "));

    [Fact]
    public void A_link_cannot_be_closed_from_within()
    {
        var link = CardText.Link("a](https://evil.example) [b", new Uri("https://shop.example/a(b)c?d=<e>"));

        var parsed = Assert.Single(Markdig.Markdown.Parse(link, Markdown).Descendants<LinkInline>());
        Assert.Equal("https://shop.example/a%28b%29c?d=%3Ce%3E", parsed.Url);
    }

    private static IEnumerable<string> Lines(string typed) =>
        LineBreak().Split(typed).Select(line => string.Concat(line.Replace('\t', ' ').Where(IsSeen)).Trim()).Where(line => line.Length > 0);

    private static string InHtml(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static bool IsSeen(char character) =>
        char.GetUnicodeCategory(character) != UnicodeCategory.Control
        && character is not ('\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069');

    [GeneratedRegex("\r\n|[\r\n\f\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
