using Bot.Import;
using Domain;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>Mapping files of one's own.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData("""{ "name": "x", "curency": "EUR" }""", "curency")]
    [InlineData("""{ "name": "x", "currency": "Euro" }""", "\"Euro\" is not an ISO code")]
    [InlineData("""{ "name": "x", "name": "y" }""", "name")]
    [InlineData("{\n \"name\": \"x\",\n \"files\": 3 }", "(3,")]
    [InlineData("""{ "name": "x", "layout": "other" }""", "layout \"other\"")]
    [InlineData("""{ "name": "x", "timeZone": "Mars/Base" }""", "Mars/Base")]
    [InlineData("""{ "name": "x", "stages": { "Won": { "status": "wonn" } } }""", "stages \"Won\": status \"wonn\"")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "deal", "id": "i", "fields": {} } ] } ] }""", "f.csv, records[0]: there is no kind of record \"deal\"")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "account", "id": "i", "fields": { "nam": "n" } } ] } ] }""", "account has no field \"nam\"")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "account", "id": "i", "fields": { "name": { "colum": "n" } } } ] } ] }""", "'colum' is not known")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "account", "id": "i", "fields": { "name": { "column": "n", "value": "v" } } } ] } ] }""", "exactly one of")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "opportunity", "id": "i", "fields": { "status": { "value": "wonn" } } } ] } ] }""", "\"wonn\" is none of open, won, lost")]
    [InlineData("""{ "name": "x", "files": [ { "file": "f.csv", "records": [ { "kind": "opportunity", "id": "i", "history": true, "fields": {} } ] } ] }""", "history needs \"on\"")]
    public async Task A_mistake_is_refused_with_file_and_place(string map, string expected)
    {
        using var world = new ImportWorld().File("f.csv", "i\n1\n");

        var refusal = await Assert.ThrowsAsync<ImportException>(() => world.Import(MapFile(world, map)));

        Assert.Contains(Path.Combine(world.Elsewhere, "map.json"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, world.Tables.RowsWritten);
    }

    [Fact]
    public async Task Columns_are_joined_translated_scaled_defaulted_and_set_to_constants()
    {
        using var world = new ImportWorld().File("crm.csv", "nr;title;state;value;cur\n7;Big;W;1.234,5;\n8;Small;?;2;USD\n");

        var summary = await world.Import(MapFile(world, """
            {
              "name": "ours", "decimalComma": true, "delimiter": ";", // comments are fine
              "files": [ { "file": "crm.csv", "records": [ {
                "kind": "opportunity",
                "id": { "columns": ["nr", "title"], "join": "/" },
                "fields": {
                  "name": { "columns": ["title", "nr"] },
                  "status": { "column": "state", "values": { "W": "won", "*": "open" } },
                  "amount": { "column": "value", "scale": 1000, "currency": { "column": "cur", "ifEmpty": "EUR" } },
                  "region": { "value": "EMEA" },
                  "margin": { "column": "margin", "optional": true },
                },
              } ] } ],
            }
            """));

        Assert.Equal(0, summary.ExitCode);
        var big = await world.Deal("Big 7");
        Assert.Equal(Identity.Of("ours", "opportunity", "7/Big"), big.Id);
        Assert.Equal((Domain.Opportunities.DealStatus.Won, Money.Of(1_234_500, Currency.Eur), "EMEA"), (big.Status, big.Amount, big.Region));
        Assert.Equal(Money.Of(2_000, Currency.Usd), (await world.Deal("Small 8")).Amount);
    }

    [Theory]
    [InlineData("03/04/2026", "", null)]
    [InlineData("03/04/2026", "\"monthFirst\": true,", "2026-03-04")]
    [InlineData("03/04/2026", "\"monthFirst\": false,", "2026-04-03")]
    [InlineData("25/04/2026", "", "2026-04-25")]
    [InlineData("04/04/2026", "", "2026-04-04")]
    [InlineData("2026-04-03", "", "2026-04-03")]
    public async Task A_day_that_can_be_read_in_two_ways_is_refused_unless_the_map_says_which(string text, string says, string? expected)
    {
        using var world = new ImportWorld().File("f.csv", $"i,close\n1,{text}\n");

        var summary = await world.Import(MapFile(world, $$"""
            { "name": "x", {{says}} "dates": ["yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy"],
              "files": [ { "file": "f.csv", "records": [ { "kind": "opportunity", "id": "i", "fields": { "close": "close" } } ] } ] }
            """));

        Assert.Equal(expected is null ? "\"03/04/2026\" is 2026-04-03 or 2026-03-04: the map does not say whether the month comes first" : null, summary.Rejects.SingleOrDefault()?.Reason);
        Assert.Equal(expected, (await world.Deals()).SingleOrDefault()?.Close is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : null);
    }

    [Fact]
    public async Task Records_are_derived_from_columns_and_fields_taken_by_way_of_others()
    {
        using var world = new ImportWorld().File("team.csv", "who,boss,area\nAda,Cy,North\nBo,Cy,South\nCy,,West\n").File("deals.csv", "no,seller\n1,Bo\n");

        await world.Import(MapFile(world, """
            { "name": "x", "files": [
              { "file": "team.csv", "records": [
                { "kind": "person", "id": "who", "fields": { "name": "who", "manager": "boss", "region": "area" } },
                { "kind": "person", "id": "boss", "derived": true, "fields": { "name": "boss", "region": { "value": "derived" } } } ] },
              { "file": "deals.csv", "records": [ { "kind": "opportunity", "id": "no", "fields": { "name": "no", "owner": "seller", "region": { "via": "owner", "field": "region" } } } ] } ] }
            """));

        var people = (await world.Now()).Of(Domain.People.Person.Kind, Clearance.Open).ToDictionary(person => person.Name!);
        Assert.Equal(["Ada", "Bo", "Cy"], people.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((people["Cy"].Id, "West"), (people["Ada"].Manager!.Value, people["Cy"].Region));
        Assert.Equal("South", (await world.Deal("1")).Region);
    }

    [Fact]
    public async Task A_required_reference_that_is_not_known_refuses_its_row()
    {
        using var world = new ImportWorld().File("deals.csv", "no,client\n1,Nobody\n2,\n");

        var summary = await world.Import(MapFile(world, """
            { "name": "x", "files": [ { "file": "deals.csv", "records": [ { "kind": "opportunity", "id": "no", "fields": { "account": { "column": "client", "required": true } } } ] } ] }
            """));

        Assert.Equal(["no such account", "it is empty"], summary.Rejects.OrderBy(r => r.Line).Select(r => r.Reason));
        Assert.Empty(await world.Deals());
    }

    [Fact]
    public async Task How_sure_a_match_must_be_is_the_maps_to_say()
    {
        using var world = new ImportWorld().File("account.csv", "id,name\na,Velmora Foods\n").File("deals.csv", "no,client\n1,Velmora Fods\n");

        var summary = await world.Import(MapFile(world, """
            { "name": "x", "layout": "canonical", "matchFrom": 0.9, "files": [
              { "file": "deals.csv", "records": [ { "kind": "opportunity", "id": "no", "fields": { "account": "client" } } ] } ] }
            """));

        Assert.Equal(("Velmora Fods", "Velmora Foods", 0.9m), summary.Repairs.Select(r => (r.Spelling, r.Became, r.Confidence)).Single());
        Assert.NotNull((await world.Deals()).Single().Account);
    }

    [Fact]
    public async Task Unknown_folders_maps_and_layouts_are_told_of()
    {
        using var world = new ImportWorld().File("leads.csv", "id\n1\n");

        Assert.Contains("None of the maps", (await Assert.ThrowsAsync<ImportException>(() => world.Import(map: null))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no map", (await Assert.ThrowsAsync<ImportException>(() => world.Import("nowhere.json"))).Message, StringComparison.Ordinal);
        Assert.Contains("none of the files", (await Assert.ThrowsAsync<ImportException>(() => world.Import("maven"))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no folder", (await Assert.ThrowsAsync<ImportException>(() => world.Import(folder: "/nowhere"))).Message, StringComparison.Ordinal);
    }

    private static string MapFile(ImportWorld world, string json)
    {
        var path = Path.Combine(Directory.CreateDirectory(world.Elsewhere).FullName, "map.json");
        File.WriteAllText(path, json);
        return path;
    }
}
