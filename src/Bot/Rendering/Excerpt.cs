using System.Globalization;

namespace Bot.Rendering;

/// <summary>The beginning of a text in one line, never cut within a letter: what is kept whole elsewhere.</summary>
public static class Excerpt
{
    /// <summary>Characters in a sentence about the text.</summary>
    public const int InSentence = 120;

    /// <summary>Characters on a card that is about the text.</summary>
    public const int OnCard = 300;

    /// <param name="most">Characters it may have, the mark of what is left out not counted.</param>
    public static string Of(string text, int most = InSentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= most)
            return line;
        var end = 0;
        for (var letters = StringInfo.GetTextElementEnumerator(line); letters.MoveNext() && letters.ElementIndex + letters.GetTextElement().Length <= most;)
            end = letters.ElementIndex + letters.GetTextElement().Length;
        return line.LastIndexOf(' ', end, end / 4) is > 0 and var word ? $"{line[..word]} …" : $"{line[..end]}…";
    }
}
