using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.People;

namespace Bot.Updates.Access;

/// <summary>What somebody sees, in words.</summary>
internal static class Sight
{
    private const int MostNamed = 6;

    public static string Of(Clearance clearance) => clearance switch
    {
        Clearance.Restricted => "everything, margins included",
        Clearance.Money => "amounts, not margins",
        Clearance.Open => "names, dates and states",
        _ => "nothing",
    };

    /// <summary>Everything a person sees: "amounts, not margins, of every account; everything, margins included, of Contoso".</summary>
    public static string Of(Person person, Portfolio portfolio)
    {
        var reader = Access(person, portfolio);
        var groups = reader.Accounts.Where(pair => pair.Value > reader.Elsewhere).GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Key)
            .Select(group => $"{Of(group.Key)} of {Names(group, portfolio)}");
        string[] parts = [.. groups, reader.Elsewhere == Clearance.None ? "nothing of other accounts" : $"{Of(reader.Elsewhere)} of every other account"];
        return reader.Accounts.IsEmpty ? reader.Elsewhere == Clearance.None ? "nothing by themselves" : $"{Of(reader.Elsewhere)} of every account" : string.Join("; ", parts);
    }

    /// <summary>Why somebody sees what they see of an account.</summary>
    public static string Reason(Person person, RecordId account, Portfolio portfolio)
    {
        var reader = Access(person, portfolio);
        return reader.Leads.Contains(account) ? "leads it"
            : reader.Sponsors.Contains(account) ? "sponsors it"
            : person.Role == Role.Administrator ? "administrator"
            : reader.Own(account) > reader.Elsewhere ? "on its team"
            : RoleOf(person);
    }

    /// <summary>"regional manager, EMEA".</summary>
    public static string RoleOf(Person person)
    {
        var role = Roles.Name(person.Role ?? Role.Viewer);
        return person.Region is { Length: > 0 } region && person.Role is Role.RegionalManager or Role.Seller ? $"{role}, {region}" : role;
    }

    public static Reader Access(Person person, Portfolio portfolio) => Domain.People.Access.For(person, portfolio);

    private static string Names(IEnumerable<RecordId> accounts, Portfolio portfolio)
    {
        var heads = accounts.ToHashSet();
        ImmutableArray<string> names =
        [
            .. portfolio.Of(Account.Kind, Clearance.Open).Where(account => heads.Contains(account.Id) && (account.Parent is not { } parent || !heads.Contains(parent)))
                .Select(account => account.Name ?? "").Order(StringComparer.CurrentCulture),
        ];
        return names.Length <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more";
    }
}
