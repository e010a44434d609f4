using System.Globalization;
using System.Text;

namespace Bot.Import.Matching;

/// <summary>How sure it is that two spellings name the same thing.</summary>
internal static class NameMatch
{
    /// <summary>From here on a spelling is taken for the known one, unless the map says otherwise: spacing, punctuation, accents and case may differ, letters may not.</summary>
    public const decimal Usual = 0.95m;

    private const int ShortestForOneSlip = 6;
    private const int ShortestForTwoSlips = 12;

    /// <summary>0 to 1. 1: the same; 0.99: but for case; 0.95: but for spacing, punctuation and accents; 0.9: one slip of the pen; 0.8: two; digits must be the same.</summary>
    public static decimal Confidence(string left, string right)
    {
        if (left == right)
            return 1;
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
            return 0.99m;
        return Plain(Bare(left), Bare(right));
    }

    /// <summary>The confidence of two spellings that are bare already.</summary>
    public static decimal Plain(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        if (left == right)
            return 0.95m;
        var shortest = Math.Min(left.Length, right.Length);
        if (Math.Abs(left.Length - right.Length) > 2 || shortest < ShortestForOneSlip || !left.Where(char.IsDigit).SequenceEqual(right.Where(char.IsDigit)))
            return 0;
        return Slips(left, right) switch { 1 => 0.9m, 2 when shortest >= ShortestForTwoSlips => 0.8m, _ => 0 };
    }

    /// <summary>Letters and digits only, in lower case and without accents.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                bare.Append(char.ToLowerInvariant(character));
        return bare.ToString();
    }

    /// <summary>Letters added, left out, exchanged, or swapped with their neighbour.</summary>
    private static int Slips(string left, string right)
    {
        var rows = new int[3, right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            rows[0, column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            var (now, last, beforeLast) = (row % 3, (row + 2) % 3, (row + 1) % 3);
            rows[now, 0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1];
                var least = Math.Min(Math.Min(rows[last, column], rows[now, column - 1]) + 1, rows[last, column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    least = Math.Min(least, rows[beforeLast, column - 2] + 1);
                rows[now, column] = least;
            }
        }

        return rows[left.Length % 3, right.Length];
    }
}
