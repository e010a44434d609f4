using System.Globalization;
using Bot.Rendering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Domain.Asking;

namespace Bot.Exports;

/// <summary>An answer as a workbook: its rows on the first sheet, and on the second what the numbers are, from the headline to the definitions.</summary>
internal static class WorkbookExport
{
    private const uint TextStyle = 1;
    private const uint AmountStyle = 2;
    private const uint RatioStyle = 3;
    private const uint HeadingStyle = 4;

    public static void Write(Answer answer, Locale locale, Stream output)
    {
        var table = AnswerTable.Of(answer, locale);
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new Sheets();
        Add(workbook, sheets, "Rows", [Heading(table.Headings), .. table.Rows.Select(row => new Row(row.Select((cell, column) => Cell(cell, table.Units[column]))))]);
        Add(workbook, sheets, "About", About(answer, locale));
        workbook.Workbook = new Workbook(sheets);
    }

    private static IEnumerable<Row> About(Answer answer, Locale locale)
    {
        yield return Heading(answer.Subject);
        foreach (var sentence in new[] { answer.Headline }.Concat(answer.Details))
            yield return new Row(Cell(Wording.Say(sentence, locale), null));
        foreach (var value in answer.Values)
            yield return new Row(Cell(ValueLabels.Of(value.Name), null), Cell(value.Value.Number, value.Value.Unit), Cell(value.Value.Unit, null));
        foreach (var sentence in answer.Omitted.Concat(answer.Assumptions).Concat(answer.Receipt.Definitions))
            yield return new Row(Cell(Wording.Say(sentence, locale), null));
        yield return new Row(Cell(answer.Receipt.Formula, null));
    }

    private static Row Heading(IEnumerable<string> texts) => new(texts.Select(text =>
    {
        var cell = Cell(text, null);
        cell.StyleIndex = HeadingStyle;
        return cell;
    }));

    private static Cell Cell(object? content, string? unit) => content switch
    {
        decimal number => new Cell
        {
            DataType = CellValues.Number,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
            StyleIndex = unit == Quantity.RatioUnit ? RatioStyle : Domain.Currency.IsCode(unit) ? AmountStyle : 0,
        },
        string { Length: > 0 } text => new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = Formulas.MayBe(text) ? TextStyle : 0,
        },
        _ => new Cell(),
    };

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, IEnumerable<Row> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows));
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    /// <summary>The text style says that what looks like a formula is none, also when somebody edits the cell.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { QuotePrefix = true, NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true }));
}
