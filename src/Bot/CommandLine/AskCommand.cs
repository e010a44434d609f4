using System.CommandLine;
using System.Globalization;

namespace Bot.CommandLine;

/// <summary><c>ask "…" [--as PERSON] [--today DATE] [--json] [--file F] [--yes] [--csv F] [--xlsx F] [--replay F]</c>.</summary>
internal static class AskCommand
{
    /// <param name="open">Gives the services of the ledger; they are disposed of when everything is answered.</param>
    public static Command Create(Func<ServiceProvider> open)
    {
        var text = new Argument<string?>("question") { Description = "What you want to know, or \"note: …\".", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "Ask every line of this file; the lines know nothing of each other." };
        var person = new Option<string?>("--as") { Description = "Name or id of the person who asks. Default: the portfolio administrator." };
        var today = new Option<DateOnly?>("--today")
        {
            Description = "The day to answer for, as 2026-12-31. Moves the calendar; what is known stays.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is no day: write it as 2026-12-31.");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, see docs/ask.md." };
        var yes = new Option<bool>("--yes") { Description = "Write what is proposed." };
        var csv = new Option<FileInfo?>("--csv") { Description = "Write all rows of the answer into this file as well." };
        var workbook = new Option<FileInfo?>("--xlsx") { Description = "The same as a workbook, with a sheet on what the numbers are." };
        var replay = new Option<FileInfo?>("--replay") { Description = "Compute the answers of this file, written by --json, again as their receipts say, and compare." };
        var command = new Command("ask", "Answers a question about the portfolio, in words or as JSON.") { text, file, person, today, json, yes, csv, workbook, replay };
        command.Validators.Add(result =>
        {
            if (new[] { !string.IsNullOrWhiteSpace(result.GetValue(text)), result.GetValue(file) is not null, result.GetValue(replay) is not null }.Count(given => given) != 1)
                result.AddError("Give either a question, or --file, or --replay.");
            if (string.IsNullOrWhiteSpace(result.GetValue(text)) && (result.GetValue(csv) ?? result.GetValue(workbook)) is not null)
                result.AddError("Only the answer to a question is written into a file.");
        });
        command.SetAction((parsed, cancellation) => AskRun.RunAsync(
            new(parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(person), parsed.GetValue(today), parsed.GetValue(json), parsed.GetValue(yes))
            {
                Export = new(parsed.GetValue(csv), parsed.GetValue(workbook)),
                Replay = parsed.GetValue(replay),
            },
            open, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }
}
