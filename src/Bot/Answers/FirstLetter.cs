namespace Bot.Answers;

/// <summary>A text that begins a sentence or a heading, or that stands within one.</summary>
internal static class FirstLetter
{
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
