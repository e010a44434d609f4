using Domain.Asking;

namespace Bot.Updates.TimeZones;

/// <summary>What is said where a time zone was not recognised.</summary>
internal static class TimeZoneReplies
{
    /// <param name="order">How the order begins, for the example.</param>
    public static Reply Unknown(string said, IReadOnlyList<string> nearest, string order) => new Reply.Clarify(
        said.Length == 0 ? Sentence.Of($"Which time zone? Write for example: {order} Europe/Berlin.")
        : nearest is [var first, ..] ? Sentence.Of($"I know no time zone \"{said}\". Near it: {string.Join(", ", nearest)}. Write for example: {order} {first}.")
        : Sentence.Of($"I know no time zone \"{said}\". Name a large city in it, or its IANA name: {order} Europe/Berlin."),
        []);
}
