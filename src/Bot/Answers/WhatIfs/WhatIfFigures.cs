using System.Collections.Immutable;
using Bot.Answers.Outlooks;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>The figures of a forecast as they are and as they would be. Those that do not exist, such as all that needs a target without one, are absent.</summary>
/// <param name="outlooks">Both outlooks; null when no close rates are known.</param>
internal sealed class WhatIfFigures(ScenarioEffect effect, (Outlook Now, Outlook Supposed)? outlooks)
{
    public ImmutableArray<WhatIfFigure> All { get; } =
    [
        .. new WhatIfFigure?[]
        {
            Of("closed", "Closed", effect, ForecastNumber.Closed),
            Of("commit", "Commit", effect, ForecastNumber.Commit),
            Of("bestCase", "Best case", effect, ForecastNumber.BestCase),
            Of("pipeline", "Open pipeline", effect, ForecastNumber.Pipeline),
            outlooks is { } both ? new("weighted", "Weighted forecast", Quantity.Of(both.Now.Weighted), Quantity.Of(both.Supposed.Weighted)) : null,
            Of("attainment", "Attainment", effect, ForecastNumber.Attainment),
            Of("gap", "Gap, target − commit", effect, ForecastNumber.Gap),
            Of("coverage", "Coverage of what remains", effect, ForecastNumber.Coverage),
            outlooks is { Now.ChanceToReachTarget: { } now, Supposed.ChanceToReachTarget: { } supposed } ? new("chance", "Chance to reach the target", Quantity.Ratio(now), Quantity.Ratio(supposed)) : null,
        }.OfType<WhatIfFigure>(),
    ];

    public IEnumerable<NamedValue> Values => All.SelectMany(figure => new[]
    {
        new NamedValue(figure.Name, figure.Supposed), new NamedValue($"{figure.Name}Now", figure.Now), new NamedValue($"{figure.Name}Change", figure.Change),
    });

    /// <summary>As it would be at the right; beneath, as it is, and the difference.</summary>
    public AnswerSection Section => new(
        Sentence.Of($"If so, beside now"),
        [
            .. All.Select(figure => new AnswerRow(figure.Label, [])
            {
                Aside = Said(figure.Supposed),
                Note = figure.Change.Number == 0 ? null : new Phrase().Add(Said(figure.Now)).Add($" now, ").Add(Changed(figure)).ToSentence(),
            }),
        ]);

    private static Sentence Changed(WhatIfFigure figure) => figure.Change.Unit == Quantity.RatioUnit
        ? Sentence.Of($"{new Quantity(Math.Round(Math.Abs(figure.Change.Number) * 100, 1), Quantity.CountUnit)} points {(figure.Change.Number > 0 ? "more" : "less")}")
        : new Phrase().Add(Said(figure.Change with { Number = Math.Abs(figure.Change.Number) })).Add($" {(figure.Change.Number > 0 ? "more" : "less")}").ToSentence();

    private static Sentence Said(Quantity value) => Sentence.Of($"{(value.Unit == Quantity.RatioUnit ? value with { Number = Math.Round(value.Number, 3) } : value)}");

    private static WhatIfFigure? Of(string name, string label, ScenarioEffect effect, ForecastNumber number) =>
        (effect.Now.Of(number), effect.Supposed.Of(number)) is ({ } now, { } supposed) ? new(name, label, now, supposed) : null;
}

internal sealed record WhatIfFigure(string Name, string Label, Quantity Now, Quantity Supposed)
{
    public Quantity Change => Supposed with { Number = Supposed.Number - Now.Number };
}
