using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Outbox;
using Xunit;

namespace Bot.Tests.Alerts;

/// <summary>Tests over a filled <see cref="AlertWorld"/> of their own, with a delivery that notes what is sent.</summary>
public abstract class AlertTests : IAsyncLifetime
{
    private protected AlertTests() => World = new(Tables, Delivery);

    private protected SqliteTables Tables { get; } = new(SqliteTables.InMemory);

    private protected RecordingDelivery Delivery { get; } = new();

    private protected AlertWorld World { get; }

    public virtual async ValueTask InitializeAsync()
    {
        await LedgerInstance.CreateTablesAsync(Tables);
        await World.FillAsync();
    }

    public ValueTask DisposeAsync()
    {
        World.Dispose();
        Tables.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
