using Bot.Ledger.Tables;
using CsCheck;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class TableKeysTests
{
    // Any UTF-16 unit, halves of surrogate pairs included, and often the ones that matter.
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char, Gen.Char[@"/\#?%'|~u0hA"]).Array[0, 300].Select(characters => new string(characters));

    [Theory]
    [InlineData("19:abc_d-e@thread.tacv2;messageid=1700000000000")]
    [InlineData("29:1AbC-dEf_123")]
    [InlineData("a 1+2 (draft), é 日本")]
    [InlineData("")]
    public void An_ordinary_id_is_its_own_key(string id) => Assert.Equal(id, TableKeys.Escape(id));

    [Theory]
    [InlineData("a/b", "a~2Fb")]
    [InlineData("50%|'~", "50~25~7C~27~7E")]
    [InlineData("\t\u0085", "~09~85")]
    [InlineData("🚀", "~uD83D~uDE80")]
    public void What_storage_forbids_is_escaped(string id, string key) => Assert.Equal(key, TableKeys.Escape(id));

    [Fact]
    public void Every_escaped_text_is_a_key_and_comes_back_unless_it_was_hashed() => AnyText.Sample(text =>
    {
        var escaped = TableKeys.Escape(text);
        TableLimits.CheckKey(escaped);
        Assert.InRange(escaped.Length, 0, TableKeys.CharactersPerPart);
        Assert.True(TableKeys.Unescape(escaped) is var back && (back is null ? escaped.Length == 66 : back == text));
    });

    [Fact]
    public void Short_texts_always_come_back() => AnyText.Select(text => text[..Math.Min(text.Length, TableKeys.CharactersPerPart / 6)]).Sample(text =>
        Assert.Equal(text, TableKeys.Unescape(TableKeys.Escape(text))));

    [Fact]
    public void Too_long_a_text_becomes_a_hash_of_its_own()
    {
        var one = TableKeys.Escape(new string('a', TableKeys.CharactersPerPart + 1));
        var other = TableKeys.Escape(new string('a', TableKeys.CharactersPerPart + 2));

        Assert.NotEqual(one, other);
        Assert.StartsWith("~h", one, StringComparison.Ordinal);
        Assert.Null(TableKeys.Unescape(one));
        Assert.Equal(new string('a', TableKeys.CharactersPerPart), TableKeys.Escape(new string('a', TableKeys.CharactersPerPart)));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("a~2")]
    [InlineData("~uD83")]
    [InlineData("~zz")]
    public void What_was_never_escaped_is_not_unescaped(string text) => Assert.Throws<FormatException>(() => TableKeys.Unescape(text));

    [Fact]
    public void Different_lists_never_share_a_key() => Gen.Select(AnyText.Array[1, 4], AnyText.Array[1, 4]).Sample((one, other) =>
        Assert.Equal(one.SequenceEqual(other), TableKeys.Join(one) == TableKeys.Join(other)));

    [Theory]
    [InlineData(new[] { "a", "b" }, new[] { "a|b" })]
    [InlineData(new[] { "a", "" }, new[] { "a" })]
    [InlineData(new[] { "", "a" }, new[] { "a", "" })]
    [InlineData(new[] { "a~", "b" }, new[] { "a", "~b" })]
    public void Parts_cannot_run_into_each_other(string[] one, string[] other) => Assert.NotEqual(TableKeys.Join(one), TableKeys.Join(other));

    [Fact]
    public void A_joined_key_is_split_into_its_parts() =>
        AnyText.Select(text => text[..Math.Min(text.Length, 30)]).Array[1, 5].Sample(parts =>
        {
            var key = TableKeys.Join(parts);
            TableLimits.CheckKey(key);
            Assert.Equal(parts, TableKeys.Split(key));
        });

    [Fact]
    public void A_prefix_bounds_exactly_the_keys_that_begin_with_it() => Gen.Select(AnyText, AnyText).Sample((prefix, text) =>
    {
        var from = TableKeys.Join(prefix, "");
        var key = TableKeys.Escape(text);
        var isInside = string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, TableKeys.After(from)) < 0;
        Assert.Equal(key.StartsWith(from, StringComparison.Ordinal), isInside);
        Assert.True(string.CompareOrdinal(from + key, TableKeys.After(from)) < 0);
    });

    [Theory]
    [InlineData("contoso", 16, "14")]
    [InlineData("contoso", 100, "46")]
    [InlineData("", 16, "02")]
    [InlineData("anything", 1, "00")]
    public void A_bucket_never_changes(string id, int count, string bucket) => Assert.Equal(bucket, TableKeys.Bucket(id, count));

    [Fact]
    public void Buckets_are_evenly_filled()
    {
        var sizes = Enumerable.Range(0, 16_000).CountBy(number => TableKeys.Bucket($"account-{number}", 16)).Select(bucket => bucket.Value).ToArray();

        Assert.Equal(16, sizes.Length);
        Assert.All(sizes, size => Assert.InRange(size, 850, 1_150));
    }
}
