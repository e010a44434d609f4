using Bot.Import;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>The canonical layout, field by field.</summary>
public sealed class CanonicalTests
{
    [Fact]
    public async Task References_by_id_may_point_forward_and_in_circles()
    {
        using var world = new ImportWorld()
            .File("account.csv", "id,name,parent,leader\nsub,Subsidiary,top,p1\ntop,Top,,p1\n")
            .File("person.csv", "id,name,manager,accounts\np1,Ada,p2,sub;top\np2,Bo,,\n")
            .File("opportunity.csv", "id,name,account,owner\nd1,Deal,sub,p2\n");

        var summary = await world.Import();

        Assert.Equal(0, summary.ExitCode);
        Assert.Empty(summary.Unknown);
        var top = await world.Account("Top");
        Assert.Equal(top.Id, (await world.Account("Subsidiary")).Parent);
        var ada = (await world.Now()).Of(Domain.People.Person.Kind, Clearance.Open).Single(person => person.Name == "Ada");
        Assert.Equal([(await world.Account("Subsidiary")).Id, top.Id], ada.Accounts);
        Assert.Equal((await world.Account("Subsidiary")).Id, (await world.Deal("Deal")).Account);
    }

    [Fact]
    public async Task Each_record_has_one_home_for_ever()
    {
        using var world = new ImportWorld()
            .File("account.csv", "id,name\na,Alpha\nb,Beta\n")
            .File("opportunity.csv", "id,name,account\nd1,Known,a\nd2,Unknown,\n")
            .File("rate.csv", "id,from,to,value,type,day\nr,USD,EUR,0.9,plan,2026-01-01\n");
        await world.Import();
        var alpha = await world.Account("Alpha");

        await world.File("opportunity.csv", "id,name,account\nd1,Known,b\nd2,Unknown,a\n").Import();

        var journal = await world.Journal();
        Assert.Equal(Partition.Account(alpha.Id), journal.HomeOf("opportunity", (await world.Deal("Known")).Id));
        Assert.Equal(Partition.Unassigned, journal.HomeOf("opportunity", (await world.Deal("Unknown")).Id));
        Assert.Equal(Partition.Rates(2026), journal.HomeOf("rate", Identity.Of("canonical", "rate", "r")));
        Assert.Equal((await world.Account("Beta")).Id, (await world.Deal("Known")).Account);
        Assert.Equal(alpha.Id, (await world.Deal("Unknown")).Account);
    }

    [Theory]
    [InlineData("1200", "EUR", "1200 EUR")]
    [InlineData("\"1,200.5\"", "USD", "1200.5 USD")]
    [InlineData("1200 JPY", "", "1200 JPY")]
    [InlineData("1200", "", "1200 CHF")]
    [InlineData("-12.345", "EUR", "-12.35 EUR")]
    public async Task Amounts_take_their_currency_from_the_cell_the_column_or_the_settings(string amount, string currency, string expected)
    {
        using var world = new ImportWorld()
            .File("settings.csv", "id,reportingCurrency\ncompany,CHF\n")
            .File("opportunity.csv", $"id,name,amount,amount.currency\nd,Deal,{amount},{currency}\n");
        await world.Import();

        var money = (await world.Deal("Deal")).Amount!.Value;
        Assert.Equal(expected, FormattableString.Invariant($"{money.Amount:0.##} {money.Currency}"));
    }

