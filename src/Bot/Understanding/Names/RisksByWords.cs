using System.Collections.Immutable;
using Bot.Understanding.Text;
using Domain;
using Domain.Risks;

namespace Bot.Understanding.Names;

/// <summary>Risks that are meant by words of their name.</summary>
internal static class RisksByWords
{
    private static readonly char[] Between = [' ', ',', '.', ':', ';', '-', '/', '(', ')'];

    /// <summary>Risks with every word in their name or that of their account; those that are not closed before others.</summary>
    public static ImmutableArray<Risk> Find(View view, string text, IReadOnlyList<Token> said)
    {
        Risk[] fitting = [.. view.Of(Risk.Kind).Where(risk => Fits(risk, view, text, said))];
        Risk[] open = [.. fitting.Where(risk => risk.IsOpen)];
        return [.. open.Length > 0 ? open : fitting];
    }

    private static bool Fits(Risk risk, View view, string text, IReadOnlyList<Token> said)
    {
        var account = view.CanonicalAccount(risk.Account) is { } id ? view.Find(Domain.Accounts.Account.Kind, id)?.Name : null;
        HashSet<string> words = [.. $"{risk.Title} {account}".Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => Normal.Word(word))];
        // A name may look like a slip of another word, which is mended: as it was typed it counts too.
        return said.All(token => words.Contains(token.Word) || words.Contains(Normal.Word(text.AsSpan(token.Start, token.End - token.Start))));
    }
}
