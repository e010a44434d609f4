using System.Collections.Immutable;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Exports;

/// <summary>Writes the one answer to a text into files: all its rows, as its reader may see them.</summary>
/// <param name="Csv">Null for none.</param>
/// <param name="Workbook">Null for none.</param>
internal sealed record AnswerExport(FileInfo? Csv, FileInfo? Workbook)
{
    /// <returns>A sentence for each file, or the one that says why there is none.</returns>
    /// <exception cref="IOException">When a file cannot be written.</exception>
    public ImmutableArray<string> Write(Asked asked, UnderstandingContext context)
    {
        if (this is { Csv: null, Workbook: null })
            return [];
        if (asked.Replies is not [{ Reply: Reply.Answered { Answer: var first } }])
            return ["No file was written: an export is of one answer."];
        var answer = AllRows.Of(first, question => Asker.Answer(question, context));
        var locale = Locale.For(context.View.Reader);
        var told = ImmutableArray.CreateBuilder<string>();
        if (Csv is not null)
            told.Add(Into(Csv, answer, output => CsvExport.Write(AnswerTable.Of(answer, locale), output)));
        if (Workbook is not null)
            told.Add(Into(Workbook, answer, output => WorkbookExport.Write(answer, locale, output)));
        return told.ToImmutable();
    }

    private static string Into(FileInfo file, Answer answer, Action<Stream> write)
    {
        using var output = file.Create();
        write(output);
        return $"{Math.Max(1, answer.Rows.Length)} {Answers.Plural.Of(Math.Max(1, answer.Rows.Length), "row")} in {file.Name}.";
    }
}
