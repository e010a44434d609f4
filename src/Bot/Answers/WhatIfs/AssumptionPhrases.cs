using Bot.Answers.Deals;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>A scenario in words, to stand after "if": "Group renewal slips 1 quarter and EUR falls 5 %".</summary>
/// <param name="facts">Of the reader's view as it is: what it does not show has no name here.</param>
internal sealed class AssumptionPhrases(DealFacts facts)
{
    private const int MonthsInQuarter = 3;

    public Sentence Of(Scenario scenario) => scenario.Assumptions.IsEmpty ? Sentence.Of($"nothing is otherwise") : Phrase.List([.. Pieces(scenario.Assumptions)]);

    public Sentence Of(Assumption assumption) => Of(assumption, isSaid: false);

    private Sentence Of(Assumption assumption, bool isSaid) => assumption switch
    {
        { On: { } on } when !IsShown(on) => Sentence.Of($"something is otherwise that is not shown to you here"),
        Assumption.Slip { Months: < 0 } or Assumption.Slip { Months: 0, Days: < 0 } => Verb(assumption, "is", "are", isSaid).Add($" pulled in by ").Add(Length((Assumption.Slip)assumption)).ToSentence(),
        Assumption.Slip slip => Verb(slip, "slips", "slip", isSaid).Add($" ").Add(Length(slip)).ToSentence(),
        Assumption.SlipTo to => Verb(to, "closes", "close", isSaid).Add($" on {to.Day}").ToSentence(),
        Assumption.Discount discount => new Phrase().Add($"{Quantity.Ratio(discount.Share)} is given on ").Add(Of(discount.Deals)).ToSentence(),
        Assumption.Worth worth => Verb(worth, "is", "are", isSaid).Add($" worth {worth.Amount}").ToSentence(),
        Assumption.Lost => Verb(assumption, "is", "are", isSaid).Add($" lost").ToSentence(),
        Assumption.Won { In: { } period } => Verb(assumption, "is", "are", isSaid).Add($" won in {period.ShortLabel}").ToSentence(),
        Assumption.Won => Verb(assumption, "is", "are", isSaid).Add($" won").ToSentence(),
        Assumption.RateMove move => Sentence.Of($"{move.Currency.Code} {(move.Share < 0 ? "falls" : "rises")} {Quantity.Ratio(Math.Abs(move.Share))}"),
        _ => throw new ArgumentOutOfRangeException(nameof(assumption), assumption, null),
    };

    /// <summary>"Group renewal", "the open deals of Velmora Foods", "every open deal".</summary>
    public Sentence Of(AssumedDeals deals)
    {
        if (deals.Deal is { } id)
            return Sentence.Of($"{(facts.View.Find(Opportunity.Kind, id) is { } deal ? DealRows.NameOf(deal) : "a deal that is not shown to you here")}");
        if (deals == AssumedDeals.All)
            return Sentence.Of($"every open deal");
        var phrase = new Phrase().Add($"the open deals");
        if (deals.Accounts.Reading != ScopeReading.Everything)
            phrase.Add($" of {(deals.Accounts is { Reading: ScopeReading.Named, Accounts.Length: > 0 } named ? string.Join(" and ", named.Accounts.Select(NameOf)) : "yours")}");
        if (DealWords.Where(deals.Filters, facts) is { } where)
            phrase.Add($" ").Add(where);
        return phrase.ToSentence();
    }

    private IEnumerable<Sentence> Pieces(IEnumerable<Assumption> assumptions)
    {
        AssumedDeals? before = null;
        foreach (var assumption in assumptions)
        {
            // "is worth 200k and is won": the deals are said once.
            yield return assumption is not Assumption.Discount && assumption.On is { } on && on == before ? Of(assumption, isSaid: true) : Of(assumption);
            before = assumption.On;
        }
    }

    private Phrase Verb(Assumption assumption, string one, string many, bool isSaid)
    {
        var verb = assumption.On!.Deal is not null || assumption.On == AssumedDeals.All ? one : many;
        return isSaid ? new Phrase().Add($"{verb}") : new Phrase().Add(Of(assumption.On)).Add($" {verb}");
    }

    /// <summary>A saved scenario may speak of deals that its reader may not see; then not even how much was assumed is told.</summary>
    private bool IsShown(AssumedDeals on) => on.Deal is { } id ? facts.View.Find(Opportunity.Kind, id) is { } deal && facts.ClearanceOf(deal) >= Clearance.Money
        : on.Accounts.Reading != ScopeReading.Named || on.Accounts.Accounts.All(account => facts.View.ClearanceFor(account) >= Clearance.Money);

    private static Sentence Length(Assumption.Slip slip)
    {
        var (months, days) = (Math.Abs(slip.Months), Math.Abs(slip.Days));
        var length = months == 0 ? null
            : months % MonthsInQuarter == 0 && months < 12 ? Counted(months / MonthsInQuarter, "quarter")
            : months % 12 == 0 ? Counted(months / 12, "year")
            : Counted(months, "month");
        return (length, days) switch
        {
            ({ } known, 0) => known,
            (null, _) => days % 7 == 0 ? Counted(days / 7, "week") : Counted(days, "day"),
            ({ } known, _) => Phrase.List([known, Counted(days, "day")]),
        };
    }

    private static Sentence Counted(int count, string unit) => Sentence.Of($"{count} {Plural.Of(count, unit)}");

    private string NameOf(RecordId account) => facts.View.Find(Account.Kind, facts.View.CanonicalAccount(account))?.Name is { Length: > 0 } name ? name : "an account that is not shown to you here";
}
