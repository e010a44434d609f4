namespace Bot.Status;

/// <summary>What failed lately, by the numbers that people were told.</summary>
internal sealed class FailuresCheck(TurnFailures failures, TimeProvider clock) : IStatusCheck
{
    private const int MostNamed = 5;

    public string Area => "Failures";

    public async Task<Finding> FindAsync(CancellationToken cancellation) => Of([.. await failures.SinceAsync(clock.GetUtcNow() - TurnFailures.Told, cancellation)]);

    internal static Finding Of(IReadOnlyList<TurnFailure> latest)
    {
        if (latest.Count == 0)
            return Finding.Good("Failures", $"No message or press failed within a day.");
        var named = string.Join(", ", latest.Take(MostNamed).Select(failure => $"{failure.Id} ({failure.Kind})"));
        return latest.Count == 1
            ? Finding.Attention("Failures", $"1 message or press failed within a day, {latest[0].At}: {named}.", $"The log has more under that number.")
            : Finding.Attention("Failures", $"{latest.Count} messages or presses failed within a day, the last {latest[0].At}: {named}.", $"The log has more under these numbers.");
    }
}
