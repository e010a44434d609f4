using Bot.Understanding;

namespace Bot.Status;

/// <summary>What people ask for in vain, by its kind: what the owner of the portfolio may want to bring in.</summary>
internal sealed class UnansweredCheck(UnansweredQuestions questions) : IStatusCheck
{
    private const int MostNamed = 6;

    public string Area => "Questions";

    public async Task<Finding> FindAsync(CancellationToken cancellation) => Of(await questions.LatelyAsync(cancellation));

    internal static Finding Of(IReadOnlyList<UnansweredShape> lately)
    {
        if (lately.Count == 0)
            return Finding.Good("Questions", $"Every question within a week was answered.");
        var kinds = lately.CountBy(shape => shape.Kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", kinds.Take(MostNamed).Select(kind => $"{kind.Value} {Words(kind.Key)}"));
        var others = kinds.Skip(MostNamed).Sum(kind => kind.Value);
        var asked = lately.Count == 1 ? "1 question within a week was not answered" : $"{lately.Count} questions within a week were not answered";
        var unknown = lately.Count(shape => shape.UnknownWords != "0");
        return Finding.Good("Questions", $"{asked}: {named}{(others > 0 ? $", {others} other" : "")}.{(unknown > 0 ? $" {unknown} held words that I do not know." : "")}");
    }

    private static string Words(string kind) => kind switch
    {
        UnansweredShape.NotUnderstood => "not understood",
        UnansweredShape.AskedBack => "asked back",
        Beyond.Update => "to change what the chat cannot",
        Beyond.Language => "in another language",
        Beyond.Length => "too long",
        Beyond.UnknownName => "about a name that I do not know",
        _ => $"about {kind.Replace('-', ' ')}, which I do not hold or do",
    };
}
