namespace Bot.Ledger.Tables;

/// <summary>The section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>SQLite's file, or <c>:memory:</c>. A relative path is taken from the content root.</summary>
    public string Path { get; set; } = "data/account-desk.db";

    /// <summary>Azure: a connection string (Azurite, or an account key); or else <see cref="Endpoint"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Azure: <c>https://{account}.table.core.windows.net</c>; signed in with the host's identity, which needs the role Storage Table Data Contributor.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Azure: stands before every table name, so that several deployments can share an account.</summary>
    public string TablePrefix { get; set; } = "";
}

/// <summary>Where rows are kept.</summary>
public enum StorageProvider { Sqlite, AzureTables }
