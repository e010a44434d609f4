using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"What did we log this week?", "who changed the close date of it?"</summary>
internal static class LogQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.Log, Concept.MyLog, Concept.Notes) || (draft.Has(Concept.Who) && draft.HasAny(Concept.Change, Concept.Moved) && FieldIn(draft) is not null);

    /// <summary>"What did Jane Roe write": what is written already is no order to write.</summary>
    public static List<Span> Put(List<Span> spans)
    {
        var at = spans.FindIndex(span => span is Span.Far { Reason.Kind: "texts", Said: "write" or "Write" });
        return at > 0 && spans[at - 1] is Span.Named named && named.Is(Names.NameKind.Person) ? [.. spans[..at], new Span.Word(Concept.Log, spans[at].Said), .. spans[(at + 1)..]] : spans;
    }

    /// <param name="me">Who asks, for "what did I log"; null when it is nobody's question.</param>
    public static Question Of(Question question, Draft draft, DealFilter? me)
    {
        var field = FieldIn(draft);
        question = question with { Log = new(field, draft.Has(Concept.Notes) ? Note.Kind.Name : null), Slots = field is null ? question.Slots : question.Slots.Add(new("field", "", field, false)) };
        return me is not null && (draft.Has(Concept.MyLog) || (draft.HasAny(Concept.Me, Concept.My) && draft.Accounts.Count == 0))
            ? question with { Scope = draft.Accounts.Count == 0 ? AccountScope.Everything : question.Scope, Deals = question.Deals with { Filters = [me] } }
            : question;
    }

    private static string? FieldIn(Draft draft) =>
        draft.Has(Concept.CloseDate) ? Opportunity.Fields.Close.Name
        : draft.Has(Concept.NextStep) ? Opportunity.Fields.NextStep.Name
        : draft.HasAny(Concept.Amount, Concept.DealSize) ? Opportunity.Fields.Amount.Name
        : draft.Has(Concept.Stage) ? Opportunity.Fields.Stage.Name
        : draft.Has(Concept.Category) ? Opportunity.Fields.Category.Name
        : draft.Has(Concept.Status) ? Opportunity.Fields.Status.Name
        : draft.Has(Concept.Owner) ? Opportunity.Fields.Owner.Name
        : null;
}
