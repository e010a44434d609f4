using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders.Reports;

/// <summary>Speech has no commas: a next step and what we shall do begin a clause of their own wherever they are said.</summary>
internal static class Speech
{
    /// <summary>True when such a clause begins there; "she says that we will ..." is none.</summary>
    public static bool BeginsAt(IReadOnlyList<Token> tokens, int at)
    {
        if (at == 0 || tokens[at - 1].Word is "that" or "if" or "when" or "whether" or "because" or "think" or "hope" or "what" or "how" or "said" or "says")
            return false;
        while (at < tokens.Count && IsLead(tokens, at))
            at++;
        return at < tokens.Count && (IsNextStep(tokens, at) || Words.Orders.Longest(tokens, at) is { Meaning.Name: "will" or "promised" or "promised-us" });
    }

    /// <summary>What leads on from one thing said to the next.</summary>
    public static bool IsLead(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word is "and" or "then" or "so" || (tokens[at].Word is "the" or "our" or "my" && at + 1 < tokens.Count && IsNextStep(tokens, at + 1));

    private static bool IsNextStep(IReadOnlyList<Token> tokens, int at) => Words.DealOrders.Longest(tokens, at) is { Meaning.Name: "next-step" };
}
