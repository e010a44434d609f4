namespace Bot.Tests.Answers.Maven;

/// <summary>The raw files, row by row, each row by column name. Nothing is repaired; these files quote nothing.</summary>
internal static class MavenCsv
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string folder, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
