using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;

namespace Bot.Answers.Deals;

/// <summary>All that is shown of one deal.</summary>
internal static class DealLookup
{
    public static Reply Answer(Question question, RecordId id, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (view.Find(Opportunity.Kind, id) is not { } deal)
            return AskedScope.NothingToSee;
        var account = view.CanonicalAccount(deal.Account);
        var facts = new DealFacts(new(view, inquiry.Today, account is { } known ? [known] : [], question.Currency ?? deal.Amount?.Currency, question.RateType));
        var accountName = account is null ? "Unassigned" : view.Find(Account.Kind, account)?.Name ?? account.Value.Value;
        var scope = new AskedScope(facts.Context.Accounts, accountName, Sentence.Of($"The deal {DealRows.NameOf(deal)} of {accountName}."));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [accountName, DealRows.NameOf(deal)],
            Headline = Headline(deal, facts, question.Claim),
            Details = [.. Details(deal, facts), .. Disagreements.On(Opportunity.Kind, deal.Id, view)],
            Facts = [.. Facts(deal, facts)],
            Values = Values(deal, facts),
            Covered = 1,
            Total = 1,
            ShowsValues = true,
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, "the record as it stands", [], [deal.Id]),
            Acts = Disagreements.ActOn(Opportunity.Kind, deal.Id, view) is { } act ? [act] : [],
            Next = Next(question, account),
        });
    }

    /// <summary>The deal's name stands above it.</summary>
    private static Sentence Headline(Opportunity deal, DealFacts facts, Claim? claim)
    {
        var phrase = new Phrase();
        var status = facts.View.StatusOf(deal);
        if (Premises.OfDeal(status, claim) is { } correction)
            phrase.Add(correction);
        var said = status == DealStatus.Open
            ? $"open in {facts.LabelOf(DealDimension.Category, DealFacts.NameOf(facts.View.CategoryOf(deal))).ToLowerInvariant()}"
            : DealFacts.NameOf(status);
        if (facts.AmountOf(deal) is { } amount)
            phrase.Add($"{Money.Of(amount, facts.Currency)} {said}");
        else
            phrase.Add($"{FirstLetter.Upper(said)}");
        if (deal.Close is { } close)
            phrase.Add(status != DealStatus.Open ? Sentence.Of($", closed {close}")
                : facts.IsOverdue(deal) ? Sentence.Of($", overdue since {close}")
                : Sentence.Of($", to close {close}"));
        return phrase.Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(Opportunity deal, DealFacts facts)
    {
        if (facts.ClearanceOf(deal) < Clearance.Money)
            yield return Sentence.Of($"Its amount, next step and reasons are not shown to you here.");
        else if (deal.Amount is null)
            yield return Sentence.Of($"Its amount is not known.");
        if (facts.IsOverdue(deal))
            yield return Sentence.Of($"Its close date has passed; it is still counted as open.");
    }

    private static IEnumerable<AnswerFact> Facts(Opportunity deal, DealFacts facts)
    {
        (string Name, string? Value)[] named =
        [
            ("Stage", deal.Stage),
            ("Owner", facts.View.Find(Person.Kind, deal.Owner)?.Name),
            ("Product", facts.View.Find(Product.Kind, deal.Product)?.Name),
            ("Region", facts.KeyOf(DealDimension.Region, deal)),
            ("Competitor", deal.Competitor),
            ("Lost because", deal.ReasonLost),
        ];
        foreach (var (name, value) in named)
            if (value is { Length: > 0 })
                yield return new(name, Sentence.Of($"{value}"));
        if (deal.Amount is { } amount && amount.Currency != facts.Currency)
            yield return new("In its currency", Sentence.Of($"{amount}"));
        if (deal.Engaged is { } engaged)
            yield return new("Engaged since", Sentence.Of($"{engaged}"));
        if (facts.View.StatusOf(deal) == DealStatus.Open && facts.ClearanceOf(deal) >= Clearance.Money)
            yield return new("Next step", deal.NextStep is not { Length: > 0 } step ? Sentence.Of($"none")
                : deal.NextStepDue is { } due ? Sentence.Of($"{step} (by {due})") : Sentence.Of($"{step}"));
    }

    private static ImmutableArray<NamedValue> Values(Opportunity deal, DealFacts facts)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        if (facts.AmountOf(deal) is { } amount)
            values.Add(new("amount", Quantity.Of(Money.Of(amount, facts.Currency))));
        if (deal.Margin is { } margin)
            values.Add(new("margin", Quantity.Ratio(margin)));
        if (facts.View.StatusOf(deal) == DealStatus.Open && (deal.Created ?? deal.Engaged) is { } since)
            values.Add(new("age", Quantity.Days(facts.Today.DayNumber - since.DayNumber)));
        if (facts.View.StatusOf(deal) != DealStatus.Open && (deal.Engaged ?? deal.Created) is { } from && deal.Close is { } close)
            values.Add(new("cycle", Quantity.Days(close.DayNumber - from.DayNumber)));
        return values.ToImmutable();
    }

    private static ImmutableArray<NextQuestion> Next(Question question, RecordId? account) => account is { } known
        ?
        [
            new("Open deals", NextQuestions.Deals(AccountScope.Of(false, known), DealStatus.Open)),
            new("The account at a glance", new Question { Topic = Topics.AccountSummary, Scope = AccountScope.Of(true, known) }),
            new("The account's forecast", NextQuestions.About(Topics.Forecast, question) with { Scope = AccountScope.Of(true, known) }),
        ]
        : NextQuestions.ForEverybody;
}
