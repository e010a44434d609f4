using Bot.Ledger;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Turns.Events;

/// <summary>Something to warn of in the channel of Orbis: a deal whose close date has passed.</summary>
internal static class LateDeals
{
    public static Task AddAsync(Desk desk, int days) => AppendAsync(
        desk,
        Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("late"), "Deal")
            .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, "Harbour cranes").With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Amount, Money.Of(777_777, Currency.Eur)).With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-days)));

    public static async Task AppendAsync(Desk desk, Draft draft) =>
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "late", [draft]), CancellationToken.None);
}
