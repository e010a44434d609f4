using System.Globalization;
using Bot.Import.Reading;
using Domain;
using Domain.Accounts;
using Domain.Ledger;

namespace Bot.Import.Planning;

/// <summary>Rows that cannot be true beside the account they name: what is counted at an account happened before the account began. They go in as they are, since nobody can say which of the two is wrong.</summary>
internal static class Contradictions
{
    public static IEnumerable<Reject> In(Gathered gathered, SourceDirectory directory)
    {
        var began = gathered.OfKind(Account.Kind.Name).Where(account => account.Since is not null).ToDictionary(account => directory.Of(Account.Kind.Name, account.ExternalId), account => account.Since!.Value);
        foreach (var kind in RecordKinds.All.Where(kind => kind is { IsCounted: true, SinceField: not null }))
            foreach (var record in gathered.OfKind(kind.Name))
                if (record.Since is { } since && record.Text(kind.AccountField) is { } account && began.TryGetValue(new RecordId(account), out var beginning) && since < beginning)
                    yield return new(
                        record.Place.File, record.Place.Line, kind.SinceField!.Name,
                        string.Create(CultureInfo.InvariantCulture, $"{kind.Name} \"{record.ExternalId}\" is of {since:yyyy-MM-dd}, before its account began on {beginning:yyyy-MM-dd}"))
                    { Row = record.Place.Row };
    }
}
