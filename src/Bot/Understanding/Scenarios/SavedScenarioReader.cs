using Bot.Answers.Scenarios;
using Bot.Understanding.Text;
using Domain.Asking;
using Domain.Scenarios;

namespace Bot.Understanding.Scenarios;

/// <summary>Asks for scenarios by name: "which scenarios do we have", "show scenario Cautious", "how did Cautious compare with what happened".</summary>
internal sealed class SavedScenarioReader(UnderstandingContext context)
{
    /// <summary>What scenarios are called.</summary>
    public static readonly string[] Words = ["scenario", "scenarios"];

    private static readonly string[] OfReality = ["happened", "happen", "reality", "real", "really", "actually", "actual", "actuals", "came", "turned"];

    /// <summary>What was asked, or null when it is not about scenarios.</summary>
    public Intent? Read(List<Token> tokens)
    {
        var isOfScenarios = tokens.Exists(IsScenario);
        var isReview = tokens.Exists(token => token.Quote == 0 && OfReality.Contains(token.Word)) || (isOfScenarios && tokens.Exists(token => token.IsWord("did") || token.IsWord("compare") || token.IsWord("compared")));
        if (!isOfScenarios && !(isReview && tokens.Exists(token => token.Word is "compare" or "compared" or "against" or "vs" or "versus" or "did")))
            return null;
        var named = SavedQuestions.In(context.View).Where(saved => IsSaid(saved, tokens)).OrderByDescending(saved => saved.Name!.Length).ToArray();
        if (named is [var saved, ..])
            return isReview ? new Intent.Ask(SavedQuestions.Review(saved))
                : SavedQuestions.Of(saved) is { } question ? new Intent.Ask(question)
                : new Intent.Unsupported(Beyond.UnknownName, Sentence.Of($"What that scenario assumes is not shown to you here."), []);
        if (!isOfScenarios)
            return null;
        var unknown = tokens.Where(token => token.Kind != TokenKind.Mark && !IsScenario(token) && !token.IsWord("named") && !token.IsWord("saved") && Vocabulary.Words.Known.Longest([token], 0) is null && !OfReality.Contains(token.Word)).ToArray();
        var all = new Question { Topic = Topics.Scenarios };
        return unknown.Length == 0 && !isReview ? new Intent.Ask(all)
            : new Intent.Unsupported(
                Beyond.UnknownName, unknown.Length == 0 ? Sentence.Of($"Which scenario do you mean?") : Sentence.Of($"I know no scenario called \"{string.Join(' ', unknown.Select(token => token.Word))}\"."),
                [new("Saved scenarios", all), .. SavedQuestions.In(context.View).Take(3).Select(known => new NextQuestion(known.Name!, SavedQuestions.Review(known)))]);
    }

    private static bool IsScenario(Token token) => token.Quote == 0 && Words.Contains(token.Word);

    /// <summary>The words of its name stand side by side among the tokens.</summary>
    private static bool IsSaid(SavedScenario saved, List<Token> tokens)
    {
        var words = Tokeniser.Read(saved.Name!, DateOrder.DayFirst).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word).ToArray();
        return words.Length > 0 && Enumerable.Range(0, Math.Max(0, tokens.Count - words.Length + 1)).Any(at => words.Index().All(word => tokens[at + word.Index].Word == word.Item));
    }
}
