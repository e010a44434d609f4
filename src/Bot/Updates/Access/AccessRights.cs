using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary>Who decides what others see, when it is changed and when a change is taken back.</summary>
internal static class AccessRights
{
    /// <summary>Administrators that can sign in, besides one person: without any, nobody could confirm people any more.</summary>
    public static ImmutableArray<Person> OtherAdministrators(RecordId person, Portfolio portfolio) =>
        [.. PeopleIndex.Of(portfolio).People.Where(other => other is { Role: Role.Administrator, AadObjectId.Length: > 0 } && other.Id != person).OrderBy(other => other.Id)];

    /// <summary>True when the row decides what somebody sees.</summary>
    public static bool IsAbout(Change row) => IsAboutOwner(row) || row.Kind == Person.Kind.Name
        && (row.Operation == Operation.Remove || row.Fields.ContainsKey(Person.Fields.Role.Name) || row.Fields.ContainsKey(Person.Fields.Accounts.Name)
            || row.Fields.ContainsKey(Person.Fields.AadObjectId.Name));

    /// <summary>
    /// Null when the person may take the row back, else why not. It needs the right to decide now: having written the row once is not enough.
    /// </summary>
    public static string? UndoRefusal(Change row, Hearing hearing)
    {
        if (hearing.Person is { Role: Role.Administrator })
            return IsLastAdministrator(row, hearing.Portfolio) ? "That would leave nobody to administrate. Make somebody else an administrator first." : null;
        if (IsAboutOwner(row))
            return UpdateRights.Owns(hearing, hearing.Portfolio.Families.Canonical(row.RecordId)) ? null : "Only whoever leads or sponsors the account now, or an administrator, can take that back.";
        return hearing.Person is not null && row.Operation == Operation.Set && row.Fields.Keys.All(field => field == Person.Fields.Accounts.Name)
            && Changed(row).All(account => UpdateRights.Owns(hearing, hearing.Portfolio.Families.Canonical(account)))
                ? null
                : "Only an administrator, or an owner of the accounts it is about, can take that back.";
    }

    private static bool IsAboutOwner(Change row) => row.Kind == Account.Kind.Name && (row.Fields.ContainsKey(Account.Fields.Leader.Name) || row.Fields.ContainsKey(Account.Fields.Sponsor.Name));

    /// <summary>The accounts that somebody was put on or taken off.</summary>
    private static IEnumerable<RecordId> Changed(Change row)
    {
        var (before, after) = (Accounts(row.Was), Accounts(row.Fields));
        return before.Except(after).Concat(after.Except(before)).Select(id => new RecordId(id));
    }

    private static ImmutableArray<string> Accounts(ImmutableDictionary<string, FieldValue> fields) =>
        fields.GetValueOrDefault(Person.Fields.Accounts.Name) is FieldValue.List { Values: var values } ? values : [];

    private static bool IsLastAdministrator(Change row, Portfolio portfolio) =>
        row.Fields.GetValueOrDefault(Person.Fields.Role.Name) is FieldValue.Text { Value: "administrator" } && OtherAdministrators(row.RecordId, portfolio).IsEmpty;
}
