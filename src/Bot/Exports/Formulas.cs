namespace Bot.Exports;

/// <summary>Texts that a spreadsheet would compute when it opens a file. Names and notes come from many hands; none of them may run.</summary>
internal static class Formulas
{
    public static bool MayBe(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    /// <summary>The same text, read as one.</summary>
    public static string Harmless(string text) => MayBe(text) ? "'" + text : text;
}
