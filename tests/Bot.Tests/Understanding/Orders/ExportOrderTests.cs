using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class ExportOrderTests
{
    [Theory]
    [InlineData("export that as Excel", ExportFormat.Workbook)]
    [InlineData("send me this as CSV", ExportFormat.Csv)]
    [InlineData("can you export it to a spreadsheet please?", ExportFormat.Workbook)]
    [InlineData("Export", ExportFormat.Workbook)]
    [InlineData("as csv", ExportFormat.Csv)]
    [InlineData("give me the rows in an Excel file", ExportFormat.Workbook)]
    [InlineData("download these as xlsx", ExportFormat.Workbook)]
    public void The_last_answer_is_exported(string text, ExportFormat format)
    {
        var last = World.Question("open risks");
        Assert.Equal(new Intent.Export(format, last), Assert.Single(World.Read(text, last).Intents));
    }

    [Theory]
    [InlineData("export open risks to Excel", Topics.Risks, ExportFormat.Workbook)]
    [InlineData("pipeline by region as csv", Topics.Deals, ExportFormat.Csv)]
    [InlineData("send me the forecast of Northwind as an Excel file", Topics.Forecast, ExportFormat.Workbook)]
    public void A_question_that_is_asked_with_it_is_exported(string text, string topic, ExportFormat format)
    {
        var export = Assert.IsType<Intent.Export>(Assert.Single(World.Read(text).Intents));
        Assert.Equal((topic, format), (export.Question.Topic, export.Format));
    }

    [Fact]
    public void Without_an_answer_there_is_nothing_to_export() => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("export that as Excel").Intents));

    [Theory]
    [InlineData("note: send the figures as csv")]
    [InlineData("can you read excel files?")]
    [InlineData("open risks")]
    public void All_else_is_what_it_was(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Export);
}
