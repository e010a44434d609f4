using System.Collections.Immutable;

namespace Understanding.Judging;

/// <summary>What one text asks or orders, part by part: <c>deals list status=open &amp; notHeld:email</c>.</summary>
internal sealed record Reading(ImmutableArray<ReadingPart> Parts)
{
    public static Reading Parse(string notation) => new([.. notation.Split(" & ").Select(ReadingPart.Parse)]);
}

/// <summary>One part: its head, and its slots.</summary>
/// <param name="Head">A topic, "update:note", "clarify", "unsupported:contracts"; in what is expected also "notHeld:contracts|tickets", "beyond:causes" and "declined".</param>
internal sealed record ReadingPart(string Head, ImmutableSortedSet<string> Slots)
{
    public static ReadingPart Parse(string notation)
    {
        var words = notation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words[0], [.. words.Skip(1).Select(word => word.ToLowerInvariant())]);
    }

    /// <summary>A question, an order that would be proposed, or help: something is done with it.</summary>
    public bool IsDone => !IsRefusal && Head is not ("clarify" or "unclear" or "courtesy");

    /// <summary>Understood, but not done.</summary>
    public bool IsRefusal => Head.StartsWith("unsupported:", StringComparison.Ordinal);

    /// <summary>Whether this, which the bot read, is of the kind that was expected; slots aside.</summary>
    public bool IsKindOf(ReadingPart expected)
    {
        var kind = Head.StartsWith("unsupported:", StringComparison.Ordinal) ? Head["unsupported:".Length..] : null;
        return expected.Head switch
        {
            "declined" => (kind is not null && kind != "update") || Head == "unclear",
            "update" => kind == "update" || Head == "clarify" || (Head.StartsWith("update:", StringComparison.Ordinal) && Head is not ("update:note" or "update:undo" or "update:cancel")),
            var head when head.StartsWith("notHeld:", StringComparison.Ordinal) => kind is not null && head["notHeld:".Length..].Split('|').Contains(kind),
            var head when head.StartsWith("beyond:", StringComparison.Ordinal) => Head == "clarify" || (kind is not null && head["beyond:".Length..].Split('|').Contains(kind)),
            var head => head == Head,
        };
    }

    public bool Equals(ReadingPart? other) => other is not null && Head == other.Head && Slots.SetEquals(other.Slots);

    public override int GetHashCode() => Head.GetHashCode(StringComparison.Ordinal);
}
