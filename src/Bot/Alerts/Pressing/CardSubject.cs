using System.Globalization;
using Domain;

namespace Bot.Alerts.Pressing;

/// <summary>What an alert's own card is about: what began to press at one family of accounts on one day, and why it goes to whom it goes.</summary>
/// <param name="Root">The top of the family.</param>
/// <param name="Day">The company's, on which it was told.</param>
internal sealed record CardSubject(RecordId Root, DateOnly Day, CardWay Way)
{
    private const string DayForm = "yyyyMMdd";

    /// <summary>Stored: never changed.</summary>
    public override string ToString() => $"{Day.ToString(DayForm, CultureInfo.InvariantCulture)} {Way.ToString().ToLowerInvariant()} {Root.Value}";

    /// <summary>Null for what no card is about.</summary>
    public static CardSubject? Parse(string about) =>
        about.Split(' ', 3) is [var day, var way, var root] && DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var told)
            && Enum.TryParse<CardWay>(way, ignoreCase: true, out var known) ? new(new(root), told, known) : null;
}

internal enum CardWay
{
    /// <summary>To the channel of the account; in its place to whoever is to act.</summary>
    Account,

    /// <summary>To whoever is to act, alone: no channel hears of it.</summary>
    Alone,

    /// <summary>To the next one, because nobody has acknowledged it.</summary>
    Climb,
}
