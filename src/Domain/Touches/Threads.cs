namespace Domain.Touches;

/// <summary>How many people the contact with a client runs through, on either side.</summary>
/// <param name="Theirs">Of theirs with a two-way touch.</param>
/// <param name="Ours">Of ours with one.</param>
/// <param name="Concentration">The sum of the squared shares of the touches (HHI); 1 when all run through one of theirs.</param>
/// <remarks>Source: domain formula F15.</remarks>
public sealed record Threads(int Theirs, int Ours, decimal Concentration)
{
    /// <summary>Touches that are older do not count.</summary>
    public const int Days = 45;

    public bool IsSingle => Theirs <= 1 || Ours <= 1;

    /// <summary>As how many equal threads they count; 0 without a touch.</summary>
    public decimal Effective => Concentration == 0 ? 0 : 1 / Concentration;

    /// <param name="touches">Those that count; only two-way ones do.</param>
    public static Threads Of(IEnumerable<Touch> touches)
    {
        Touch[] counted = [.. touches.Where(touch => touch.Direction == TouchDirection.TwoWay)];
        int[] theirs = [.. counted.Where(touch => touch.Contact is not null).GroupBy(touch => touch.Contact).Select(contact => contact.Count())];
        var all = theirs.Sum();
        return new(theirs.Length, counted.Where(touch => touch.Person is not null).Select(touch => touch.Person).Distinct().Count(), theirs.Sum(count => (decimal)count * count / ((decimal)all * all)));
    }
}
