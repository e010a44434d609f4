using System.Globalization;
using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class TableLimitsTests
{
    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("with space")]
    [InlineData("Umläut")]
    [InlineData("")]
    public void A_table_needs_a_proper_name(string table) => Assert.Throws<ArgumentException>(() => TableLimits.CheckTable(table));

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('#')]
    [InlineData('?')]
    [InlineData('\0')]
    [InlineData('\t')]
    [InlineData('\u001F')]
    [InlineData('\u007F')]
    [InlineData('\u009F')]
    [InlineData('\uD83D')]
    public void A_key_has_no_forbidden_character(char character)
    {
        var refused = Assert.Throws<ArgumentException>(() => TableLimits.CheckKey($"a{character}"));

        Assert.Contains(((int)character).ToString("X4", CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_may_have_1024_characters_and_no_more()
    {
        TableLimits.CheckKey(new string('k', 1_024));

        Assert.Throws<ArgumentException>(() => TableLimits.CheckKey(new string('k', 1_025)));
        Assert.Throws<ArgumentException>(() => TableLimits.CheckBound(new string('k', 1_025)));
    }

    [Fact]
    public void A_bound_need_not_be_a_key()
    {
        TableLimits.CheckBound("a/");
        TableLimits.CheckBound(null);

        Assert.Throws<ArgumentException>(() => TableLimits.CheckBound("🚀"));
    }

    [Fact]
    public void A_batch_has_1_to_100_distinct_rows()
    {
        Check([.. Enumerable.Range(0, 100).Select(number => new RowWrite.Delete($"{number}"))]);

        Assert.Contains("0 writes", Refused(), StringComparison.Ordinal);
        Assert.Contains("101 writes", Refused([.. Enumerable.Range(0, 101).Select(number => new RowWrite.Delete($"{number}"))]), StringComparison.Ordinal);
        Assert.Contains("'a'", Refused(new RowWrite.Delete("a"), new RowWrite.Put("a", Rows.Of("Value", 1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Close Date")]
    [InlineData("a-b")]
    [InlineData("9lives")]
    [InlineData("größe")]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    public void A_property_is_named_like_one(string name) => Assert.Contains($"'{name}'", Refused(new RowWrite.Insert("a", Rows.Of(name, 1))), StringComparison.Ordinal);

    [Fact]
    public void A_property_name_has_255_characters_at_most()
    {
        Check(new RowWrite.Insert("a", Rows.Of(new string('n', 255), 1)));

        Refused(new RowWrite.Insert("a", Rows.Of(new string('n', 256), 1)));
    }

    public static TheoryData<string> BadValueNames => [.. BadValues.Keys];

    private static readonly Dictionary<string, object> BadValues = new()
    {
        ["decimal"] = 1.5m,
        ["double"] = 1.5,
        ["date"] = new DateOnly(2026, 1, 1),
        ["date and time"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["guid"] = Guid.Empty,
        ["enum"] = DayOfWeek.Monday,
        ["moment before 1601"] = TableLimits.EarliestMoment.AddTicks(-1),
        ["default moment"] = default(DateTimeOffset),
        ["moment elsewhere"] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)),
        ["too long a string"] = new string('x', 32_769),
        ["half of a pair"] = "a\uD83D",
        ["the other half"] = "\uDE80a",
        ["too many bytes"] = new byte[65_537],
        ["null"] = null!,
    };

    [Theory]
    [MemberData(nameof(BadValueNames))]
    public void A_value_that_would_not_come_back_is_refused(string what) =>
        Assert.Contains("'Value'", Refused(new RowWrite.Put("a", Rows.Of("Value", BadValues[what]))), StringComparison.Ordinal);

    [Fact]
    public void A_row_has_252_properties_at_most()
    {
        Check(new RowWrite.Insert("a", Many(252, _ => 1)));

        Assert.Contains("253", Refused(new RowWrite.Insert("a", Many(253, _ => 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_takes_a_mebibyte_at_most()
    {
        Check(new RowWrite.Insert("a", Many(15, _ => new string('x', 32_768))));

        Assert.Contains("1,048,576", Refused(new RowWrite.Insert("a", Many(16, _ => new string('x', 32_768)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_takes_4_mebibytes_on_the_wire_at_most()
    {
        Check([.. Enumerable.Range(0, 8).Select(number => new RowWrite.Insert($"{number}", Many(15, _ => new string('x', 32_768))))]);

        Assert.Contains("4,194,304", Refused([.. Enumerable.Range(0, 9).Select(number => new RowWrite.Insert($"{number}", Many(15, _ => new string('x', 32_768))))]), StringComparison.Ordinal);
        Assert.Contains("4,194,304", Refused([.. Enumerable.Range(0, 2).Select(number => new RowWrite.Insert($"{number}", Many(15, _ => new string('"', 32_768))))]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public void An_etag_is_one_that_was_read(string etag)
    {
        Refused(new RowWrite.Replace("a", Rows.Of("Value", 1), etag));
        Refused(new RowWrite.Delete("a", etag));
    }

    private static Dictionary<string, object> Many(int count, Func<int, object> value) => Enumerable.Range(0, count).ToDictionary(number => $"P{number}", value);

    private static void Check(params RowWrite[] writes) => TableLimits.CheckWrites("p", writes);

    private static string Refused(params RowWrite[] writes) => Assert.Throws<ArgumentException>(() => Check(writes)).Message;
}
