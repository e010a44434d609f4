using System.Collections.Immutable;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary>The deal that an order is about, as whoever orders may see it where they order it.</summary>
/// <param name="Home">The partition it lives in.</param>
internal sealed record DealSubject(Opportunity Deal, Partition Home, Hearing Hearing)
{
    public string Name => NameOf(Deal);

    public Locale Locale => Locale.For(Hearing.Reader);

    /// <summary>False where somebody listens who may not see amounts: then neither old nor new ones are said.</summary>
    public bool MayTellAmounts => Hearing.View.ClearanceFor(Deal.Account) >= Clearance.Money;

    public static Reply NotToldHere { get; } =
        new Reply.Refused(Sentence.Of($"Not everybody here may see that of this account. Tell me in our private chat; nothing was written."));

    public static Reply ImpossibleAmount { get; } = new Reply.Refused(Sentence.Of($"An amount is zero or more, and no more than a trillion; nothing was written."));

    public RecordChange Change => new(Opportunity.Kind, Deal.Id, Name, Home, Hearing);

    /// <summary>What becomes of the deal; else a choice of deals, or why it cannot be changed.</summary>
    public static Reply Propose(UpdateOrder order, UpdateInquiry inquiry, Func<DealSubject, Reply> propose)
    {
        var hearing = inquiry.Hearing;
        if (order.Deal is not { } id)
            return Which(order, hearing);
        if (hearing.View.Find(Opportunity.Kind, id) is not { } deal || hearing.Portfolio.Journal.HomeOf(Opportunity.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such deal any more; nothing was written."));
        return UpdateRights.MayChange(hearing, deal.Account)
            ? propose(new(deal, home, hearing))
            : new Reply.Refused(Sentence.Of($"{NameOf(deal)} is changed by those who see the amounts of its account; nothing was written."));
    }

    private static Reply Which(UpdateOrder order, Hearing hearing)
    {
        var called = order.Called ?? "";
        ImmutableArray<MissingChoice> choices =
        [
            .. order.Candidates.Select(id => hearing.View.Find(Opportunity.Kind, id)).OfType<Opportunity>().Select(deal => new MissingChoice(Title(deal, hearing.Portfolio), deal.Id.Value)),
        ];
        return choices.IsEmpty
            ? new Reply.Clarify(Sentence.Of($"I know no deal called \"{called}\"; nothing was written. Write its name as the list of deals has it, or begin with \"note:\" to keep it as a note."), [])
            : new Reply.Proposed(new()
            {
                Said = order.Said,
                Summary = Sentence.Of($"Which deal do you mean by \"{called}\"?"),
                Changes = [],
                Missing = [new(MissingPart.Deal, Sentence.Of($"Deal"), choices)],
            });
    }

    private static string NameOf(Opportunity deal) => deal.Name is { Length: > 0 } name ? name : deal.Id.Value;

    /// <summary>The name alone does not tell deals of several accounts apart.</summary>
    private static string Title(Opportunity deal, Portfolio portfolio) =>
        deal.Account is { } account ? $"{NameOf(deal)} ({UpdateRights.NameOf(portfolio.Families.Canonical(account), portfolio)})" : NameOf(deal);
}
