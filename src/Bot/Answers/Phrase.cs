using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Domain.Asking;

namespace Bot.Answers;

/// <summary>A sentence put together piece by piece, its arguments still typed.</summary>
internal sealed class Phrase
{
    private readonly StringBuilder template = new();
    private readonly ImmutableArray<object>.Builder arguments = ImmutableArray.CreateBuilder<object>();
    private readonly ImmutableArray<Sentence>.Builder parts = ImmutableArray.CreateBuilder<Sentence>();

    public bool IsEmpty => template.Length == 0;

    public Phrase Add(FormattableString text) => Add(Sentence.Of(text));

    public Phrase Add(Sentence sentence)
    {
        template.Append(Renumbered(sentence.Template, arguments.Count));
        arguments.AddRange(sentence.Arguments);
        if (sentence.Parts.IsEmpty)
            parts.Add(sentence);
        else
            parts.AddRange(sentence.Parts);
        return this;
    }

    public Sentence ToSentence() => new(template.ToString(), arguments.ToImmutable()) { Parts = parts.ToImmutable() };

    /// <summary>The names as "a, b and c".</summary>
    public static string Said(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>The pieces as "a, b and c".</summary>
    public static Sentence List(IReadOnlyList<Sentence> pieces, string last = "and", string between = ", ")
    {
        var phrase = new Phrase();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (at > 0)
                phrase.Add(new Sentence(at == pieces.Count - 1 ? $" {last} " : between, []));
            phrase.Add(pieces[at]);
        }

        return phrase.ToSentence();
    }

    /// <summary>The template with its argument numbers moved up; doubled braces stay as they are.</summary>
    private static string Renumbered(string template, int by)
    {
        if (by == 0)
            return template;
        var moved = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length; at++)
        {
            moved.Append(template[at]);
            if (template[at] is not ('{' or '}'))
                continue;
            if (at + 1 < template.Length && template[at + 1] == template[at])
                moved.Append(template[++at]);
            else if (template[at] == '{')
            {
                var end = at + 1;
                while (char.IsAsciiDigit(template[end]))
                    end++;
                moved.Append(CultureInfo.InvariantCulture, $"{int.Parse(template.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture) + by}");
                at = end - 1;
            }
        }

        return moved.ToString();
    }
}
