using Domain;
using Domain.Asking;
using Domain.Movements;

namespace Bot.Answers.Movements;

/// <summary>The finding about what moved, number first.</summary>
internal static class MovementHeadline
{
    private const int MostSteps = 3;

    /// <param name="where">What the question is narrowed to; null for nothing.</param>
    public static Sentence Of(Movement movement, Question question, DateOnly since, Sentence? where)
    {
        var phrase = (question.Reason, question.Moved) switch
        {
            (MovementReason.PushedOut, _) => Slipped(movement, Span(question, since)),
            ({ } reason, _) => For(movement, reason, Span(question, since)),
            (_, { } field) => Field([.. movement.MovesOf(field)], field, since),
            _ => Change(movement, question, since),
        };
        if (where is not null)
            phrase.Add($" (").Add(where).Add($")");
        if (question is { Reason: null, Moved: null } && Steps(movement) is { Length: > 0 } steps)
            phrase.Add($": ").Add(Phrase.List(steps));
        return phrase.Add($".").ToSentence();
    }

    private static Phrase Change(Movement movement, Question question, DateOnly since)
    {
        var open = new Phrase().Add($"{MovementWords.Open(question.Focus)}");
        if (question.AsOf is { } day)
            open.Add($" on {day}");
        var then = open.ToSentence();
        return movement.Change.MinorUnits switch
        {
            _ when movement.Deals.IsEmpty => new Phrase().Add($"Nothing of {movement.Scope.Period.ShortLabel} is ").Add(then).Add($", and nothing was on {since}"),
            > 0 => new Phrase().Add($"{movement.Change} more ").Add(then).Add($" than on {since}"),
            < 0 => new Phrase().Add($"{-movement.Change} less ").Add(then).Add($" than on {since}"),
            _ when movement.Steps.IsEmpty => new Phrase().Add($"{movement.End} ").Add(then).Add($" as on {since}; nothing moved"),
            _ => new Phrase().Add($"{movement.End} ").Add(then).Add($", as much as on {since}"),
        };
    }

    /// <summary>The greatest steps, greatest first.</summary>
    private static Sentence[] Steps(Movement movement)
    {
        var steps = movement.Steps.Where(step => step.Amount.MinorUnits != 0).OrderByDescending(step => Math.Abs(step.Amount.MinorUnits)).ToArray();
        return [.. steps.Take(MostSteps).Select(step => Sentence.Of($"{Size(step.Amount)} {MovementWords.Of(step.Reason)}"))];
    }

    private static Sentence Span(Question question, DateOnly since) => question.AsOf is { } day ? Sentence.Of($"from {since} to {day}") : Sentence.Of($"since {since}");

    private static Phrase Slipped(Movement movement, Sentence span)
    {
        var deals = movement.Slipped.Count();
        if (deals == 0)
            return new Phrase().Add($"Nothing slipped out of {movement.Scope.Period.ShortLabel} ").Add(span).Add($"; {movement.Start} was due");
        var phrase = new Phrase().Add($"{movement.SlippedAmount} slipped out of {movement.Scope.Period.ShortLabel} ").Add(span).Add($": {deals} {Plural.Of(deals, "deal")}");
        return movement.SlipRate is { } rate ? phrase.Add($", {Quantity.Ratio(Math.Round(rate, 3))} of the {movement.Start} that was due") : phrase;
    }

    private static Phrase For(Movement movement, MovementReason reason, Sentence span) => movement[reason] is { Deals.Length: var deals } step
        ? new Phrase().Add($"{Size(step.Amount)} {MovementWords.Of(reason)} ").Add(span).Add($": {deals} {Plural.Of(deals, "deal")}")
        : new Phrase().Add($"No deal {MovementWords.Of(reason)} ").Add(span);

    private static Phrase Field(DealMovement[] moves, MovedField field, DateOnly since) => moves.Length == 0
        ? new Phrase().Add($"No deal has another {MovementWords.Of(field)} than on {since}")
        : new Phrase().Add($"{moves.Length} {Plural.Of(moves.Length, "deal")} {(moves.Length == 1 ? "has" : "have")} another {MovementWords.Of(field)} than on {since}");

    private static Money Size(Money amount) => amount.MinorUnits < 0 ? -amount : amount;
}
