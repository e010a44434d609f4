using System.Collections.Immutable;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Movements;
using Domain.Opportunities;

namespace Bot.Answers.Movements;

/// <summary>The words for what moved.</summary>
internal static class MovementWords
{
    public const string Formula =
        "reported + learned late = start; start + new + pulled in + pushed in + reassigned in + category in + reopened + increased " +
        "− pushed out − pulled out − reassigned out − category out − decreased − won − lost − deleted = end; " +
        "slip rate = amount of the deals that were due at the start, are still open and close after the period now / start";

    /// <summary>A forecast number leads to the open categories in it; null, and all else, to all four.</summary>
    public static ImmutableArray<ForecastCategory> Categories(ForecastNumber? focus) => focus switch
    {
        ForecastNumber.Commit => [ForecastCategory.Commit],
        ForecastNumber.MostLikely => [ForecastCategory.Commit, ForecastCategory.MostLikely],
        ForecastNumber.BestCase => [ForecastCategory.Commit, ForecastCategory.MostLikely, ForecastCategory.BestCase],
        _ => MovementScope.AllOpen,
    };

    /// <summary>What the amounts are: "open", "open in commit".</summary>
    public static string Open(ForecastNumber? focus) => focus switch
    {
        ForecastNumber.Commit => "open in commit",
        ForecastNumber.MostLikely => "open in most likely and commit",
        ForecastNumber.BestCase => "open in best case, most likely and commit",
        _ => "open",
    };

    public static string Title(Question question) => (question.Reason, question.Moved) switch
    {
        ({ } reason, _) => $"Deals {Of(reason)}",
        (_, { } field) => $"{FirstLetter.Upper(Of(field))} changes",
        _ => "What moved",
    };

    /// <summary>After an amount: "€2,000,000 pushed out".</summary>
    public static string Of(MovementReason reason) => reason switch
    {
        MovementReason.New => "new",
        MovementReason.PulledIn => "pulled in",
        MovementReason.PushedIn => "pushed in from before",
        MovementReason.ReassignedIn => "reassigned in",
        MovementReason.CategoryIn => "in by category",
        MovementReason.Reopened => "reopened",
        MovementReason.Increased => "increased",
        MovementReason.PushedOut => "pushed out",
        MovementReason.PulledOut => "pulled out to before",
        MovementReason.ReassignedOut => "reassigned out",
        MovementReason.CategoryOut => "out by category",
        MovementReason.Decreased => "decreased",
        MovementReason.Won => "won",
        MovementReason.Lost => "lost",
        MovementReason.Deleted => "deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>At the head of a row: "Pushed out".</summary>
    public static string Label(MovementReason reason) => FirstLetter.Upper(Of(reason));

    /// <summary>The stable name among an answer's values.</summary>
    public static string ValueName(MovementReason reason) => reason switch
    {
        MovementReason.Won => "closedWon",
        MovementReason.Lost => "closedLost",
        _ => FirstLetter.Lower(reason.ToString()),
    };

    public static string Of(MovedField field) => field switch
    {
        MovedField.CloseDate => "close date",
        _ => field.ToString().ToLowerInvariant(),
    };

    public static IEnumerable<Sentence> Details(Movement movement, Question question, DateOnly since)
    {
        if (question.Reason == MovementReason.PushedOut && movement[MovementReason.PushedOut]?.Deals.Length - movement.Slipped.Count() is > 0 and var closed)
            yield return Sentence.Of($"{closed} more {Plural.Of(closed, "deal")} left the period with a later date or none, but {(closed == 1 ? "is" : "are")} not open and dated, and so did not slip.");
        if (question is { Reason: null, Moved: null } && movement.Deals.Length > 0)
        {
            if (movement.SlipRate is > 0 and var rate)
                yield return Sentence.Of($"{Quantity.Ratio(Math.Round(rate, 3))} of what was due slipped to a later period.");
            if (movement.Late.MinorUnits != 0)
                yield return Late(movement, since);
        }
    }

    public static IEnumerable<Sentence> Definitions(Movement movement, Question question, DateTimeOffset beginning)
    {
        yield return Sentence.Of($"Period: {movement.Scope.Period.Label}, {movement.Scope.Period.Start} to {movement.Scope.Period.End}, by close date. Counted is what is {Open(question.Focus)}.");
        yield return Sentence.Of($"From {beginning}, by when it was true; what was learned late stands apart.");
        yield return Sentence.Of($"Each deal has one reason, the first that holds: deleted, reassigned (owner, account or region), close date over an end of the period, won or lost, category, new, else its amount.");
        yield return Sentence.Of($"Deleted is what is no longer among the deals shown to you here.");
        yield return Sentence.Of($"Amounts in {movement.Currency.Code}, all of them at the {question.RateType.ToString().ToLowerInvariant()} rate of {movement.Scope.RateDay}, so that no rate looks like a movement.");
    }

    private static Sentence Late(Movement movement, DateOnly since)
    {
        var (amount, direction) = movement.Late.MinorUnits > 0 ? (movement.Late, "more") : (-movement.Late, "less");
        var deals = movement.LateDeals.Length;
        return Sentence.Of($"{amount} {direction} was open on {since} than was known then; what was learned late on {deals} {Plural.Of(deals, "deal")} is not counted as a move.");
    }
}
