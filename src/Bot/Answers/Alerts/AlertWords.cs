using System.Globalization;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>An alert, what somebody answered to it, and limits, in words.</summary>
internal static class AlertWords
{
    public static Sentence Of(AlertResponse response, View view)
    {
        var phrase = new Phrase().Add($"{Of(response.Answer)}");
        if (view.PersonName(response.By) is { } by)
            phrase.Add($" by {by}");
        if (response.Day is { } day)
            phrase.Add($" on {day}");
        if (response is { Answer: AlertAnswer.Snoozed, Until: { } until })
            phrase.Add($", until {until}");
        return response.Reason is { Length: > 0 } reason ? phrase.Add($": {reason}").ToSentence() : phrase.ToSentence();
    }

    /// <summary>What it is, with its account.</summary>
    public static string Of(AlertItem item, View view) => item.Account is null ? item.Title : $"{view.AccountName(item.Account)}: {item.Title}";

    /// <summary>A limit: "30", "1.5", "250,000".</summary>
    public static string Of(decimal limit) => limit.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Of(AlertAnswer? answer) => answer switch { AlertAnswer.Acknowledged => "acknowledged", AlertAnswer.Snoozed => "snoozed", _ => "dismissed" };
}
