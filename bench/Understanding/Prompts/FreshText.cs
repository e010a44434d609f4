using System.Text.Json;
using Understanding.Judging;
using Understanding.Making;
using Understanding.Measuring;

namespace Understanding.Prompts;

/// <summary>A text that nothing was tuned on, asked over the sample portfolio.</summary>
/// <param name="Asker">The person who asks, by the id in the sample's files.</param>
/// <param name="After">What the same person asked before; null where it stands alone.</param>
/// <param name="Expected">Any of these readings is right, the first is the best.</param>
internal sealed record FreshText(string Text, string Group, string Asker, string? After, IReadOnlyList<Reading> Expected)
{
    /// <summary>A question for those that stand alone, which is not looked at.</summary>
    private const string Any = "commit this quarter";

    public static async Task<IReadOnlyList<Judgement>> JudgeAllAsync(string path, string samples)
    {
        var sample = await SamplePortfolio.LoadAsync(samples, Asking.Today);
        return
        [
            .. ReadAll(path).GroupBy(text => (text.Asker, text.After)).SelectMany(texts =>
            {
                var asking = new Asking(sample.Portfolio, SamplePortfolio.IdOf("person", texts.Key.Asker), texts.Key.After ?? Any, sample.Written);
                return texts.Select(text => asking.Judge(new(text.Asker, text.Text, text.Group, "true", []), text.Expected, text.After is not null));
            }),
        ];
    }

    private static IEnumerable<FreshText> ReadAll(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var group in file.RootElement.EnumerateArray())
            foreach (var text in group.GetProperty("texts").EnumerateObject())
                yield return new(text.Name, group.GetProperty("group").GetString()!, group.GetProperty("as").GetString()!,
                    group.TryGetProperty("after", out var after) ? after.GetString() : null, Prompts.Expected.Readings(text.Value));
    }
}
