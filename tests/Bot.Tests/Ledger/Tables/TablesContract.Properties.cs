using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public abstract partial class TablesContract
{
    private static readonly Dictionary<string, object> Values = new()
    {
        ["empty string"] = "",
        ["string"] = "Ünïcode 日本 🚀 \"quoted\" 'single' <b> \\ \r\n\t \u0001",
        ["string that looks like a date"] = "2026-01-01T00:00:00Z",
        ["longest string"] = new string('x', TableLimits.CharactersPerString),
        ["longest string of pairs"] = string.Concat(Enumerable.Repeat("🚀", TableLimits.CharactersPerString / 2)),
        ["true"] = true,
        ["false"] = false,
        ["int 0"] = 0,
        ["least int"] = int.MinValue,
        ["greatest int"] = int.MaxValue,
        ["long 0"] = 0L,
        ["least long"] = long.MinValue,
        ["greatest long"] = long.MaxValue,
        ["long past what a double holds"] = 9_007_199_254_740_993L,
        ["earliest moment"] = TableLimits.EarliestMoment,
        ["latest moment"] = DateTimeOffset.MaxValue,
        ["moment to 100 ns"] = new DateTimeOffset(2026, 2, 28, 23, 59, 59, 123, TimeSpan.Zero).AddTicks(4_567),
        ["no bytes"] = Array.Empty<byte>(),
        ["bytes"] = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray(),
        ["most bytes"] = new byte[TableLimits.BytesPerBinary],
    };

    public static TheoryData<string> ValueNames => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(ValueNames))]
    public async Task Every_value_comes_back_with_its_type(string what)
    {
        var value = Values[what];
        var row = TableKeys.Escape(what);
        await Tables.Inserted(Table, Partition, row, Rows.Of("Value", value));

        var one = await Tables.Value(Table, Partition, row);

        Assert.Equal(value.GetType(), one?.GetType());
        Assert.Equal(value, one);
        await foreach (var read in Tables.RangeAsync(Table, Partition, row, null, TestContext.Current.CancellationToken))
            Assert.Equal(value, read.Properties["Value"]);
    }

    [Fact]
    public async Task A_row_may_have_no_property_or_as_many_as_the_limit()
    {
        var many = Enumerable.Range(0, TableLimits.PropertiesPerRow).ToDictionary(number => $"P{number}", number => (object)(long)number);
        await Tables.Inserted(Table, Partition, "none", new Dictionary<string, object>());
        await Tables.Inserted(Table, Partition, "many", many);

        Assert.Empty((await Tables.Get(Table, Partition, "none"))!.Properties);
        Assert.Equivalent(many, (await Tables.Get(Table, Partition, "many"))!.Properties, strict: true);
    }

    [Fact]
    public async Task Property_names_differ_by_case()
    {
        await Tables.Inserted(Table, Partition, "a", new Dictionary<string, object> { ["value"] = 1, ["Value"] = 2L, ["_Value9"] = "3" });

        var read = (await Tables.Get(Table, Partition, "a"))!.Properties;

        Assert.Equal((1, 2L, "3"), (read["value"], read["Value"], read["_Value9"]));
    }
}
