using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Rates;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>How many risks are how likely and would cost how much: nine cells, of which those that hold risks are told one by one.</summary>
internal static class RiskMapAnswer
{
    private const decimal UsualMedium = 250_000;
    private const int MostNames = 3;

    public static Answer Of(AskedRisks asked)
    {
        var map = RiskMap.Of(asked.Known, Medium(asked));
        ImmutableArray<RiskCell> cells = [.. map.Cells.Where(cell => cell.Risks.Length > 0)];
        return new()
        {
            Question = asked.Question,
            Subject = [asked.Scope.Label, RiskWords.Title(asked.Question)],
            Headline = Headline(asked, map),
            Details = asked.Known.IsEmpty ? [] : [Sentence.Of($"Large is an impact of {map.Large} or more, small one of less than {map.Medium}.")],
            Values =
            [
                .. asked.Total.Residual is { } residual ? [new NamedValue("residual", Quantity.Of(residual))] : (ReadOnlySpan<NamedValue>)[],
                new("risks", Quantity.Count(asked.All.Length)),
                .. asked.Known.IsEmpty ? [] : map.Cells.Select(cell => new NamedValue(NameOf(cell), Quantity.Count(cell.Risks.Length))),
            ],
            RowHeading = "Cell",
            Rows = [.. cells.Select(Row)],
            RowCount = cells.Length,
            Covered = asked.Known.Length,
            Total = asked.All.Length,
            Counted = "risks",
            Omitted = [.. asked.Omitted()],
            Assumptions = [.. AssumptionWords.Of(asked.Question)],
            Receipt = asked.Receipt(
                AskedRisks.Formula, [Sentence.Of($"Likely: {Quantity.Ratio(RiskMap.LikelyFrom)} or more; possible: {Quantity.Ratio(RiskMap.PossibleFrom)} or more."), Sentence.Of($"A medium impact begins at the company's risk threshold, a large one at four times that."), .. asked.CountedOnce()]),
            Next = [asked.Shown("Top risks", RiskShow.Register), asked.Shown("Trend", RiskShow.Trend)],
        };
    }

    /// <summary>"likelyLarge".</summary>
    public static string NameOf(RiskCell cell) => NameOf(cell.Likelihood, cell.Severity);

    public static string NameOf(Likelihood likelihood, Severity severity) => $"{likelihood.ToString().ToLowerInvariant()}{severity}";

    private static Money Medium(AskedRisks asked)
    {
        var usual = Money.Of(UsualMedium, asked.Currency);
        return asked.View.Settings.RiskThreshold is { } threshold && new Conversion(asked.View.Rates, asked.Currency, asked.Question.RateType).Of(threshold, asked.Today) is { } converted and > 0 ? Money.Of(converted, asked.Currency) : usual;
    }

    private static Sentence Headline(AskedRisks asked, RiskMap map)
    {
        if (asked.Known.IsEmpty)
            return asked.All.IsEmpty ? Sentence.Of($"There is no open risk.") : Sentence.Of($"None of {asked.All.Length} open {Plural.Of(asked.All.Length, "risk")} can be put on the map.");
        var worst = map.Cells.Where(cell => cell is { Likelihood: Likelihood.Likely, Severity: Severity.Large }).Single();
        return worst.Risks.Length == 0 ? Sentence.Of($"No risk is both likely and large, of {asked.Known.Length}.")
            : Sentence.Of($"{worst.Risks.Length} of {asked.Known.Length} {Plural.Of(asked.Known.Length, "risk")} {(worst.Risks.Length == 1 ? "is" : "are")} both likely and large.");
    }

    private static AnswerRow Row(RiskCell cell) => new($"{cell.Severity} impact", cell.Residual is { } residual ? [new("residual", Quantity.Of(residual)), Count(cell)] : [Count(cell)])
    {
        Under = Sentence.Of($"{cell.Likelihood switch { Likelihood.Likely => "Likely", Likelihood.Possible => "Possible", _ => "Unlikely" }}"),
        Note = Names(cell),
    };

    private static NamedValue Count(RiskCell cell) => new("risks", Quantity.Count(cell.Risks.Length));

    private static Sentence Names(RiskCell cell)
    {
        var phrase = new Phrase().Add($"{string.Join("; ", cell.Risks.Take(MostNames).Select(risk => RiskWords.NameOf(risk.Risk)))}");
        return (cell.Risks.Length > MostNames ? phrase.Add($"; and {cell.Risks.Length - MostNames} more") : phrase).ToSentence();
    }
}
