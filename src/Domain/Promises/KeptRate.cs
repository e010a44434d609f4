namespace Domain.Promises;

/// <summary>How much of what was promised was kept: done / (done + missed). What is open, renegotiated or withdrawn says nothing yet.</summary>
public readonly record struct KeptRate(int Done, int Missed)
{
    /// <summary>Null when nothing has come to its end.</summary>
    public decimal? Rate => Done + Missed == 0 ? null : (decimal)Done / (Done + Missed);

    public static KeptRate Of(IEnumerable<Promise> promises, PromiseSide side)
    {
        var (done, missed) = (0, 0);
        foreach (var promise in promises.Where(promise => (promise.Side ?? PromiseSide.Us) == side))
            (done, missed) = promise.State switch { PromiseState.Done => (done + 1, missed), PromiseState.Missed => (done, missed + 1), _ => (done, missed) };
        return new(done, missed);
    }
}
