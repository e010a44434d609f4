using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>The tables there are, and the keys of the ledger's own. Every partition key starts with the tenant.</summary>
public static class LedgerTables
{
    public const string Ledger = "Ledger";
    public const string Portfolio = "Portfolio";
    public const string Snapshots = "Snapshots";
    public const string Directory = "Directory";
    public const string Runs = "Runs";
    /// <summary>What the turns of a month are noted in begins with this; the month follows, so that old ones can be dropped whole.</summary>
    public const string Turns = "Turns";
    public const string Conversations = "Conversations";
    public const string Memory = "Memory";
    public const string Outbox = "Outbox";
    public const string Crm = "Crm";

    public const int PortfolioBuckets = 8;

    /// <summary>The row that carries a partition's last sequence number.</summary>
    public const string Head = "head";

    /// <summary>Row keys of changes lie in [<see cref="FirstChange"/>, <see cref="AfterChanges"/>): digits sort before every other row of the partition.</summary>
    public const string FirstChange = "0";

    public const string AfterChanges = ":";

    /// <summary>Those that are made at start.</summary>
    public static IReadOnlyList<string> All { get; } = [Ledger, Portfolio, Snapshots, Directory, Runs, Conversations, Memory, Outbox, Crm];

    public static string Key(string tenant, Partition partition) => TableKeys.Join([tenant, .. partition.Name.Split('/')]);

    public static string ChangeRow(long sequence) => sequence.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);

    public static string MarkerRow(CommandMarker marker) => "done|" + TableKeys.Join(marker.ActivityId, marker.Action);

    public static string PortfolioKey(string tenant, int bucket) =>
        TableKeys.Join(tenant, "portfolio", bucket.ToString("D2", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Names a command from chat: written in the same transaction as its changes, so that a redelivery finds it done.</summary>
public sealed record CommandMarker(string ActivityId, string Action);
