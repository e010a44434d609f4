namespace Domain.Ledger;

/// <summary>A part of the ledger with its own sequence of changes.</summary>
public readonly record struct Partition(string Name)
{
    /// <summary>People, products, calendar, settings, channel links, targets across accounts.</summary>
    public static Partition Shared { get; } = new("shared");

    /// <summary>Records whose account is not known yet. They stay here when it becomes known: the account is a field.</summary>
    public static Partition Unassigned { get; } = new("unassigned");

    public static Partition Account(RecordId account) => new($"account/{account}");

    public static Partition Rates(int year) => new($"rates/{year:D4}");

    /// <summary>The account whose partition it is; null for the others.</summary>
    public static RecordId? AccountIn(string partition) => partition.StartsWith("account/", StringComparison.Ordinal) && partition.Length > 8 ? new(partition[8..]) : null;

    public override string ToString() => Name;
}
