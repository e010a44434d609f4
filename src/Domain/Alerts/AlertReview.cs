using System.Collections.Immutable;
using Domain.Ledger;
using Domain.Risks;

namespace Domain.Alerts;

/// <summary>What became of the alerts that were told on some days. Each counts once, however often it was told.</summary>
/// <param name="Alerts">In the order in which they were told first.</param>
public sealed record AlertReview(ImmutableArray<ReviewedAlert> Alerts)
{
    /// <summary>Only rules of which something was told, the one told most first.</summary>
    public ImmutableArray<(string Rule, AlertFates Fates)> Rules =>
    [
        .. Alerts.GroupBy(alert => alert.Item.Rule, (rule, alerts) => (Rule: rule, Fates: AlertFates.Of(alerts)))
            .OrderByDescending(rule => rule.Fates.Told).ThenBy(rule => rule.Rule, StringComparer.Ordinal),
    ];

    /// <param name="view">Of all that is known, for whoever was told.</param>
    /// <param name="before">The last digest before those days: what it named was told before. See <see cref="AlertReplay"/>.</param>
    /// <param name="digests">Of those days, in their order.</param>
    /// <param name="until">The last of those days; what was answered later does not count.</param>
    public static AlertReview Of(View view, Digest before, IReadOnlyList<Digest> digests, DateOnly until)
    {
        var told = new Dictionary<string, ReviewedAlert>();
        foreach (var digest in digests)
        {
            foreach (var item in digest.Fresh.Concat(digest.Answered.Where(item => IsAnsweredSince(item, before))))
                told.TryAdd(item.Item.Key, new(item.Item, digest.Day, AlertFate.Open));
            before = digest;
        }

        var held = Everything(before).Select(item => item.Item.Key).ToHashSet();
        return new([.. told.Values.OrderBy(alert => alert.Told).ThenBy(alert => alert.Item.Key, StringComparer.Ordinal).Select(alert => alert with { Fate = FateOf(alert) })]);

        AlertFate FateOf(ReviewedAlert alert)
        {
            AlertAnswer?[] answers = [.. AnswersTo(alert)];
            return answers.Contains(AlertAnswer.Acknowledged) || IsHandedOver(alert) || IsRaised(alert) ? AlertFate.TakenUp
                : answers is [.., AlertAnswer.Dismissed] ? AlertFate.Dismissed
                : held.Contains(alert.Item.Key) ? AlertFate.Open : AlertFate.Settled;
        }

        // The same answer given again on a later day changes only the day.
        IEnumerable<AlertAnswer?> AnswersTo(ReviewedAlert alert)
        {
            var answers = view.HistoryOf(AlertResponse.Kind, new(alert.Item.Key), AlertResponse.Fields.Answer);
            var days = view.HistoryOf(AlertResponse.Kind, new(alert.Item.Key), AlertResponse.Fields.Day);
            return from moment in answers.Select(said => said.Since).Union(days.Select(said => said.Since)).Order()
                   where IsWithin(moment, alert)
                   select answers.LastOrDefault(said => said.Since <= moment).Value;
        }

        // Whoever was the first owner on the day itself was so before it was told.
        bool IsHandedOver(ReviewedAlert alert) => RecordKinds.Owned.Any(owned => view.HistoryOf(owned.Kind, alert.Item.Subject, owned.Owner).Index()
            .Any(said => said.Item.Value is not null && IsWithin(said.Item.Since, alert) && (said.Index > 0 || view.DayOf(said.Item.Since) > alert.Told)));

        bool IsRaised(ReviewedAlert alert) => view.Of(Risk.Kind).Where(risk => risk.Alerts.Contains(alert.Item.Key))
            .Any(risk => view.HistoryOf(Risk.Kind, risk.Id, Risk.Fields.Alerts).Any(said => said.Value?.Contains(alert.Item.Key) is true && IsWithin(said.Since, alert)));

        bool IsWithin(DateTimeOffset moment, ReviewedAlert alert) => view.DayOf(moment) is var day && day >= alert.Told && day <= until;
    }

    /// <summary>A day is looked at by its end: what was told and answered on it was fresh only in between.</summary>
    private static bool IsAnsweredSince(DigestItem item, Digest before) =>
        item.Response!.Day > before.Day && !Everything(before).Any(known => known.Item.Key == item.Item.Key && known.Item.Severity >= item.Item.Severity);

    private static IEnumerable<DigestItem> Everything(Digest digest) => digest.Fresh.Concat(digest.Unchanged).Concat(digest.Answered);
}

/// <param name="Told">The day on which it was told first.</param>
public sealed record ReviewedAlert(AlertItem Item, DateOnly Told, AlertFate Fate);

public enum AlertFate
{
    /// <summary>Still so on the last day, and nobody has answered, or it was snoozed.</summary>
    Open,

    /// <summary>Somebody acknowledged it or raised a risk of it, or what it warns of got another owner.</summary>
    TakenUp,

    /// <summary>What it warned of ended, and nobody had answered before.</summary>
    Settled,

    /// <summary>That was the last answer, and nobody had taken it up.</summary>
    Dismissed,
}

/// <summary>How many alerts met which fate.</summary>
public sealed record AlertFates(int TakenUp, int Settled, int Dismissed, int Open)
{
    private const int FewestToJudge = 5;

    public int Acted => TakenUp + Settled;

    public int Told => Acted + Dismissed + Open;

    /// <summary>Acted on / (acted on + dismissed); null while there is neither.</summary>
    public decimal? Precision => Acted + Dismissed == 0 ? null : (decimal)Acted / (Acted + Dismissed);

    /// <summary>True when enough was told to judge by and at least four fifths of it moved nobody to act. Whether it is muted is for people to decide.</summary>
    public bool SuggestsMuting => Told >= FewestToJudge && (Told - Acted) * 5 >= Told * 4;

    public static AlertFates Of(IEnumerable<ReviewedAlert> alerts)
    {
        var fates = alerts.CountBy(alert => alert.Fate).ToDictionary();
        return new(fates.GetValueOrDefault(AlertFate.TakenUp), fates.GetValueOrDefault(AlertFate.Settled), fates.GetValueOrDefault(AlertFate.Dismissed), fates.GetValueOrDefault(AlertFate.Open));
    }
}
