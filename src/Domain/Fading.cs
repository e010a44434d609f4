namespace Domain;

/// <summary>What is left of something that halves in a given time.</summary>
public static class Fading
{
    private const int Digits = 12;

    /// <summary>0.5^(days ÷ half-life): 1 for today and whatever lies ahead.</summary>
    /// <param name="halfLife">In days.</param>
    public static decimal Left(int days, int halfLife) => days <= 0 ? 1 : Math.Round((decimal)Math.Pow(0.5, (double)days / halfLife), Digits);
}
