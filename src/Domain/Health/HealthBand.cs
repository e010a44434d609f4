namespace Domain.Health;

/// <summary>The colour of a score: up to 50 red, above 50 yellow, above 75 green.</summary>
public enum HealthBand { Red, Yellow, Green }

public static class HealthBands
{
    public const decimal Yellow = 50;
    public const decimal Green = 75;

    /// <param name="score">As it is told, rounded to a tenth: what is told as 75.0 is not green.</param>
    public static HealthBand Of(decimal score) => score > Green ? HealthBand.Green : score > Yellow ? HealthBand.Yellow : HealthBand.Red;

    public static string NameOf(HealthBand band) => band.ToString().ToLowerInvariant();
}
