using Bot.Answers;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Search.Briefs;

/// <summary>A deal: what it is worth, where it stands, whose it is, what comes next.</summary>
internal static class DealBrief
{
    public static RecordBrief Of(Opportunity deal, FoundRecord found, View view, DateOnly today)
    {
        var status = view.StatusOf(deal);
        var isOpen = status == DealStatus.Open;
        var amount = deal.Amount is { } money ? Sentence.Of($"{money}") : null;
        var stands = isOpen ? RecordBrief.Said(deal.Stage ?? DealFacts.NameOf(view.CategoryOf(deal))) : RecordBrief.Said(DealFacts.NameOf(status));
        var close = deal.Close is not { } day ? null
            : !isOpen ? Sentence.Of($"closed {day}")
            : day < today ? Sentence.Of($"overdue since {day}")
            : Sentence.Of($"closes {day}");
        return new(
            found, deal.Name ?? deal.Id.Value, RecordBrief.SubjectOf("Deal", found.Account, view),
            RecordBrief.Joined(RecordBrief.Said(found.Account is null ? null : view.AccountName(found.Account)), amount, stands, close),
            RecordBrief.Known(
                ("Amount", amount),
                (isOpen ? "Stage" : "Status", stands),
                ("Close date", deal.Close is { } date ? date < today && isOpen ? Sentence.Of($"{date}, overdue") : Sentence.Of($"{date}") : null),
                ("Owner", RecordBrief.Said(view.PersonName(deal.Owner))),
                ("Next step", isOpen ? RecordBrief.Said(deal.NextStep) : null)));
    }
}
