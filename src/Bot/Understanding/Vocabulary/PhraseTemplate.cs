namespace Bot.Understanding.Vocabulary;

/// <summary>
/// The language of the vocabulary files: <c>word</c>, <c>(a|b)</c> for either, <c>[a]</c> for maybe. "(why|when) was [the] pipeline" says four phrases.
/// "What is due" also says "what's due", of which the tokeniser leaves "what due", and "whats due".
/// </summary>
internal static class PhraseTemplate
{
    private const string Signs = "|([)]";

    private static readonly string[] Contracted = ["what is ", "how is ", "where is ", "who is ", "that is "];

    /// <summary>Every phrase the template says.</summary>
    /// <exception cref="FormatException">When brackets do not match.</exception>
    public static IEnumerable<string> Expand(string template)
    {
        var at = 0;
        var phrases = Alternatives(template, ref at);
        return at == template.Length
            ? phrases.Select(WithSingleSpaces).Where(phrase => phrase.Length > 0).SelectMany(WithContractions).Distinct()
            : throw new FormatException($"'{template}' closes a bracket that it does not open.");
    }

    private static string WithSingleSpaces(string phrase) =>
        phrase is [not ' ', .., not ' '] && !phrase.Contains("  ", StringComparison.Ordinal) ? phrase : string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string[] WithContractions(string phrase)
    {
        foreach (var spelt in Contracted)
            if (phrase.StartsWith(spelt, StringComparison.Ordinal))
            {
                var (first, rest) = (spelt[..spelt.IndexOf(' ', StringComparison.Ordinal)], phrase[spelt.Length..]);
                return [phrase, $"{first} {rest}", $"{first}s {rest}"];
            }

        return [phrase];
    }

    private static List<string> Alternatives(string template, ref int at)
    {
        List<string> all = [], current = [""];
        while (at < template.Length && template[at] is not (')' or ']'))
        {
            var c = template[at++];
            switch (c)
            {
                case '|':
                    all.AddRange(current);
                    current = [""];
                    break;
                case '(' or '[':
                    var inner = Alternatives(template, ref at);
                    if (at == template.Length || template[at++] != (c == '(' ? ')' : ']'))
                        throw new FormatException($"'{template}' does not close a bracket.");
                    if (c == '[')
                        inner.Add("");
                    current = Joined(current, inner);
                    break;
                default:
                    var end = template.AsSpan(at).IndexOfAny(Signs) is >= 0 and var length ? at + length : template.Length;
                    Append(current, template[(at - 1)..end]);
                    at = end;
                    break;
            }
        }

        all.AddRange(current);
        return all;
    }

    private static void Append(List<string> all, string words)
    {
        for (var at = 0; at < all.Count; at++)
            all[at] += words;
    }

    private static List<string> Joined(List<string> left, List<string> right)
    {
        var all = new List<string>(left.Count * right.Count);
        foreach (var one in left)
            foreach (var other in right)
                all.Add(one + other);
        return all;
    }
}
