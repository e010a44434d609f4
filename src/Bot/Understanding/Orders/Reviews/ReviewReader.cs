using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;

namespace Bot.Understanding.Orders.Reviews;

/// <summary><c>move the QBR with Contoso to 3 Nov</c>, <c>QBR with Contoso is on 12 January</c>: a review, an account, and a day or by how much it moves.</summary>
internal sealed class ReviewReader(string text, NameFinder names, UnderstandingContext context)
{
    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        var review = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Review }, -1);
        if (review < 0)
            return null;
        var items = new DealItemFinder(text, names, periods, new(text, periods, names)).Find(tokens);
        var verb = items[0] is DealItem.Word { IsVerb: true } first ? first.Name : tokens[0].Word is "schedule" or "plan" or "hold" ? "set" : null;
        // Without a verb it begins with the review and says the day: "next QBR with Contoso is on 12 January". "Prep me for my QBR" asks.
        var isSaid = verb is not null || (tokens[0].Word is not ("prep" or "prepare" or "ready") && tokens.Take(review).All(token => token.Word is "the" or "our" or "next" or "a") && items.Exists(item => item.Is("link") || item is DealItem.Mark { Character: ':' }));
        if (!isSaid || items[^1] is DealItem.Mark { Character: '?' })
            return null;
        var order = new UpdateOrder(UpdateKind.ReviewDate, text, "", Accounts(items)) { SaidOn = context.Today };
        if (items.OfType<DealItem.NoDay>().Any())
            return new Intent.Clarify(Sentence.Of($"There is no such day in the calendar; nothing was written."), []);
        if (items.OfType<DealItem.Move>().FirstOrDefault() is { } move && verb is not null)
            return new Intent.Order(order with { Shift = verb == "pull" || items.Exists(item => item.Is("earlier")) ? new(-move.By.Months, -move.By.Days) : move.By });
        // "QBR with Contoso this quarter" asks.
        return items.OfType<DealItem.Day>().LastOrDefault() is { } day && (verb is not null || day.Assumed?.StartsWith("No day", StringComparison.Ordinal) is not true)
            ? new Intent.Order(order with { Day = day.On, Assumed = day.Assumed is null ? [] : [day.Assumed] })
            : null;
    }

    private static ImmutableArray<RecordId> Accounts(IEnumerable<DealItem> items) =>
        [.. items.OfType<DealItem.Named>().Where(named => named.Matches is [{ Name.Kind: NameKind.Account }]).Select(named => new RecordId(named.Matches[0].Name.Key)).Distinct()];
}
