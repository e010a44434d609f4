using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>The subject line of an update's card: the account and the kind of record.</summary>
internal static class UpdateSubject
{
    public static ImmutableArray<string> Of(Change change, Portfolio portfolio)
    {
        var what = change.Kind switch { "channelLink" => "Channel", "person" => "People", "submission" or "call" => "Forecast call", "opportunity" => "Deal", "scenario" => "Scenario", "writeBack" => "CRM", var other => other };
        return AccountOf(change, portfolio) is { } account ? [UpdateRights.NameOf(account, portfolio), what] : [what];
    }

    /// <summary>The account that the record of the row counts for; null for none.</summary>
    public static RecordId? AccountOf(Change change, Portfolio portfolio) => RecordKinds.Named(change.Kind) is { AccountField: not null } kind
        && (kind.AccountIn(change.Fields.GetValueOrDefault) ?? portfolio.State(kind, change.RecordId)?.Account) is { } account
            ? portfolio.Families.Canonical(account)
            : null;

    /// <summary>True when the row's sentence may be said where it was asked for: it may hold amounts.</summary>
    public static bool MayTell(Change change, Hearing hearing) => RecordKinds.Named(change.Kind) is { Home: Home.Account }
        ? hearing.View.ClearanceFor(AccountOf(change, hearing.Portfolio)) >= Clearance.Money
        : hearing.Reader.SharedClearance >= Clearance.Money;
}
