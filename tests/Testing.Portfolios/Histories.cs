using CsCheck;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;

namespace Testing.Portfolios;

/// <summary>The small random portfolios with a year of changes: moves of every kind, merges, removals, facts learned late, other currencies.</summary>
public static class Histories
{
    private static readonly DateOnly Begin = new(2017, 1, 1);

    private static readonly Gen<Func<Made<Opportunity>, Made<Opportunity>>> Move = Gen.OneOf(
        Gen.Int[-180, 140].Select(days => With(deal => deal.Closing(Worlds.Today.AddDays(days)))),
        Gen.Int[-180, 140].Select(days => With(deal => deal.Open().Closing(Worlds.Today.AddDays(days)))),
        Gen.Const(With(deal => deal.With(Opportunity.Fields.Close, null))),
        Gen.Select(Gen.Int[0, 5000], One("USD", "EUR", "JPY", "BRL")).Select((amount, currency) => With(deal => deal.Worth(amount + 0.37m, currency))),
        Gen.Const(With(deal => deal.With(Opportunity.Fields.Amount, null))),
        Gen.Enum<ForecastCategory>().Select(category => With(deal => deal.With(Opportunity.Fields.Category, category))),
        Gen.Enum<DealStatus>().Select(status => With(deal => deal.With(Opportunity.Fields.Status, status))),
        One("Central", "East", "West").Select(region => With(deal => deal.In(region))),
        Gen.Int[0, Worlds.AccountIds.Count - 1].Select(account => With(deal => deal.With(Opportunity.Fields.Account, Worlds.AccountIds[account]))),
        Gen.Const(With(deal => deal with { Draft = Draft.Remove(deal.Draft.Partition, deal.Kind, deal.Id, "gone") })));

    private static readonly Gen<(int Deal, int Day, int Late, Func<Made<Opportunity>, Made<Opportunity>> Change)> Moved =
        Gen.Select(Gen.Int[0, 29], Gen.Int[1, 363], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 200])), Move);

    public static readonly Gen<IMade[]> Any = Gen.Select(Worlds.Any, Moved.Array[0, 40], Gen.Int[-200, 363]).Select((world, moves, merge) =>
    {
        Made<Opportunity>[] deals = [.. world.OfType<Made<Opportunity>>()];
        var changes = moves.Where(_ => deals.Length > 0).Select(move => move.Change(deals[move.Deal % deals.Length].Then(Begin.AddDays(move.Day))) is var change && move.Late > 0
            ? change.LearnedOn(Earlier(Begin.AddDays(move.Day + move.Late), Worlds.Today))
            : change);
        var lone = world.OfType<Made<Account>>().Single(account => account.Id.Value == "account-lone");
        // Every fourth deal comes up in the course of the year.
        var begun = world.Select(made => Array.IndexOf(deals, made) is > 0 and var at && at % 4 == 0 ? deals[at].Since(Begin.AddDays(at * 11)) : made);
        return (IMade[])[.. begun, .. changes, .. merge > 0 ? [lone.Then(Begin.AddDays(merge)).With(Account.Fields.MergedInto, Worlds.AccountIds[0])] : (IMade[])[]];
    });

    private static Gen<string> One(params string[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);

    private static Func<Made<Opportunity>, Made<Opportunity>> With(Func<Made<Opportunity>, Made<Opportunity>> change) => change;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
