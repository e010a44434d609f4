using Bot.Understanding.Names;
using Bot.Understanding.Orders.Contacts;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Orders.Promises;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Understanding.Orders.Reports;

/// <summary>
/// What a report says besides: <c>Met Jane Roe, new CPO of Contoso, proposal due Friday, move it to proposal</c> is a note, a contact, a promise and a stage. All of it
/// is proposed only: what somebody reports is not obeyed. The note keeps every word.
/// </summary>
internal sealed class ReportReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostParts = 8;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>The note and what else was said with it; the note alone when that is all.</summary>
    public UpdateOrder Read(UpdateOrder note, List<Token> tokens)
    {
        var parts = new List<UpdateOrder> { note };
        if (new ContactReader(text, names, context).Mentioned(tokens) is { } contact)
            parts.Add(contact);
        // Most reports change no deal.
        var deals = new Lazy<DealMeant?>(() => Deals(note, tokens));
        foreach (var clause in Clauses(tokens).Skip(1))
            if (parts.Count < MostParts)
                parts.AddRange(Said(clause, deals));
        return parts.Count == 1 ? note
            : new(UpdateKind.Several, text, "", note.Accounts) { Parts = [.. parts.Select(part => part.Accounts.IsEmpty ? part with { Accounts = note.Accounts } : part)] };
    }

    private UpdateOrder[] Said(List<Token> clause, Lazy<DealMeant?> deals)
    {
        if (BeginsChange(clause) && new DealOrderReader(text, names, context) { Meant = deals.Value }.Read(clause) is Intent.Order { Update: var change })
            return change.Parts.IsEmpty ? [change] : [.. change.Parts];
        var cue = Words.Orders.Longest(clause, 0);
        var promise = new PromiseReader(text, names, context);
        if (cue is { Meaning.Name: "promised" or "promised-us" or "will" or "new-action" } found && promise.Read(found.Meaning.Name, clause[found.Length..]) is Intent.Order { Update: var ours })
            return [ours];
        return promise.Read(null, clause) is Intent.Order { Update: var theirs } ? [theirs] : Due(clause) is { } due ? [due] : [];
    }

    /// <summary>"Proposal due Friday": ours to do.</summary>
    private UpdateOrder? Due(List<Token> clause)
    {
        var due = clause.FindIndex(token => token.Word == "due");
        return due > 0 && DueDay.Find(clause, 0, periods) is { Day: { } day, End: var end } && end == due
            ? new(UpdateKind.Promise, text, text[clause[0].Start..clause[due - 1].End], []) { Side = PromiseSide.Us, Day = day, SaidOn = context.Today }
            : null;
    }

    private static bool BeginsChange(List<Token> clause) => Words.DealOrders.Longest(clause, 0) is { Meaning.Name: "push" or "pull" or "set" or "assign" or "close" or "reopen" or "next-step" or "report-won" or "report-lost" };

    /// <summary>What "it" stands for: the deal that the report names, else the open deals of its account.</summary>
    private DealMeant? Deals(UpdateOrder note, List<Token> tokens)
    {
        if (new DealItemFinder(text, names, periods, new(text, periods, names)).Find(tokens).OfType<DealItem.Deal>().FirstOrDefault() is { } named)
            return new([.. named.Matches.Select(match => new RecordId(match.Name.Key))], [], IsWhole: true);
        var accounts = note.Accounts.IsEmpty ? context.Linked : note.Accounts;
        RecordId[] open = [.. context.View.Of(Opportunity.Kind, accounts.ToHashSet()).Where(deal => context.View.StatusOf(deal) == DealStatus.Open).Select(deal => deal.Id).Order()];
        return open.Length == 0 ? null : new([.. open.Take(DealNames.MostCandidates)], [], IsWhole: true);
    }

    private static IEnumerable<List<Token>> Clauses(List<Token> tokens)
    {
        var clause = new List<Token>();
        foreach (var (at, token) in tokens.Index())
            if (token is { Kind: TokenKind.Mark, Word: "," or "." or ";" or "!" or "\n" } || (token.IsWord("and") && BeginsChange(tokens[(at + 1)..])))
            {
                if (clause.Count > 0)
                    yield return clause;
                clause = [];
            }
            else
            {
                if (clause.Count > 0 && Speech.BeginsAt(tokens, at))
                {
                    yield return clause;
                    clause = [];
                }

                if (clause.Count > 0 || !Speech.IsLead(tokens, at))
                    clause.Add(token);
            }

        if (clause.Count > 0)
            yield return clause;
    }
}
