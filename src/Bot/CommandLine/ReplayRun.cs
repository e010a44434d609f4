using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain.Asking;

namespace Bot.CommandLine;

/// <summary>
/// Computes answers again as their receipts say: the same question, on the same day, knowing what was known at each partition's sequence. Whatever was learned
/// since, the numbers must be the same; where they are not, both are told.
/// </summary>
internal static class ReplayRun
{
    /// <param name="file">Lines that <c>ask --json</c> wrote.</param>
    public static async Task<int> RunAsync(FileInfo file, UnderstandingContext context, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var code = ExitCode.Done;
        foreach (var line in (await File.ReadAllLinesAsync(file.FullName, cancellation)).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            try
            {
                using var told = JsonDocument.Parse(line);
                var today = DateOnly.ParseExact(told.RootElement.GetProperty("today").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                foreach (var answer in told.RootElement.GetProperty("answers").EnumerateArray())
                    if (!await IsTheSameAsync(answer, context with { Today = today }, output))
                        code = ExitCode.NotAnswered;
            }
            catch (Exception strange) when (strange is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
            {
                await error.WriteLineAsync($"{file.Name} has a line that ask --json did not write.");
                return ExitCode.Trouble;
            }
        }

        return code;
    }

    private static async Task<bool> IsTheSameAsync(JsonElement told, UnderstandingContext context, TextWriter output)
    {
        var headline = told.GetProperty("headline").GetString();
        if (QuestionJson.Read(told.GetProperty("question").GetRawText()) is not { } question)
        {
            await output.WriteLineAsync($"Not asked again, it is the question of another version: {headline}");
            return false;
        }

        var position = told.GetProperty("receipt").GetProperty("position").EnumerateObject()
            .ToImmutableSortedDictionary(read => read.Name, read => read.Value.GetInt64(), StringComparer.Ordinal);
        var values = told.GetProperty("values").EnumerateArray()
            .Select(value => new NamedValue(value.GetProperty("name").GetString()!, new(value.GetProperty("number").GetDecimal(), value.GetProperty("unit").GetString()!)));
        var again = Asker.Replay(question, position, context) is Reply.Answered answered ? answered.Answer.Values : [];
        string[] differing = [.. Differences([.. values], again)];
        await output.WriteLineAsync($"{(differing.Length == 0 ? "The same" : "Different")}: {headline}");
        foreach (var difference in differing)
            await output.WriteLineAsync($"  {difference}");
        return differing.Length == 0;
    }

    private static IEnumerable<string> Differences(ImmutableArray<NamedValue> told, ImmutableArray<NamedValue> again)
    {
        foreach (var name in told.Concat(again).Select(value => value.Name).Distinct())
            if ((Find(told, name), Find(again, name)) is var (before, now) && before != now)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} was {Written(before)} and is {Written(now)}");
    }

    private static Quantity? Find(ImmutableArray<NamedValue> values, string name) => values.FirstOrDefault(value => value.Name == name)?.Value;

    private static string Written(Quantity? quantity) => quantity is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Number} {known.Unit}") : "not told";
}
