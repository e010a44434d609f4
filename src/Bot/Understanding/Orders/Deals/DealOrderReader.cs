using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary>
/// Recognises what people say to change deals: <c>move the close date of the Fabrikam renewal to 3 Nov</c>, <c>push it two weeks</c>, <c>Fabrikam renewal: 95k,
/// close 3 Nov, move to proposal</c>. What is not plainly such an order is left to the questions.
/// </summary>
internal sealed class DealOrderReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostClauses = 12;

    /// <summary>What is longer is such an order only when it begins like one.</summary>
    private const int LongestStatement = 60;

    /// <summary>What begins with one of these asks.</summary>
    private static readonly FrozenSet<string> Asking = FrozenSet.Create(
        "what", "whats", "which", "who", "whose", "whos", "how", "hows", "when", "where", "why", "is", "are", "was", "were", "do", "does", "did", "has", "have", "show", "list", "give", "tell", "any", "if");

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);
    private DealMeant? subject;
    private string called = "it";

    /// <summary>What "it" stands for; null for the deal that was asked about last.</summary>
    public DealMeant? Meant { init => subject = value; }

    /// <summary>Null when the tokens are no order of this kind.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (!MayOrder(tokens) || (tokens.Count > LongestStatement && !BeginsLikeAnOrder(tokens)))
            return null;
        var items = new DealItemFinder(text, names, periods, new(text, periods, names)).Find(tokens);
        var isAsked = items is [.., DealItem.Mark { Character: '?' }];
        if (items.Count == 0 || (isAsked && items[0] is not DealItem.Word { IsVerb: true }))
            return null;
        if (!items.Exists(item => item.IsVerb || item.IsField || item.Is("link") || item is DealItem.Mark { Character: ':' }))
            return null;
        var step = NextStepReader.Find(text, tokens, items, periods);
        var clauses = DealClauses.Split(step is null ? items : items[..step.From]).Select(clause => DealClause.Of(clause, tokens)).ToList();
        if (clauses.Count > MostClauses)
            return null;
        var orders = new List<UpdateOrder>();
        foreach (var clause in clauses)
        {
            if (Read(clause, tokens, isFirst: orders.Count == 0 && subject is null) is not { } read)
                return null;
            if (read.Problem is not null)
                return read.Problem;
            orders.AddRange(read.Orders);
        }

        if (step is not null)
        {
            if (!Name(step.Deal, step.Subject, speaksOfIt: false, mayMeanCard: true))
                return null;
            orders.Add(About(step.Order));
        }

        return orders switch
        {
            [] => null,
            [var only] => new Intent.Order(only),
            _ => new Intent.Order(new(UpdateKind.Several, text, "", []) { Parts = [.. orders] }),
        };
    }

    /// <summary>Most texts are questions; this tells them before names are looked up.</summary>
    private bool MayOrder(List<Token> tokens) =>
        tokens is not [{ Quote: 0 } first, ..] || ((!Asking.Contains(first.Word) || IsHandedOver(tokens)) && Enumerable.Range(0, tokens.Count).Any(at => tokens[at].IsMark(':') || Words.DealOrders.Longest(tokens, at) is not null));

    /// <summary>"Give the Fabrikam renewal to Jane", and not "give me the renewals".</summary>
    private bool IsHandedOver(List<Token> tokens) => tokens[0].IsWord("give") && tokens.FindLastIndex(token => token.IsWord("to")) is > 1 and var to
        && names.Longest(tokens, to + 1) is { Matches: [{ Name.Kind: NameKind.Person }, ..], Length: var length } && tokens.Skip(to + 1 + length).All(token => token.Kind == TokenKind.Mark);

    private static bool BeginsLikeAnOrder(List<Token> tokens) =>
        Words.DealOrders.Longest(tokens, tokens[0].IsWord("the") ? 1 : 0) is { Meaning.Name: var name } && new DealItem.Word(name, "", 0, 1) is { IsVerb: true } or { IsField: true };

    /// <summary>Null when the clause shows that no order was meant.</summary>
    private (ImmutableArray<UpdateOrder> Orders, Intent? Problem)? Read(DealClause clause, IReadOnlyList<Token> tokens, bool isFirst)
    {
        var edits = new DealEdits(text, tokens, context.Today, clause).Read();
        var isPlain = clause.Verb is not null || clause.Field is not null;
        if (!Name(clause.Deal, clause.Subject, clause.SpeaksOfIt, clause.SpeaksOfIt || clause.Verb is not null || clause.BeginsWithField))
            return clause is { Verb: not null, SpeaksOfIt: false } && !edits.Orders.IsEmpty && !edits.IsStageAlone ? ([], Ask(Sentence.Of($"Which deal do you mean? Write its name with it; nothing was written."))) : null;
        // Said without a verb, it is an order only when a deal is plainly named: "open deals closing this quarter" is none.
        if (isFirst && clause.Verb is null && !clause.BeginsWithField && (!(subject is { IsWhole: true, Fitting.IsEmpty: false }) || !(isPlain || clause.IsLinked)))
            return null;
        // "Make it dollars" is about the last answer.
        if (edits.IsStageAlone && (clause.SpeaksOfIt || subject is { Fitting.IsEmpty: true }))
            return null;
        if (edits.Impossible is { } impossible)
            return ([], Ask(impossible));
        if (!edits.Unplaced.IsEmpty)
            return edits.Orders.IsEmpty || (!isPlain && isFirst) ? null
                : ([], Ask(Sentence.Of($"I do not know what to do with \"{string.Join("\", \"", edits.Unplaced)}\"; nothing was written. Please say it without that, or begin with \"note:\" to keep it as a note.")));
        if (clause is { Verb.Name: "close", Values.Count: 0 })
            // "Close rate" is no deal that is closed.
            return subject is { Fitting.IsEmpty: true } ? null : ([], Ask(Sentence.Of($"Was it won or lost? Write for example: mark {called} as won.")));
        if (edits.Orders.IsEmpty)
            return clause is { Deal: not null, IsLinked: false, Verb: null, Field: null } ? ([], null) : null;
        return ([.. edits.Orders.Select(About)], null);
    }

    /// <summary>Keeps whom the clause is about; what was named before stays when it names nothing. False when nothing is named at all.</summary>
    /// <param name="mayMeanCard">An order that names nothing is about what the card of the thread shows.</param>
    private bool Name(DealItem.Deal? deal, IReadOnlyList<Token> said, bool speaksOfIt, bool mayMeanCard)
    {
        if (deal is not null)
            (subject, called) = (new([.. deal.Matches.Select(match => new RecordId(match.Name.Key))], [], IsWhole: true), deal.Matches[0].Name.Display);
        else if (said.Count > 0)
            (subject, called) = (new DealNames(names, context).Of(said), text[said[0].Start..said[^1].End]);
        else if (subject is null && speaksOfIt && context.Last?.Subject is { } last && context.View.Find(Opportunity.Kind, last) is { } asked)
            (subject, called) = (new([last], [], IsWhole: true), asked.Name ?? last.Value);
        else if (subject is null && mayMeanCard && context.Shown.Where(id => context.View.Find(Opportunity.Kind, id) is not null).ToArray() is { Length: > 0 } shown)
            subject = new([.. shown.Take(DealNames.MostCandidates)], [], IsWhole: true);
        return subject is not null;
    }

    private UpdateOrder About(UpdateOrder order) => subject is { Fitting: [var only] }
        ? order with { Deal = only }
        : order with { Called = called, Candidates = subject!.Fitting.IsEmpty ? subject.Near : subject.Fitting };

    private static Intent.Clarify Ask(Sentence what) => new(what, []);
}
