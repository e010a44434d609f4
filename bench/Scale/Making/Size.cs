namespace Scale.Making;

/// <summary>How large a made company is. Deals are spread evenly over its accounts.</summary>
internal sealed record Size(int Accounts, int Deals)
{
    /// <summary>Accounts of one family: a parent and its subsidiaries.</summary>
    public const int Family = 4;

    public int DealsOf(int account) => (Deals / Accounts) + (account < Deals % Accounts ? 1 : 0);

    public override string ToString() => $"{Accounts}-accounts-{Deals}-deals";
}