    [Theory]
    [InlineData("opportunity.csv", "id,amount\nd,100", "amount", "no currency")]
    [InlineData("opportunity.csv", "id,amount,amount.currency\nd,100 EUR,USD", "amount", "disagree")]
    [InlineData("opportunity.csv", "id,amount,amount.currency\nd,\"12,50\",EUR", "amount", "no amount")]
    [InlineData("opportunity.csv", "id,amount,amount.currency\nd,99999999999999999999,EUR", "amount", "too large")]
    [InlineData("opportunity.csv", "id,amount,amount.currency\nd,12,Euro", "amount", "no ISO currency")]
    [InlineData("opportunity.csv", "id,close\nd,3/4/2026", "close", "no day")]
    [InlineData("opportunity.csv", "id,close\nd,2026-02-30", "close", "no day")]
    [InlineData("opportunity.csv", "id,status\nd,wonn", "status", "none of open, won, lost")]
    [InlineData("opportunity.csv", "id,margin\nd,\"0,3,4\"", "margin", "no number")]
    [InlineData("opportunity.csv", "id,name\n,Deal", "id", "empty")]
    [InlineData("opportunity.csv", "id,name\nd,Deal,more", "", "3 values")]
    [InlineData("opportunity.csv", "id,name\nd,De\"al", "", "quotation mark")]
    [InlineData("opportunity.csv", "id,name\nd,\"Deal", "", "never closed")]
    [InlineData("opportunity.csv", "id,name,modified\nd,Deal,2031-01-01", "modified", "future")]
    [InlineData("rate.csv", "id,from,to,value\nr,EUR,USD,1.1", "day", "needs its day")]
    public async Task A_bad_row_is_refused_with_line_column_and_reason_and_the_rest_goes_in(string file, string text, string column, string reason)
    {
        using var world = new ImportWorld().File(file, text).File("account.csv", "id,name\na,Alpha\n");

        var summary = await world.Import();

        var reject = Assert.Single(summary.Rejects);
        Assert.Equal((file, 2, column), (reject.File, reject.Line, reject.Column));
        Assert.Contains(reason, reject.Reason, StringComparison.Ordinal);
        Assert.Equal(1, summary.ExitCode);
        Assert.Equal((1, 0, 1), summary.Files.Where(f => f.File == file).Select(f => (f.Rows, f.In, f.RowsRefused)).Single());
        Assert.Single((await world.Now()).Of(Account.Kind, Clearance.Open));
        var written = await File.ReadAllLinesAsync(Assert.Single(summary.RejectsFiles), TestContext.Current.CancellationToken);
        Assert.StartsWith("line,column,reason,id", written[0], StringComparison.Ordinal);
        Assert.StartsWith($"2,{column},", written[1], StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(world.Folder).Length);
    }

    [Fact]
    public async Task The_second_of_two_rows_with_one_id_is_refused_with_both_lines()
    {
        using var world = new ImportWorld().File("account.csv", "id,name\na,First\nb,Other\na,Second\n");

        var reject = Assert.Single((await world.Import()).Rejects);

        Assert.Equal((4, "account \"a\" is there already, in line 2 of account.csv"), (reject.Line, reject.Reason));
        Assert.NotNull(await world.Account("First"));
    }

    [Fact]
    public async Task A_file_without_its_columns_is_refused_whole_and_the_others_go_in()
    {
        using var world = new ImportWorld().File("opportunity.csv", "name\nDeal\n").File("account.csv", "id,name\na,Alpha\n");

        var summary = await world.Import();

        Assert.Equal(2, summary.ExitCode);
        Assert.Contains("id", summary.Files.Single(file => file.File == "opportunity.csv").Refused, StringComparison.Ordinal);
        Assert.Empty(await world.Deals());
        Assert.NotNull(await world.Account("Alpha"));
    }

    [Fact]
    public async Task Unknown_references_are_left_empty_with_the_reason_and_near_spellings_suggested()
    {
        using var world = new ImportWorld()
            .File("account.csv", "id,name\na1,Velmora Foods\n")
            .File("opportunity.csv", "id,name,account\nd1,By name,Velmora Foods\nd2,Spelt,velmora-foods\nd3,Slip,Velmora Food\nd4,Nobody,Zzz\n");

        var summary = await world.Import();

        var velmora = (await world.Account("Velmora Foods")).Id;
        Assert.Equal([velmora, velmora, null, null], (await world.Deals()).OrderBy(d => d.Name switch { "By name" => 0, "Spelt" => 1, "Slip" => 2, _ => 3 }).Select(d => d.Account));
        Assert.Equal([("velmora-foods", 0.95m), ("Velmora Foods", 1m)], summary.Repairs.Select(r => (r.Spelling, r.Confidence)).OrderBy(r => r.Item2));
        Assert.Equal(
            ["no such account; the nearest is \"Velmora Foods\" (90 % sure, not enough)", "no such account"],
            summary.Unknown.OrderBy(u => u.Spelling, StringComparer.Ordinal).Select(u => u.Reason));
        Assert.Equal(2, summary.Kinds.Single(kind => kind.Kind == "opportunity").Unassigned);
        Assert.Equal(0, summary.ExitCode);
    }

    [Fact]
    public async Task Other_names_of_a_record_lead_to_it_and_two_that_fit_to_none()
    {
        using var world = new ImportWorld()
            .File("account.csv", "id,name,aliases\na,Alpha,The First;A-1\nb,Beta,Twin\nc,Gamma,Twin\n")
            .File("opportunity.csv", "id,name,account\nd1,One,a 1\nd2,Two,Twin\n");

        var summary = await world.Import();

        Assert.Equal((await world.Account("Alpha")).Id, (await world.Deal("One")).Account);
        Assert.Equal(("a 1", "Alpha"), summary.Repairs.Select(repair => (repair.Spelling, repair.Became)).Single());
        Assert.Equal("it may be account \"Beta\" or \"Gamma\"", Assert.Single(summary.Unknown).Reason);
    }

