using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Reviews;

namespace Bot.Understanding.Orders.Reviews;

/// <summary>
/// What becomes of a review: <c>mark the QBR with Contoso as ready</c>, <c>owner of the QBR with Contoso is Jane</c>, <c>cancel the QBR with Contoso</c>. A word
/// that means nothing there leaves the text to the questions.
/// </summary>
internal sealed class ReviewChangeReader(string text, NameFinder names, UnderstandingContext context)
{
    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || WordAt(tokens, 0) is ("asking", _))
            return null;
        string? said = null;
        var people = new HashSet<string>();
        var isReview = false;
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Kind == TokenKind.Mark)
                at++;
            else if (Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Review } review)
                (isReview, at) = (true, at + review.Length);
            else if (names.Longest(tokens, at) is { Matches: [{ Name: { Kind: NameKind.Account or NameKind.Person } name }] } named)
            {
                at += named.Length;
                if (name.Kind == NameKind.Person)
                    people.Add(name.Key);
            }
            else if (WordAt(tokens, at) is var (meaning, length))
            {
                at += length;
                if (meaning is "filler" or "asking")
                    continue;
                if (said is not null && said != meaning)
                    return null;
                said = meaning;
            }
            else
                return null;
        }

        if (!isReview || said is null || (said == "owner") != (people.Count == 1))
            return null;
        var order = new UpdateOrder(said == "cancel" ? UpdateKind.ReviewCancel : UpdateKind.ReviewChange, text, "", names.AccountsIn(tokens)) { SaidOn = context.Today };
        return new(said switch
        {
            "owner" => order with { Person = new RecordId(people.Single()) },
            "preparing" => order with { ReviewState = ReviewState.Preparing },
            "ready" => order with { ReviewState = ReviewState.Ready },
            "recapped" => order with { ReviewState = ReviewState.Recapped },
            "closed" => order with { ReviewState = ReviewState.Closed },
            _ => order,
        });
    }

    private static (string Meaning, int Length)? WordAt(List<Token> tokens, int at) => Words.ReviewOrders.Longest(tokens, at) is var (cue, length) ? (cue.Name, length) : null;
}
