using System.Numerics;

namespace Bot.Understanding.Names;

/// <summary>How alike two compact spellings are.</summary>
internal static class Likeness
{
    /// <summary>Below this, a misspelling is not taken for a name.</summary>
    public const decimal Enough = 1 - (1m / LettersPerMistake);

    private const int LettersPerMistake = 5;

    /// <summary>By how many letters the longer of two alike spellings is longer at most.</summary>
    public static int MostLonger(int length) => (length + LettersPerMistake - 2) / (LettersPerMistake - 1);

    /// <summary>Which letters occur, one bit each.</summary>
    public static uint Letters(string compact)
    {
        var letters = 0u;
        foreach (var c in compact)
            letters |= 1u << (c % 32);
        return letters;
    }

    /// <summary>False where so many letters occur in one alone that the two cannot be alike: a wrong letter changes two at most.</summary>
    public static bool MayBeAlike(uint said, uint name, int longest) => BitOperations.PopCount(said ^ name) <= 2 * (longest / LettersPerMistake);

    /// <summary>1 for equal; each wrong, missing, additional or swapped letter takes its share away. 0 when it cannot be <see cref="Enough"/>.</summary>
    public static decimal Of(string said, string name)
    {
        var longest = Math.Max(said.Length, name.Length);
        if (longest < 5 || said[0] != name[0])
            return said == name ? 1 : 0;
        var allowed = longest / LettersPerMistake;
        if (Math.Abs(said.Length - name.Length) > allowed)
            return 0;
        var distance = Distance(said, name);
        return distance > allowed ? 0 : 1 - ((decimal)distance / longest);
    }

    private static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[right.Length + 1], last = stackalloc int[right.Length + 1], row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            last[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                row[column] = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1));
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[right.Length];
    }
}
