namespace Domain.Outlooks;

/// <summary>
/// How often deals like these were won, from our own history: by value, and drawn towards the rate of all deals where there are few. The interval says how
/// sure that is.
/// </summary>
/// <param name="Rate">(won share by value × n + k × overall rate) / (n + k), with k = 10 (source: domain formula F5).</param>
/// <param name="Low">Lower end of the 80 % Wilson interval of the won share.</param>
/// <param name="High">Upper end.</param>
/// <param name="Deals">n: how many deals it rests on.</param>
/// <param name="Won">How many of them were won.</param>
public sealed record CloseRate(double Rate, double Low, double High, int Deals, int Won)
{
    /// <summary>The weight of the overall rate, in deals.</summary>
    private const double Prior = 10;

    /// <summary>The normal quantile of a two-sided 80 % interval.</summary>
    private const double Deviations = 1.281552;

    /// <param name="wonValue">Value of the won among them, in any one unit.</param>
    /// <param name="value">Value of all of them.</param>
    /// <param name="overall">The rate of all deals, 0 to 1.</param>
    public static CloseRate Of(int deals, int won, decimal wonValue, decimal value, double overall)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(won, deals);
        var share = value > 0 ? (double)(wonValue / value) : 0;
        var rate = deals == 0 ? overall : ((share * deals) + (Prior * overall)) / (deals + Prior);
        var (low, high) = Wilson(deals == 0 ? 0 : won / (double)deals, deals);
        return new(rate, low, high, deals, won);
    }

    /// <summary>The Wilson score interval: sensible for few deals and for shares of 0 and 1.</summary>
    private static (double Low, double High) Wilson(double share, int deals)
    {
        if (deals == 0)
            return (0, 1);
        const double Squared = Deviations * Deviations;
        var centre = (share + (Squared / (2 * deals))) / (1 + (Squared / deals));
        var half = Deviations / (1 + (Squared / deals)) * Math.Sqrt((share * (1 - share) / deals) + (Squared / (4d * deals * deals)));
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
