namespace Understanding.Judging;

/// <summary>The figures over some judgements.</summary>
internal sealed record Score(string Name, IReadOnlyCollection<Judgement> All)
{
    public static string Heading { get; } = $"{"",-24}{"count",7}{"right",8}{"topic",8}{"slot F1",9}{"wrong",8}{"honest",8}{"offered",9}";

    public double Right => Share(one => one.IsRight);

    public double Wrong => Share(one => one.IsWrong);

    private double SlotF1
    {
        get
        {
            var (both, missed, added) = All.Aggregate((0, 0, 0), (sum, one) => (sum.Item1 + one.Slots.Both, sum.Item2 + one.Slots.Missed, sum.Item3 + one.Slots.Added));
            return both + missed + added == 0 ? 1 : 2d * both / ((2 * both) + missed + added);
        }
    }

    /// <summary>Of what was declined or not understood: how much came with something that can be asked instead.</summary>
    private double Offered
    {
        get
        {
            var declined = All.Where(one => one.Read.Parts.All(part => part.Head == "unclear" || part.Head.StartsWith("unsupported:", StringComparison.Ordinal))).ToList();
            return declined.Count == 0 ? double.NaN : declined.Count(one => one.Offered > 0) / (double)declined.Count;
        }
    }

    public string Line() =>
        $"{Name,-24}{All.Count,7}{Right,8:P0}{Share(one => one.IsTopicRight),8:P0}{SlotF1,9:F2}{Wrong,8:P1}{Share(one => one.IsHonest),8:P0}{(double.IsNaN(Offered) ? "-" : $"{Offered:P0}"),9}";

    private double Share(Func<Judgement, bool> holds) => All.Count == 0 ? 0 : All.Count(holds) / (double)All.Count;
}
