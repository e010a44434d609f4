namespace Domain.Forecasts;

/// <summary>One number of a forecast, as somebody may ask for it alone. The amounts are the cumulative ones.</summary>
public enum ForecastNumber { Closed, Commit, MostLikely, BestCase, Pipeline, Target, Attainment, Remaining, Gap, Coverage, RunRate }
