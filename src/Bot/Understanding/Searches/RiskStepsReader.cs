using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Understanding.Searches;

/// <summary><c>What are we doing about the budget freeze risk at Contoso?</c>: the steps against one risk, which is meant by words of its name.</summary>
internal sealed class RiskStepsReader(string text, UnderstandingContext context)
{
    private const int MostOffered = 6;

    /// <summary>Null when no steps are asked for, or of no risk that is known by such words.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (Cue(tokens, 0) is not { Name: "steps", Length: var from })
            return null;
        Token[] said = [.. tokens[from..].Where(token => token.Kind != TokenKind.Mark && (token.Quote > 0 || (Cue([token], 0) is null && !IsPointing(token))))];
        return said.Length == 0 ? null : RisksByWords.Find(context.View, text, said) switch
        {
            [] => null,
            [var only] => new Intent.Ask(StepsOf(only)),
            var several when several.Length <= MostOffered => new Intent.Clarify(Sentence.Of($"Several risks fit. Which one do you mean?"), [.. several.Select(one => new NextQuestion(one.Title ?? one.Id.Value, StepsOf(one)))]),
            _ => null,
        };
    }

    /// <summary>"What are we doing about it": no risk is called so.</summary>
    private static bool IsPointing(Token token) => token.Word is "it" or "this" or "that" or "them" or "these" or "those" or "him" or "her";

    private Question StepsOf(Risk risk) => new()
    {
        Topic = Topics.Risks,
        Scope = context.View.CanonicalAccount(risk.Account) is { } account ? AccountScope.Of(true, account) : AccountScope.Everything,
        Subject = risk.Id,
        Risks = new(RiskShow.Mitigations),
        Slots = [new("risk", "", risk.Title ?? risk.Id.Value, false)],
    };

    private static (string Name, int Length)? Cue(List<Token> tokens, int at) => Words.Searches.Longest(tokens, at) is { Meaning.Name: "steps" or "small" } cue ? (cue.Meaning.Name, cue.Length) : null;
}
