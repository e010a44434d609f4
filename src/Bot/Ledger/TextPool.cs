namespace Bot.Ledger;

/// <summary>
/// Makes one string of equal ones that are read near each other: names of fields and people, stages, ids. A hundred thousand deals then share a few texts, which
/// stay in the processor's cache when all are looked at. Holds few and forgets; safe for concurrent use.
/// </summary>
internal static class TextPool
{
    private const int Places = 4096;
    private const int Longest = 64;

    private static readonly string?[] Texts = new string?[Places];

    public static string Of(string text)
    {
        if (text.Length > Longest)
            return text;
        ref var place = ref Texts[(uint)text.GetHashCode(StringComparison.Ordinal) % Places];
        if (place is { } known && known == text)
            return known;
        return place = text;
    }
}
