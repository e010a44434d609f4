using Bot.People;
using Domain;
using Domain.Alerts;
using Domain.Ledger;

namespace Bot.Updates.Alerts;

/// <summary>What every answer to an alert keeps: what it was about, how pressing it was, and who gave it.</summary>
internal static class AnsweredAlert
{
    /// <param name="name">What people call the alert.</param>
    public static RecordChange Change(AlertItem item, AlertAnswer answer, string name, Hearing hearing, DateOnly today)
    {
        var id = new RecordId(item.Key);
        var home = hearing.Portfolio.Journal.HomeOf(AlertResponse.Kind.Name, id) ?? (item.Account is { } account ? Partition.Account(account) : Partition.Unassigned);
        return new RecordChange(AlertResponse.Kind, id, name, home, hearing)
            .With(AlertResponse.Fields.Account, item.Account)
            .With(AlertResponse.Fields.Rule, item.Rule)
            .With(AlertResponse.Fields.Title, item.Title)
            .With(AlertResponse.Fields.By, hearing.Person!.Id)
            .With(AlertResponse.Fields.Day, today)
            .With<AlertSeverity?>(AlertResponse.Fields.Severity, item.Severity)
            .Set(AlertResponse.Fields.Answer, "answer", answer);
    }
}
