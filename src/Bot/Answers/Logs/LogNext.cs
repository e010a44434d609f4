using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Answers.Logs;

/// <summary>The log narrowed down or widened again, and what one asks after it.</summary>
internal static class LogNext
{
    public static ImmutableArray<NextQuestion> Of(Question question, RecordId? me)
    {
        var asked = question with { Skip = 0 };
        var isOfNotes = question.Log?.Kind == Note.Kind.Name;
        var isOfSomebody = question.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: DealDimension.Owner });
        return
        [
            .. question.Log?.Field is not null || question.Subject is not null ? []
                : new NextQuestion[] { new(isOfNotes ? "All kinds" : "Notes only", asked with { Log = (question.Log ?? new(null, null)) with { Kind = isOfNotes ? null : Note.Kind.Name } }) },
            .. isOfSomebody ? [new("By everybody", asked with { Deals = new(), Slots = [.. question.Slots.Where(slot => slot.Name != "owner")] })]
                : me is { } self ? [new("By me", asked with { Deals = new() { Filters = [new DealFilter.In(DealDimension.Owner, [self.Value])] } })] : (ReadOnlySpan<NextQuestion>)[],
            new("What changed?", NextQuestions.About(Topics.Changes, question)),
            new("Open promises", NextQuestions.About(Topics.Promises, question)),
        ];
    }
}
