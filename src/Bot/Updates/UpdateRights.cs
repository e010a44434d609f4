using Bot.People;
using Domain;
using Domain.Accounts;

namespace Bot.Updates;

/// <summary>Who may write what.</summary>
internal static class UpdateRights
{
    /// <summary>Whoever may see an account's amounts may also write on it; so may members of the tenant in a channel that its owner linked.</summary>
    public static bool MayWrite(Hearing hearing, RecordId account) => hearing.Person is not null
        && (hearing.Reader.Own(account) >= Clearance.Money || (hearing.Reader.IsMember && hearing.Reader.Audience.Linked.Contains(account)));

    /// <summary>Whoever sees an account's amounts by themselves may change what its deals, risks and reviews say; listening in a linked channel is not enough.</summary>
    /// <param name="account">As recorded; null for what belongs to none.</param>
    public static bool MayChange(Hearing hearing, RecordId? account) => hearing.Person is not null
        && hearing.Reader.Own(account is { } id ? hearing.Portfolio.Families.Canonical(id) : null) >= Clearance.Money;

    /// <summary>Who decides who sees an account: its lead, its sponsor, an administrator.</summary>
    public static bool Owns(Hearing hearing, RecordId account) => hearing.Person is { } person && hearing.Portfolio.State(Account.Kind, account) is not null && PeopleIndex.Of(hearing.Portfolio).Owns(person, account);

    public static string NameOf(RecordId account, Portfolio portfolio) =>
        portfolio.State(Account.Kind, account) is { } state && state.ValueOf(Account.Fields.Name.Name) is Domain.Ledger.FieldValue.Text { Value: var name } ? name : "an account";
}
