using System.Collections.Frozen;
using Bot.Answers.Changes;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Understanding.CardReplies;

/// <summary>
/// A reply in the thread of a card that names nothing: <c>done</c>, <c>push it two weeks</c>, <c>who owns this?</c> What the card shows is meant; where it shows several,
/// it is asked which one. Orders that change a deal are read by <see cref="DealOrderReader"/>.
/// </summary>
internal sealed class CardReply(string text, NameFinder names, UnderstandingContext context)
{
    private const int Longest = 16;

    /// <summary>Words of a text that is looked up a card for whatever they are, in any language: one short read.</summary>
    private const int Short = 5;

    private const int MostChoices = 6;

    private static readonly FrozenSet<string> Asking = FrozenSet.Create("what", "whats", "which", "how", "show", "list", "give", "compare");

    /// <summary>False for what needs no card to be understood: then it need not be looked up.</summary>
    public static bool MayBeOne(string text)
    {
        if (text.Length > 200)
            return false;
        var tokens = Tokeniser.Read(text, DateOrder.DayFirst);
        var mayOrder = tokens is [var first, ..] && !Asking.Contains(first.Word);
        return tokens.Count <= Short || (tokens.Count <= Longest
            && Enumerable.Range(0, tokens.Count).Any(at => Words.CardReplies.Longest(tokens, at) is { Meaning.Name: not "it" } || (mayOrder && Words.DealOrders.Longest(tokens, at) is not null)));
    }

    /// <summary>Null for what is no such reply.</summary>
    public Intent? Read(IReadOnlyList<Token> tokens)
    {
        var said = tokens.Where(token => token.Kind != TokenKind.Mark).SkipWhile(IsPolite).ToList();
        while (said.Count > 0 && IsPolite(said[^1]))
            said.RemoveAt(said.Count - 1);
        if (said.Count is 0 or > Longest || Words.CardReplies.Longest(said, 0) is not { } cue)
            return null;
        RecordId[] promises = [.. context.Shown.Where(id => context.View.Find(Promise.Kind, id) is not null)];
        RecordId[] risks = [.. context.Shown.Where(id => context.View.Find(Risk.Kind, id) is not null)];
        return cue.Meaning.Name switch
        {
            "ask" when cue.Length == said.Count => Ask(),
            "done" or "missed" or "withdrawn" when cue.Length == said.Count && promises.Length > 0 => Settled(promises, cue.Meaning.Name switch
            {
                "done" => PromiseState.Done,
                "missed" => PromiseState.Missed,
                _ => PromiseState.Withdrawn,
            }),
            "closed" or "done" when cue.Length == said.Count && risks.Length == context.Shown.Length => new Intent.Order(Order(UpdateKind.RiskChange, risks) with { RiskState = RiskState.Closed }),
            // Where deals are shown too, a day that moves is theirs.
            "later" when promises.Length == context.Shown.Length => Moved(promises, said, cue.Length),
            _ => null,
        };
    }

    private Intent.Order Settled(RecordId[] promises, PromiseState state) => new(Order(UpdateKind.PromiseState, promises) with { PromiseState = state });

    private Intent.Order? Moved(RecordId[] promises, List<Token> said, int from)
    {
        var rest = said[from..];
        if (Words.CardReplies.Longest(rest, 0) is { Meaning.Name: "it" } it)
            rest = rest[it.Length..];
        var periods = new PeriodReader(context.View.Calendar, context.Today);
        var items = new DealItemFinder(text, names, periods, new(text, periods, names)).Find(rest).Where(item => !item.Is("filler", "link", "later", "it")).ToList();
        var order = Order(UpdateKind.PromiseState, promises) with { PromiseState = PromiseState.Renegotiated };
        return items switch
        {
            [DealItem.Move move] => new(order with { Shift = move.By }),
            [DealItem.Day day] => new(order with { Day = day.On, Assumed = day.Assumed is null ? [] : [day.Assumed] }),
            _ => null,
        };
    }

    private UpdateOrder Order(UpdateKind kind, RecordId[] records) => new(kind, text, "", [])
    {
        SaidOn = context.Today,
        Record = records is [var only] ? only : null,
        Candidates = records.Length > 1 ? [.. records] : [],
    };

    private Intent? Ask() => context.Shown.Select(About).OfType<NextQuestion>().Take(MostChoices).ToArray() switch
    {
        [] => null,
        [var only] => new Intent.Ask(only.Question),
        var several => new Intent.Clarify(Sentence.Of($"Which one do you mean?"), [.. several]),
    };

    /// <summary>The question about a record that the reader may see; null for other kinds.</summary>
    private NextQuestion? About(RecordId id)
    {
        var view = context.View;
        return view.Find(Opportunity.Kind, id) is not null ? Titled(Opportunity.Kind, id, new() { Topic = Topics.Deals, Subject = id })
            : view.Find(Promise.Kind, id) is not null ? Titled(Promise.Kind, id, new() { Topic = Topics.Promises, Subject = id })
            : view.Find(Risk.Kind, id) is not null ? Titled(Risk.Kind, id, new() { Topic = Topics.Risks, Subject = id })
            : view.Find(Account.Kind, id) is not null ? Titled(Account.Kind, id, new() { Topic = Topics.AccountSummary, Scope = AccountScope.Of(true, id) })
            : view.Find(Review.Kind, id) is { Account: { } account } ? Titled(Account.Kind, account, new() { Topic = Topics.NextReview, Scope = AccountScope.Of(false, account) })
            : null;
    }

    private NextQuestion Titled(RecordKind kind, RecordId id, Question question) => new(Rendering.Excerpt.Of(RecordNames.Of(kind.Name, id, context.View) ?? id.Value, 40), question);

    private static bool IsPolite(Token token) => token.Kind == TokenKind.Mark || token.Word is "please" or "pls" or "thanks" or "thank" or "you" or "ok" or "okay" or "yes" or "and" or "now" or "so" or "hey" or "hi";
}
