using Understanding.Prompts;

namespace Understanding.Judging;

/// <summary>How one reading compares with what was expected.</summary>
/// <param name="IsRight">Part by part as expected, slots included.</param>
/// <param name="IsTopicRight">The same, slots aside.</param>
/// <param name="IsWrong">Something would be answered or proposed that was not meant: the worst outcome.</param>
/// <param name="Offered">How many questions were offered to choose from.</param>
internal sealed record Judgement(Prompt Prompt, Reading Read, Reading Best, bool IsRight, bool IsTopicRight, bool IsWrong, int Offered)
{
    /// <summary>Neither right nor wrong: it was asked back, or said that it is not understood or not done.</summary>
    public bool IsHonest => !IsRight && !IsWrong;

    /// <summary>Right only in saying that this is not computed yet: the records are there.</summary>
    public bool IsBeyond => IsRight && Best.Parts.Any(part => part.Head.StartsWith("beyond:", StringComparison.Ordinal));

    /// <summary>Slots that were expected and read; expected but not read; read but not expected. Only over questions and notes.</summary>
    public (int Both, int Missed, int Added) Slots { get; } = Compare(Best, Read);

    public static Judgement Of(Prompt prompt, IReadOnlyList<Reading> expected, Reading read, int offered)
    {
        var best = expected.MaxBy(reading => (Matches(reading, read) ? 2 : 0) + (IsTopic(reading, read) ? 1 : 0) + Nearness(reading, read))!;
        return new(prompt, read, best, Matches(best, read), IsTopic(best, read), read.Parts.Any(part => part.IsDone && !expected.Any(reading => reading.Parts.Any(other => Fits(part, other)))), offered);
    }

    private static bool Fits(ReadingPart part, ReadingPart expected) => part.IsKindOf(expected) && (!part.IsDone || expected.Head == "update" || part.Slots.SetEquals(expected.Slots));

    private static bool Matches(Reading expected, Reading read) => Paired(expected, read, Fits);

    private static bool IsTopic(Reading expected, Reading read) => Paired(expected, read, (part, other) => part.IsKindOf(other));

    private static bool Paired(Reading expected, Reading read, Func<ReadingPart, ReadingPart, bool> fits)
    {
        var left = expected.Parts.ToList();
        foreach (var part in read.Parts)
            if (left.Find(other => fits(part, other)) is { } found)
                left.Remove(found);
            else if (!part.IsRefusal)
                return false;
        return left.Count == 0;
    }

    private static double Nearness(Reading expected, Reading read)
    {
        var (both, missed, added) = Compare(expected, read);
        return both == 0 ? 0 : both / (both + ((missed + added) / 2d));
    }

    private static (int Both, int Missed, int Added) Compare(Reading expected, Reading read)
    {
        var (wanted, got) = (SlotsOf(expected), SlotsOf(read));
        var both = wanted.Intersect(got).Count();
        return (both, wanted.Count - both, got.Count - both);
    }

    private static HashSet<string> SlotsOf(Reading reading) => [.. reading.Parts.Where(part => part.IsDone && !part.Head.Contains(':', StringComparison.Ordinal) && part.Head is not ("declined" or "update"))
        .SelectMany(part => part.Slots.Append("topic=" + part.Head))];
}
