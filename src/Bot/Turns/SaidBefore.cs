using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.People;
using Bot.Rendering;
using Bot.Status;
using Domain;

namespace Bot.Turns;

/// <summary>
/// Answers that were given and would be given again: an answer is a pure function of the words, the view, the day and the question before. They go with the
/// portfolio they were computed from, so that a single change makes every answer new.
/// </summary>
internal sealed class SaidBefore
{
    private const int MostKept = 4_000;
    private const int LongestText = 300;

    private readonly ConditionalWeakTable<Portfolio, ConcurrentDictionary<Key, Said>> kept = [];

    public Said? Find(Hearing hearing, string text, DateOnly today, string? before) =>
        kept.TryGetValue(hearing.Portfolio, out var answers) && answers.TryGetValue(new(hearing.View, text, today, before), out var said) ? said : null;

    public void Keep(Hearing hearing, string text, DateOnly today, string? before, Said said)
    {
        if (text.Length > LongestText)
            return;
        var answers = kept.GetOrCreateValue(hearing.Portfolio);
        if (answers.Count >= MostKept)
            answers.Clear();
        answers[new(hearing.View, text, today, before)] = said;
    }

    // A view is one reader before one audience; the same one is the same instance.
    private readonly record struct Key(View View, string Text, DateOnly Today, string? Before);
}

/// <param name="Last">The question a follow-up would edit, as JSON; null for none.</param>
/// <param name="IsRepeatable">False when something was written: that is done once, not said again.</param>
/// <param name="StartsOver">What was asked before is forgotten.</param>
internal sealed record Said(ImmutableArray<OutgoingMessage> Messages, string? Last, bool IsRepeatable, ImmutableArray<UnansweredShape> Unanswered, bool StartsOver);
