namespace Bot.Answers;

/// <summary>The form of an English noun that goes with a number.</summary>
internal static class Plural
{
    /// <summary>"deal" or "deals"; a phrase bends in its first word ("deal without an amount").</summary>
    public static string Of(long count, string noun)
    {
        if (count == 1)
            return noun;
        var end = noun.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space : noun.Length;
        var word = noun[..end];
        var plural = word.EndsWith('y') && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies" : word + "s";
        return plural + noun[end..];
    }
}
