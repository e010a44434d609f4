using System.Globalization;
using Bot.Exports;
using Bot.Import.Reading;
using Bot.Rendering;
using Bot.Tests.Answers;
using Bot.Tests.Ledger.Tables;
using Bot.Understanding;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using Asked = Bot.Tests.Answers.Asked;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Bot.Tests.Exports;

public sealed class ExportTests
{
    private static readonly Made<Domain.Accounts.Account> Contoso = A.Account("Contoso");

    private static readonly Question Open = new()
    {
        Topic = Topics.Deals,
        Deals = new() { ListDeals = true, Filters = [new DealFilter.In(DealDimension.Status, ["open"])] },
    };

    [Fact]
    public void Every_row_is_written_not_only_the_page()
    {
        var answer = All(Open, Deals(60));

        Assert.Equal(60, answer.RowCount);
        Assert.Equal(61, Csv(answer).Count);
        Assert.Equal(60, Csv(answer).Skip(1).Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void Amounts_add_up_to_the_answers_total_with_what_rounding_left_over()
    {
        // A third of a cent is lost in each of the rows.
        var world = Deals(30, "EUR").Append(A.Rate("EUR", "USD", 1.00333m, new(2017, 1, 1)));
        var answer = All(new() { Topic = Topics.Deals, Deals = new() { GroupBy = DealDimension.Owner, Filters = Open.Deals.Filters } }, [.. world, A.Company("USD")]);

        var csv = Csv(answer);

        var column = Array.IndexOf(csv[0], "Amount (USD)");
        Assert.Equal("Rounding", csv[^1][0]);
        Assert.Equal(answer.Number("amount"), csv.Skip(1).Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tsteps")]
    public void A_name_that_begins_like_a_formula_stays_a_text(string name)
    {
        var answer = All(Open, [Contoso, A.Deal("x").With(Opportunity.Fields.Name, name).For(Contoso).Open().Closing(new(2026, 6, 1))]);

        Assert.Equal("'" + name, Csv(answer)[1][0]);
        using var workbook = SpreadsheetDocument.Open(Workbook(answer), false);
        var cell = Rows(workbook)[1].Elements<Cell>().First();
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(name, cell.InnerText);
        Assert.True(workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        var answer = All(Open, Deals(1)) with { Rows = [new("Change", [new("change", new(-12.5m, "USD"))])] };

        Assert.Equal(["Deal", "Change (USD)"], Csv(answer)[0]);
        Assert.Equal("-12.5", Csv(answer)[1][1]);
    }

    [Fact]
    public void A_workbook_holds_the_same_numbers_and_is_valid()
    {
        var answer = All(Open, Deals(60));
        using var workbook = SpreadsheetDocument.Open(Workbook(answer), false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["Rows", "About"], workbook.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(Csv(answer).Select(row => string.Join('|', row)), Rows(workbook).Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))));
    }

    [Fact]
    public void Amounts_of_several_currencies_have_columns_of_their_own_named_by_unit()
    {
        var answer = All(Open, Deals(1)) with { Rows = [new("a", [new("amount", new(1, "USD"))]), new("b", [new("amount", new(2, "EUR"))])] };

        Assert.Equal(["Deal", "Amount (USD)", "Amount (EUR)"], Csv(answer)[0]);
    }

    [Fact]
    public void What_the_reader_may_not_see_is_not_in_the_file()
    {
        var answer = All(Open, Deals(30), Given.ReaderOf(Clearance.Open));

        Assert.DoesNotContain(Csv(answer)[0], heading => heading.StartsWith("Amount", StringComparison.Ordinal));
        Assert.Equal(31, Csv(answer).Count);
    }

    [Fact]
    public void What_a_row_has_in_columns_of_its_own_stands_in_them_and_not_in_a_note()
    {
        var answer = All(Open, Deals(1)) with
        {
            RowHeading = "Entry",
            Rows = [new("Met the CFO", []) { Note = Sentence.Of($"10:02, Tom"), Columns = [new("Who", Sentence.Of($"Tom")), new("Text", Sentence.Of($"Met the CFO, all of it"))] }],
        };

        Assert.Equal([["Entry", "Who", "Text"], ["Met the CFO", "Tom", "Met the CFO, all of it"]], Csv(answer));
    }

    private static IMade[] Deals(int count, string currency = "USD") =>
    [
        Contoso,
        .. Enumerable.Range(1, count).Select(number =>
        {
            var owner = A.Person($"Seller {number:D2}");
            return new IMade[] { owner, A.Deal($"Deal {number:D2}").For(Contoso).Worth(100 + number, currency).Open().Closing(new(2026, 6, 1)).OwnedBy(owner) };
        }).SelectMany(made => made),
    ];

    private static Answer All(Question question, IEnumerable<IMade> world, Reader? reader = null)
    {
        var portfolio = Given.Portfolio(world);
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, reader ?? Given.Administrator), Today = Asked.Today };
        var first = Assert.IsType<Reply.Answered>(Asker.Answer(question, context)).Answer;
        return AllRows.Of(first, page => Asker.Answer(page, context));
    }

    /// <summary>The heading and the rows, read back the way imports read.</summary>
    private static List<string[]> Csv(Answer answer)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "answer.csv");
        using (var file = File.Create(path))
            CsvExport.Write(AnswerTable.Of(answer, Locale.Default), file);
        using var read = new CsvRows(path, ',');
        var rows = new List<string[]> { read.Header.ToArray() };
        while (read.Read())
            rows.Add(read.Row);
        return rows;
    }

    private static MemoryStream Workbook(Answer answer)
    {
        var file = new MemoryStream();
        WorkbookExport.Write(answer, Locale.Default, file);
        file.Position = 0;
        return file;
    }

    private static Row[] Rows(SpreadsheetDocument workbook) =>
        [.. ((WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().First().Id!)).Worksheet!.Descendants<Row>()];
}
