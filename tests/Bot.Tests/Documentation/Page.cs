using System.Text.RegularExpressions;
using Testing;

namespace Bot.Tests.Documentation;

/// <summary>A page of the documentation: the commands, files and questions in it.</summary>
internal sealed partial class Page(string path)
{
    private readonly string[] lines = File.ReadAllLines(Repository.At(path));

    /// <summary>The pages that people follow, decisions left out.</summary>
    public static IEnumerable<string> All =>
    [
        "README.md", "CONTRIBUTING.md", "samples/README.md", "bench/README.md", "manifest/README.md",
        .. Directory.EnumerateFiles(Repository.At("docs"), "*.md").Select(file => "docs/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// What is to be typed: the lines of blocks without a language, without the words that explain them, which stand behind two spaces; and commands of the bot within sentences.
    /// </summary>
    public IEnumerable<string> Commands =>
    [
        .. Blocks().Where(block => block.Language is "" or "bash" or "sh").SelectMany(block => block.Lines).Select(line => line.Split("  ")[0].Trim()).Where(line => line.Length > 0 && line[0] != '#'),
        .. lines.SelectMany(line => InSentence().Matches(line)).Select(match => match.Groups["command"].Value),
    ];

    /// <summary>Files that are shown whole: a block under a line that names it, as <c>`mine/account.csv`:</c>.</summary>
    public IEnumerable<(string Name, string Text)> Files =>
        Blocks().Where(block => block.Title is not null).Select(block => (block.Title!, string.Join('\n', block.Lines) + "\n"));

    /// <summary>What people may ask: the list under "Ask:", and cells of tables that hold nothing but what is said, in quotation marks.</summary>
    public IEnumerable<string> Questions
    {
        get
        {
            var isAsked = false;
            foreach (var line in lines)
            {
                if (line.Length > 0)
                    isAsked = line.TrimEnd().EndsWith("Ask:", StringComparison.Ordinal) || (isAsked && line.StartsWith("- ", StringComparison.Ordinal));
                if (isAsked && line.StartsWith("- ", StringComparison.Ordinal))
                    yield return line[2..].Trim('"');
                foreach (var cell in line.StartsWith('|') ? line.Split('|') : [])
                    if (Said().IsMatch(cell.Trim()))
                        foreach (Match question in Quoted().Matches(cell))
                            yield return question.Groups["text"].Value;
            }
        }
    }

    private IEnumerable<(string Language, string? Title, List<string> Lines)> Blocks()
    {
        List<string>? inside = null;
        var (language, title, before) = ("", (string?)null, "");
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal) && inside is null)
                (inside, language, title) = ([], line[3..].Trim(), Title().Match(before) is { Success: true } named ? named.Groups["name"].Value : null);
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                yield return (language, title, inside!);
                inside = null;
            }
            else
                inside?.Add(line);
            before = line;
        }
    }

    [GeneratedRegex(@"^`(?<name>[\w./-]+)`:$")]
    private static partial Regex Title();

    [GeneratedRegex("`(?<command>dotnet run --project src/Bot -- [^`]+)`")]
    private static partial Regex InSentence();

    [GeneratedRegex("""^"[^"]+"(, (and |or )?"[^"]+")*$""")]
    private static partial Regex Said();

    [GeneratedRegex("""
        "(?<text>[^"]+)"
        """)]
    private static partial Regex Quoted();
}