    [Fact]
    public async Task What_is_too_long_for_the_ledger_is_refused()
    {
        using var world = new ImportWorld()
            .File("account.csv", $"id,name\n{new string('i', 501)},A\nb,{new string('n', 60_001)}\nc,{new string('x', 60_000)}\n");

        Assert.Equal([2, 3], (await world.Import()).Rejects.Select(reject => reject.Line));
        Assert.Equal(60_000, (await world.Now()).Of(Domain.Accounts.Account.Kind, Clearance.Open).Single().Name!.Length);
    }

    [Fact]
    public async Task Product_lines_name_products_as_well()
    {
        using var world = new ImportWorld()
            .File("product.csv", "id,name\np,Sensor\n")
            .File("opportunity.csv", "id,name,lines\nd,Deal,p|2|125000;Sensor|1|100\n");
        await world.Import();

        var product = Identity.Of("canonical", "product", "p");
        Assert.Equal([$"{product}|2|125000", $"{product}|1|100"], (await world.Deal("Deal")).Lines);
    }

    [Theory]
    [InlineData("@0", "x")]
    [InlineData("@-45", "2026-10-09")]
    [InlineData("@+30", "2026-12-23")]
    [InlineData("@month-3", "2026-08-01")]
    [InlineData("@month+0.end", "2026-11-30")]
    [InlineData("@quarter-1", "2026-07-01")]
    [InlineData("@quarter+0.end", "2026-12-31")]
    [InlineData("@quarter+0+20", "2026-10-21")]
    [InlineData("@year+0", "2026-10-01")]
    [InlineData("@year+0.end", "2027-09-30")]
    [InlineData("@year-1.end-15", "2026-09-15")]
    public async Task Days_may_be_told_from_today(string told, string expected)
    {
        using var world = new ImportWorld()
            .File("settings.csv", "id,fiscalStartMonth\ncompany,10\n")
            .File("opportunity.csv", $"id,name,close\nd,Deal,{told}\n");

        var summary = await world.Import();

        if (expected == "x")
            Assert.Single(summary.Rejects);
        else
            Assert.Equal(expected, FormattableString.Invariant($"{(await world.Deal("Deal")).Close:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task Today_is_a_day_of_the_companys_zone()
    {
        // 09:00 in Greenwich is 23:00 of the day before in Honolulu.
        using var world = new ImportWorld(clock: new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)))
            .File("settings.csv", "id,timeZone\ncompany,Pacific/Honolulu\n")
            .File("opportunity.csv", "id,name,close\nd,Deal,@+0\n");
        await world.Import();

        Assert.Equal(new DateOnly(2026, 11, 22), (await world.Deal("Deal")).Close);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public async Task Line_ends_byte_order_marks_quoted_line_breaks_and_accents_are_read(string end, bool mark)
    {
        using var world = new ImportWorld()
            .File("account.csv", $"id,name,industry{end}a,\"Jürgen \"\"J\"\" & Söhne\",\"Food,{end}drink\"{end}b,Beta,{end}", new System.Text.UTF8Encoding(mark));
        await world.Import();

        Assert.Equal($"Food,{end}drink", (await world.Account("Jürgen \"J\" & Söhne")).Industry);
        Assert.Null((await world.Account("Beta")).Industry);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_refused_whole()
    {
        using var world = new ImportWorld().File("account.csv", "id,name\na,Söhne\n", System.Text.Encoding.Latin1).File("product.csv", "id,name\np,Sensor\n");

        var summary = await world.Import();

        Assert.Equal((2, "it is not UTF-8"), (summary.ExitCode, summary.Files.Single(file => file.File == "account.csv").Refused));
        Assert.Empty((await world.Now()).Of(Account.Kind, Clearance.Open));
        Assert.Single((await world.Now()).Of(Domain.Products.Product.Kind, Clearance.Open));
    }

    [Fact]
    public async Task Files_the_layout_does_not_name_are_ignored_and_subfolders_are_not_read()
    {
        using var world = new ImportWorld().File("account.csv", "id,name,colour\na,Alpha,blue\n").File("readme.txt", "x").File("leads.csv", "id\n1\n");
        Directory.CreateDirectory(Path.Combine(world.Folder, "old"));
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "old", "person.csv"), "id\np\n", TestContext.Current.CancellationToken);

        var summary = await world.Import(map: null);

        Assert.Equal(("canonical", true), (summary.Map, summary.MapWasRecognised));
        Assert.Equal(["leads.csv", "readme.txt"], summary.IgnoredFiles);
        Assert.Equal(["colour"], summary.Files.Single().UnusedColumns);
    }
}
