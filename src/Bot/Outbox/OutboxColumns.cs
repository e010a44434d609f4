using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Ledger.Tables;

namespace Bot.Outbox;

/// <summary>What the rows of the outbox are made of, written and read.</summary>
internal static class OutboxColumns
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Spelled out: people read it in the table.</summary>
    private static readonly ImmutableDictionary<ItemState, string> Words = ImmutableDictionary.CreateRange<ItemState, string>(
    [
        new(ItemState.Waiting, "waiting"), new(ItemState.Sending, "sending"), new(ItemState.Uncertain, "uncertain"), new(ItemState.Sent, "sent"),
        new(ItemState.NothingToSay, "nothing to say"), new(ItemState.Passed, "passed"), new(ItemState.Refused, "refused"), new(ItemState.GivenUp, "given up"),
    ]);

    private static readonly ImmutableDictionary<string, ItemState> States = Words.ToImmutableDictionary(word => word.Value, word => word.Key);

    public static Dictionary<string, object> Write(OutboxItem item, TimeSpan kept)
    {
        var columns = new Dictionary<string, object>
        {
            ["Kind"] = item.Due.Kind,
            ["For"] = item.Due.To.Key,
            ["About"] = item.Due.About,
            ["Day"] = item.Due.Day.ToString(DayForm, CultureInfo.InvariantCulture),
            ["DueAt"] = item.Due.At,
            ["Conversation"] = item.Conversation,
            ["State"] = Words[item.State],
            ["At"] = item.At,
            ["Attempts"] = item.Attempts,
            ["Repeats"] = item.Repeats,
            ["Found"] = item.Found,
            ["Fence"] = item.Fence,
        };
        if (item.Due.Occasion.Length > 0)
            columns["Occasion"] = item.Due.Occasion;
        if (item.Due.Until is { } until)
            columns["Until"] = until;
        if (item.ActivityId is { } activity)
            columns["ActivityId"] = activity;
        if (item.Trouble is { } trouble)
            columns["Trouble"] = trouble;
        if (item.Telling is { } telling)
            columns["Telling"] = telling;
        // What is not finished is never dropped for its age.
        if (item.IsFinished)
            columns["Expires"] = item.At + kept;
        return columns;
    }

    public static OutboxItem Item(TableRow row)
    {
        var at = (DateTimeOffset)row.Properties["DueAt"];
        return new(
            new((string)row.Properties["Kind"], Recipient.Parse((string)row.Properties["For"]), DateOnly.ParseExact((string)row.Properties["Day"], DayForm, CultureInfo.InvariantCulture), at)
            {
                About = (string)row.Properties["About"],
                Occasion = row.Properties.GetValueOrDefault("Occasion") as string ?? "",
                Until = row.Properties.TryGetValue("Until", out var until) ? (DateTimeOffset)until : null,
            },
            (string)row.Properties["Conversation"], States[(string)row.Properties["State"]], (DateTimeOffset)row.Properties["At"], (int)row.Properties["Attempts"],
            (int)row.Properties["Repeats"], row.Properties.GetValueOrDefault("ActivityId") as string, row.Properties.GetValueOrDefault("Trouble") as string,
            row.Properties.GetValueOrDefault("Telling") as string, row.ETag)
        { Found = (int)row.Properties["Found"], Fence = (long)row.Properties["Fence"] };
    }

    public static Dictionary<string, object> Write(Lane lane, TimeSpan kept) => new()
    {
        ["Conversation"] = lane.Conversation,
        ["Owner"] = lane.Owner,
        ["LeaseUntil"] = lane.LeaseUntil,
        ["Fence"] = lane.Fence,
        ["NotBefore"] = lane.NotBefore,
        ["Failures"] = lane.Failures,
        ["BurstSince"] = lane.BurstSince,
        ["HourSince"] = lane.HourSince,
        ["Expires"] = lane.LeaseUntil + kept,
    };

    public static Lane Lane(TableRow row) => new(
        (string)row.Properties["Conversation"], (string)row.Properties["Owner"], (DateTimeOffset)row.Properties["LeaseUntil"], (long)row.Properties["Fence"],
        (DateTimeOffset)row.Properties["NotBefore"], (int)row.Properties["Failures"], (DateTimeOffset)row.Properties["BurstSince"], (DateTimeOffset)row.Properties["HourSince"], row.ETag);

    public static Dictionary<string, object> Write(Due due, Told told, ItemState state, DateTimeOffset at, TimeSpan kept)
    {
        var columns = new Dictionary<string, object>
        {
            ["Kind"] = due.Kind,
            ["For"] = due.To.Key,
            ["About"] = due.About,
            ["Told"] = Levels(told.Levels),
            ["Day"] = due.Day.ToString(DayForm, CultureInfo.InvariantCulture),
            ["State"] = Words[state],
            ["At"] = at,
        };
        if (told.Card is { } card)
            columns["Card"] = card;
        if (told.IsOver)
            columns["Expires"] = at + kept;
        return columns;
    }

    public static Told Told(TableRow row) => new(Levels((string)row.Properties["Told"]), row.Properties.GetValueOrDefault("Card") as string) { IsOver = row.Properties.ContainsKey("Expires") };

    public static LastTold Last(TableRow row) => new(
        (string)row.Properties["Kind"], Recipient.Parse((string)row.Properties["For"]), (DateTimeOffset)row.Properties["At"], States[(string)row.Properties["State"]])
    {
        About = row.Properties.GetValueOrDefault("About") as string ?? "",
        Day = DateOnly.ParseExact((string)row.Properties["Day"], DayForm, CultureInfo.InvariantCulture),
        Told = Told(row),
    };

    public static string Levels(ImmutableDictionary<string, int> levels) => JsonSerializer.Serialize(levels, OutboxJson.Default.ImmutableDictionaryStringInt32);

    public static ImmutableDictionary<string, int> Levels(string json) => JsonSerializer.Deserialize(json, OutboxJson.Default.ImmutableDictionaryStringInt32)!;
}

[JsonSerializable(typeof(ImmutableDictionary<string, int>))]
internal sealed partial class OutboxJson : JsonSerializerContext;
