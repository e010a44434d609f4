using Domain.Asking;

namespace Bot.Answers;

/// <summary>What was supplied because it was not said, in words.</summary>
internal static class AssumptionWords
{
    /// <summary>Everything that was supplied while reading the question.</summary>
    public static IEnumerable<Sentence> Of(Question question) => question.Slots.Where(slot => slot.Assumed).Select(Of).Distinct();

    /// <summary>"Assumed: all time, since no period was said."</summary>
    public static Sentence Assumed(string taken, string unsaid) => Sentence.Of($"Assumed: {taken}, since no {unsaid} was said.");

    private static Sentence Of(Slot slot) => slot switch
    {
        { Said.Length: > 0 } => Sentence.Of($"“{slot.Said}” is read as {slot.Resolved}."),
        { Name: "family" } => Sentence.Of($"Subsidiaries are included."),
        { Name: "account" } => Sentence.Of($"Limited to {slot.Resolved}."),
        { Name: "measure" } => Sentence.Of($"Revenue here means {slot.Resolved}."),
        { Name: "by" } => Sentence.Of($"Broken down by {slot.Resolved}, since nothing else was said."),
        { Name: "list" } => Sentence.Of($"{FirstLetter.Upper(slot.Resolved)}."),
        { Name: "rows" } => Assumed(slot.Resolved, "number of rows"),
        { Name: "since" } => Assumed(slot.Resolved, "beginning"),
        { Name: "as of" or "known at" } => Sentence.Of($"Assumed: as of {slot.Resolved}, since no year was said."),
        _ => Assumed(slot.Resolved, slot.Name),
    };
}
