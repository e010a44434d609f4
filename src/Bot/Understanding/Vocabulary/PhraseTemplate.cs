namespace Bot.Understanding.Vocabulary;

/// <summary>
/// The language of the vocabulary files: <c>word</c>, <c>(a|b)</c> for either, <c>[a]</c> for maybe. "(why|when) was [the] pipeline" says four phrases.
/// "What is due" also says "what's due", of which the tokeniser leaves "what due", and "whats due".
/// </summary>
internal static class PhraseTemplate
{
    private static readonly string[] Contracted = ["what", "how", "where", "who", "that"];

    /// <summary>Every phrase the template says.</summary>
    /// <exception cref="FormatException">When brackets do not match.</exception>
    public static IEnumerable<string> Expand(string template)
    {
        var at = 0;
        var phrases = Alternatives(template, ref at);
        return at == template.Length
            ? phrases.Select(phrase => string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(phrase => phrase.Length > 0).SelectMany(WithContractions).Distinct()
            : throw new FormatException($"'{template}' closes a bracket that it does not open.");
    }

    private static string[] WithContractions(string phrase) => Contracted.FirstOrDefault(word => phrase.StartsWith($"{word} is ", StringComparison.Ordinal)) is { } first
        ? [phrase, $"{first} {phrase[(first.Length + 4)..]}", $"{first}s {phrase[(first.Length + 4)..]}"] : [phrase];

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
                    current = [.. current.SelectMany(left => inner.Select(right => left + right))];
                    break;
                default:
                    current = [.. current.Select(left => left + c)];
                    break;
            }
        }

        all.AddRange(current);
        return all;
    }
}
