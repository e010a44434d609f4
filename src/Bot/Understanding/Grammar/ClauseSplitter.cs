using Bot.Understanding.Periods;
using Bot.Understanding.Text;

namespace Bot.Understanding.Grammar;

/// <summary>Cuts a text into clauses: at the end of a sentence, and at "and" or a comma before a new question.</summary>
internal static class ClauseSplitter
{
    private static readonly HashSet<string> Openers =
    [
        "what", "how", "which", "who", "when", "why", "show", "list", "give", "tell", "where",
        "write", "draft", "send", "email", "export", "download", "prepare", "recommend", "suggest", "create", "remind", "update", "log", "schedule", "set", "move", "push", "assign",
    ];

    public static IEnumerable<List<Token>> Split(List<Token> tokens)
    {
        var clause = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Quote == 0 && ((IsEnd(token) && !IsSpan(tokens, at)) || OpensAnother(tokens, at)))
            {
                if (token.IsMark('?'))
                    clause.Add(token);
                if (clause.Count > 0)
                    yield return clause;
                clause = [];
                continue;
            }

            clause.Add(token);
        }

        if (clause.Count > 0)
            yield return clause;
    }

    private static bool IsEnd(Token token) => token.Kind == TokenKind.Mark && token.Word[0] is '.' or '?' or '!' or ';' or '\n' or '—';

    /// <summary>"1 Jul – 15 Jul 2026".</summary>
    private static bool IsSpan(List<Token> tokens, int at) => tokens[at].IsMark('—') && at > 0 && at + 1 < tokens.Count && tokens[at + 1].Kind is TokenKind.Number or TokenKind.Day
        && (tokens[at - 1].Kind is TokenKind.Number or TokenKind.Day || PeriodWords.Months.ContainsKey(tokens[at - 1].Word));

    private static bool OpensAnother(List<Token> tokens, int at) =>
        IsFurther(tokens, at) || ((tokens[at].IsWord("and") || tokens[at].IsMark(',')) && at > 0 && at + 2 < tokens.Count
        && Openers.Contains(tokens[at + (tokens[at + 1].IsWord("and") ? 2 : 1)].Word) && !(tokens[at + 1].IsWord("how") && tokens[at + 2].IsWord("about"))
        && !(tokens[at + 1].IsWord("what") && tokens[at + 2].IsWord("about") && at == 0));

    /// <summary>"Top 5 deals in EMEA, also the win rate there".</summary>
    private static bool IsFurther(List<Token> tokens, int at) => tokens[at].IsMark(',') && at > 0 && at + 2 < tokens.Count && (tokens[at + 1].IsWord("also") || (tokens[at + 1].IsWord("and") && tokens[at + 2].IsWord("also")));
}
