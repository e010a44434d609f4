using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>The residual exposure as it was at the ends of the last weeks or months, and what moved it between the first and now.</summary>
internal static class ExposureTrend
{
    private const int UsualMonths = 6;
    private const int MostPoints = 12;
    private const int MostMoves = 4;

    /// <summary>A longer period is told by month.</summary>
    private const int LongestByWeek = 92;

    public static Answer Of(AskedRisks asked)
    {
        var today = asked.Question.AsOf ?? asked.Today;
        (DateOnly Day, RiskTotal Total)[] points = [.. Days(asked, today).Select(day => (day, asked.In(asked.Inquiry.At(day, asked.Question.KnownAt)))), (today, asked.Total)];
        var moves = ExposureMove.Between(points[0].Total, asked.Total);
        var isShown = points.Any(point => point.Total.Residual is not null);
        return new()
        {
            Question = asked.Question,
            Subject = [asked.Scope.Label, RiskWords.Title(asked.Question)],
            Headline = isShown ? Headline(asked, points[0].Day, points[0].Total) : Sentence.Of($"No exposure is shown to you here, or none is known."),
            Details = [.. moves.Take(MostMoves).Select(move => Said(move, asked)), .. Rest(moves)],
            Values = isShown ?
            [
                new("residual", Amount(asked.Total, asked)), new("change", new(Amount(asked.Total, asked).Number - Amount(points[0].Total, asked).Number, asked.Currency.Code)), new("risks", Quantity.Count(asked.All.Length)),
            ] : [new("risks", Quantity.Count(asked.All.Length))],
            RowHeading = "As of",
            Rows = isShown ? [.. points.Select(point => new AnswerRow(point.Day == today ? "Now" : Label(point.Day, IsByWeek(asked)), [new("residual", Amount(point.Total, asked)), new("risks", Quantity.Count(point.Total.Counted.Length + point.Total.Covered.Length))]))] : [],
            RowCount = isShown ? points.Length : 0,
            Covered = asked.Known.Length,
            Total = asked.All.Length,
            Counted = "risks",
            Omitted = [.. asked.Omitted()],
            Assumptions = [.. AssumptionWords.Of(asked.Question), .. asked.Question.Period is null ? [AssumptionWords.Assumed($"the last {UsualMonths} months", "period")] : (ReadOnlySpan<Sentence>)[]],
            Receipt = asked.Receipt($"{AskedRisks.Formula}; change = Σ of what each risk added or took away", [Sentence.Of($"Each day as it was at its end, at today's rates."), .. asked.CountedOnce()]),
            Next = [asked.Shown("Top risks", RiskShow.Register), asked.Shown("Heat map", RiskShow.Map)],
        };
    }

    /// <summary>The ends of weeks in a short period, of months in a longer one, up to the day before.</summary>
    private static IEnumerable<DateOnly> Days(AskedRisks asked, DateOnly today)
    {
        var start = asked.Question.Period?.Start ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-UsualMonths);
        var isByWeek = IsByWeek(asked);
        var last = asked.Question.Period is { End: var end } && end < today ? end : today.AddDays(-1);
        var day = isByWeek ? start.AddDays((7 - (int)start.DayOfWeek) % 7) : new DateOnly(start.Year, start.Month, 1).AddMonths(1).AddDays(-1);
        var days = new List<DateOnly>();
        for (; day <= last; day = isByWeek ? day.AddDays(7) : day.AddDays(1).AddMonths(1).AddDays(-1))
            days.Add(day);
        return days.Count == 0 ? [last] : days.TakeLast(MostPoints - 1);
    }

    private static bool IsByWeek(AskedRisks asked) => asked.Question.Period is { Days: <= LongestByWeek };

    private static Sentence Headline(AskedRisks asked, DateOnly since, RiskTotal then)
    {
        var (now, before) = (Amount(asked.Total, asked).Number, Amount(then, asked).Number);
        var change = Money.Of(Math.Abs(now - before), asked.Currency);
        return now == before ? Sentence.Of($"{Amount(asked.Total, asked)} residual exposure, as much as on {since}.")
            : Sentence.Of($"{Amount(asked.Total, asked)} residual exposure, {(now > before ? "up" : "down")} {change} since {since}.");
    }

    private static Sentence Said(ExposureMove move, AskedRisks asked)
    {
        var amount = new Phrase().Add($"{(move.Change.MinorUnits > 0 ? "+" : "−")}").Add($"{(move.Change.MinorUnits > 0 ? move.Change : -move.Change)}: ");
        return amount.Add(move.Kind switch
        {
            ExposureMoveKind.New => Sentence.Of($"{RiskWords.NameOf(move.Risk)} ({asked.View.AccountName(move.Risk.Account)}), new."),
            ExposureMoveKind.Gone => Sentence.Of($"{RiskWords.NameOf(move.Risk)} ({asked.View.AccountName(move.Risk.Account)}), over."),
            _ => Sentence.Of($"{RiskWords.NameOf(move.Risk)} ({asked.View.AccountName(move.Risk.Account)}), changed."),
        }).ToSentence();
    }

    private static IEnumerable<Sentence> Rest(ImmutableArray<ExposureMove> moves)
    {
        if (moves.Length <= MostMoves)
            yield break;
        var rest = moves.Skip(MostMoves).Select(move => move.Change).Aggregate((one, other) => one + other);
        yield return new Phrase().Add($"{(rest.MinorUnits < 0 ? "−" : "+")}").Add($"{(rest.MinorUnits < 0 ? -rest : rest)}: {moves.Length - MostMoves} other {Plural.Of(moves.Length - MostMoves, "risk")}.").ToSentence();
    }

    private static Quantity Amount(RiskTotal total, AskedRisks asked) => total.Residual is { } residual ? Quantity.Of(residual) : new(0, asked.Currency.Code);

    private static string Label(DateOnly day, bool isByWeek) => isByWeek ? day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : FiscalCalendar.Month(day).Label;
}
