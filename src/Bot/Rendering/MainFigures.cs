using System.Collections.Immutable;
using Bot.Answers.Forecasts;
using Domain;
using Domain.Asking;
using Domain.Forecasts;

namespace Bot.Rendering;

/// <summary>The figures on the face of a card: few, and none that its words or rows already say. All of them are in the receipt.</summary>
internal static class MainFigures
{
    private const int MostColumns = 3;
    private const int MostFacts = 4;

    private static readonly ImmutableArray<string> OfForecast = ["closed", "commit", "bestCase", "pipeline"];

    private static readonly ImmutableArray<string> OfOutlook = ["p10", "p50", "p90"];

    /// <summary>The three figures beside the finding of a forecast or an outlook; empty for other answers and where there is nothing to tell.</summary>
    public static ImmutableArray<NamedValue> Columns(Answer answer)
    {
        if (answer.Question.Topic == Topics.Outlook)
            return [.. answer.Values.Where(value => OfOutlook.Contains(value.Name))];
        if (answer.Question.Topic != Topics.Forecast || answer.Values.All(value => !value.Value.IsMoney || value.Value.Number == 0))
            return [];
        var told = Told(answer);
        return [.. OfForecast.Where(name => name != told).Take(MostColumns).Select(name => answer.Values.FirstOrDefault(value => value.Name == name)).OfType<NamedValue>()];
    }

    /// <summary>Figures of the whole that stand nowhere else on the card.</summary>
    public static ImmutableArray<NamedValue> Facts(Answer answer) => !answer.ShowsValues ? []
        : [.. answer.Values.Where(value => value.Value.Number != 0 && value.Name != "groups" && !IsSaid(value.Value, answer)).Take(MostFacts)];

    /// <summary>The figure at the right of a row; null for a row with something else there, or nothing. Of a forecast it is what the heading tells, else commit.</summary>
    public static NamedValue? OfRow(AnswerRow row, Answer answer)
    {
        return row.Aside is not null ? null
            : (answer.Question.Topic == Topics.Forecast ? Named("amount") ?? Named(Told(answer)) ?? Named("commit") : null) ?? row.Values.FirstOrDefault();

        NamedValue? Named(string name) => row.Values.FirstOrDefault(value => value.Name == name);
    }

    /// <summary>What stands beside a row's name. The rest of a forecast's row is in its chart and in the text.</summary>
    public static IEnumerable<NamedValue> BesideRow(AnswerRow row, Answer answer) => row.Aside is not null || answer.Question is { Topic: Topics.Risks, Risks: null or { Show: RiskShow.Register } } or { Topic: Topics.Outlook or Topics.AlertReview } ? []
        : answer.Question.Topic == Topics.Forecast ? BesideForecast(row, OfRow(row, answer))
        : answer.Question.Topic == Topics.Retention ? row.Values.Where(value => value.Name == "grossRetention")
        : answer.Question.Topic == Topics.Rolling ? row.Values.Where(value => value is { Name: "bookings", Value.Number: not 0 })
        : row.Values.Skip(1).Where(value => value.Value != row.Values[0].Value).Take(3);

    /// <summary>The target that stands under the figure of a forecast's row; null without one.</summary>
    public static Quantity? TargetOfRow(AnswerRow row, Answer answer) => answer.Question.Topic == Topics.Forecast && row.Aside is null && OfRow(row, answer) is not { Name: "target" }
        ? row.Values.FirstOrDefault(value => value.Name == "target")?.Value
        : null;

    /// <summary>What the figure is made of, or what could come on top of it.</summary>
    private static IEnumerable<NamedValue> BesideForecast(AnswerRow row, NamedValue? figure)
    {
        var beside = figure?.Name switch
        {
            "amount" => "deals",
            "attainment" => "closed",
            "gap" => "commit",
            "coverage" => "pipeline",
            "requiredPerWeek" => "remaining",
            "remaining" => "closed",
            "target" => "attainment",
            _ => "bestCase",
        };
        return row.Values.Where(value => value.Name == beside && (beside == "deals" || value.Value != figure?.Value));
    }

    private static string Told(Answer forecast) => ForecastHeadline.ValueName(forecast.Question.Focus ?? ForecastNumber.Commit);

    private static bool IsSaid(Quantity value, Answer answer) => answer.Details.Prepend(answer.Headline).Any(sentence => sentence.Arguments.Any(argument => argument switch
    {
        Quantity quantity => quantity == value,
        Money money => Quantity.Of(money) == value,
        int count => Quantity.Count(count) == value,
        _ => false,
    }));
}
