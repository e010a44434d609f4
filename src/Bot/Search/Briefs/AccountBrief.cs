using Bot.Answers;
using Bot.Answers.NextReviews;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Search.Briefs;

/// <summary>An account: who leads it, what is open, what comes up.</summary>
internal static class AccountBrief
{
    public static RecordBrief Of(Account account, FoundRecord found, View view, DateOnly today)
    {
        var family = view.Families.Members(account.Id);
        var facts = new DealFacts(new(view, today, [.. family]));
        var open = DealAlgebra.Compute(facts, new DealQuery { Filters = [new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Open)])] });
        var deals = view.Of(Opportunity.Kind, family.ToHashSet()).Count(deal => view.StatusOf(deal) == DealStatus.Open);
        var risks = view.Of(Risk.Kind, family.ToHashSet()).Count(risk => risk.IsOpen);
        var review = view.Of(Review.Kind, family.ToHashSet()).Where(review => review.IsUpcoming(today)).MinBy(review => review.Date);
        var worth = deals == 0 ? Sentence.Of($"no open deals")
            : open.IsAllowed && open.Overall.Value is { } amount ? Sentence.Of($"{amount} open in {deals} {Plural.Of(deals, "deal")}")
            : Sentence.Of($"{deals} open {Plural.Of(deals, "deal")}");
        var lead = view.PersonName(account.Leader);
        return new(
            found, account.Name ?? account.Id.Value, ["Account"],
            RecordBrief.Joined(worth, lead is null ? null : Sentence.Of($"led by {lead}")),
            RecordBrief.Known(
                ("Led by", RecordBrief.Said(lead)),
                ("Open deals", worth),
                ("Open risks", risks == 0 ? Sentence.Of($"none") : Sentence.Of($"{risks}")),
                ("Next review", review is { Date: { } date } ? Sentence.Of($"{NextReviewTopic.NameOf(review, view)} on {date}") : null),
                ("Industry", RecordBrief.Said(account.Industry))));
    }
}
