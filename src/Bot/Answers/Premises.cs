using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers;

/// <summary>Puts right what a question takes for granted and is not so, before the answer that it gets all the same.</summary>
internal static class Premises
{
    /// <summary>The answer of a topic whose values tell whether the claim holds.</summary>
    public static Reply Checked(Reply reply, Claim claim) => reply is Reply.Answered { Answer: var answer } && Correction(answer, claim) is { } correction
        ? new Reply.Answered(answer with { Headline = new Phrase().Add(correction).Add(answer.Headline).ToSentence() }) : reply;

    /// <summary>Null where a deal is what it is taken for, or nothing is taken for granted.</summary>
    public static Sentence? OfDeal(DealStatus status, Claim? claim) => claim switch
    {
        Claim.Lost when status != DealStatus.Lost => Sentence.Of($"It was not lost: "),
        Claim.Won when status != DealStatus.Won => Sentence.Of($"It is not won: "),
        _ => null,
    };

    private static Sentence? Correction(Answer answer, Claim claim) => claim switch
    {
        Claim.Fell when Number(answer, "change") is >= 0 => Sentence.Of($"That did not go down: "),
        Claim.Rose when Number(answer, "change") is <= 0 => Sentence.Of($"That did not go up: "),
        Claim.Behind when Number(answer, "gap") is <= 0 => Sentence.Of($"The target is reached, as the deals stand: "),
        _ => null,
    };

    private static decimal? Number(Answer answer, string name) => answer.Values.FirstOrDefault(value => value.Name == name)?.Value.Number;
}
