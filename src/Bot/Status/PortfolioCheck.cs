using Bot.Ledger;
using Domain.Accounts;
using Domain.Opportunities;

namespace Bot.Status;

/// <summary>There is something to answer from, and it is not old.</summary>
internal sealed class PortfolioCheck(PortfolioCache cache, TimeProvider clock) : IStatusCheck
{
    /// <summary>A portfolio that nobody touched for longer is hardly true any more.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(14);

    public string Area => "Portfolio";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        return Of(portfolio.States(Account.Kind).Length, portfolio.States(Opportunity.Kind).Length, portfolio.RecordedAt, clock.GetUtcNow());
    }

    internal static Finding Of(int accounts, int deals, DateTimeOffset? changed, DateTimeOffset now) => (accounts, changed) switch
    {
        (0, _) => Finding.Attention("Portfolio", $"There are no accounts yet.", $"Bring data in with the command: import FOLDER."),
        (_, { } last) when now - last > Old => Finding.Attention(
            "Portfolio", $"{accounts} accounts and {deals} deals, not changed for {(int)(now - last).TotalDays} days.", $"Import what is new, or see why nobody updates it."),
        (_, { } last) => Finding.Good("Portfolio", $"{accounts} accounts and {deals} deals, last changed {last}."),
        _ => Finding.Good("Portfolio", $"{accounts} accounts and {deals} deals."),
    };
}
