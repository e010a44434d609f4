using System.Collections.Immutable;
using Domain.Asking;
using Domain.Movements;

namespace Bot.Answers.Movements;

/// <summary>What could be asked after a waterfall: the deals behind its greatest steps, then what else moved of them.</summary>
internal static class MovementNext
{
    private const int MostSteps = 3;

    public static ImmutableArray<NextQuestion> After(Question question, Movement movement)
    {
        var whole = question with { Reason = null, Moved = null, Skip = 0 };
        var next = ImmutableArray.CreateBuilder<NextQuestion>();
        if (question is { Reason: null, Moved: null })
            foreach (var step in movement.Steps.OrderByDescending(step => Math.Abs(step.Amount.MinorUnits)).Take(MostSteps))
                next.Add(new($"{MovementWords.Label(step.Reason)} ({step.Deals.Length})", whole with { Reason = step.Reason }));
        else
            next.Add(new("All that moved", whole));
        foreach (var field in new[] { MovedField.CloseDate, MovedField.Category, MovedField.Owner })
            if (field != question.Moved && movement.MovesOf(field).Count() is > 0 and var moved)
                next.Add(new($"{MovementWords.Title(whole with { Moved = field })} ({moved})", whole with { Moved = field }));
        next.Add(new("Forecast", NextQuestions.About(Topics.Forecast, question) with { Period = question.Period }));
        return next.ToImmutable();
    }
}
