using System.Collections.Immutable;
using Domain;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>The subject line of an update's card: the account and the kind of record.</summary>
internal static class UpdateSubject
{
    public static ImmutableArray<string> Of(Change change, Portfolio portfolio)
    {
        var kind = RecordKinds.Named(change.Kind);
        var what = change.Kind switch { "channelLink" => "Channel", "person" => "People", "submission" or "call" => "Forecast call", "scenario" => "Scenario", var other => other };
        return kind?.AccountField is { } field && change.Fields.GetValueOrDefault(field.Name) is FieldValue.Text { Value: var account }
            ? [UpdateRights.NameOf(new(account), portfolio), what]
            : [what];
    }
}
