namespace Scale.Measuring;

/// <summary>Many runs of one thing, each timed by CPU and by wall, after enough of them to be warm.</summary>
internal sealed record Series(string Name, TimeSpan[] Cpu, TimeSpan[] Wall)
{
    public static string Heading { get; } = $"{"milliseconds",-62}{"CPU p50",9}{"p95",9}{"p99",9}{"wall p50",10}{"p95",9}   promise (p95)";

    /// <param name="one">Run with the number of the run.</param>
    public static Series Of(string name, int warm, int runs, Action<int> one)
    {
        for (var run = 0; run < warm; run++)
            one(run);
        GC.Collect();
        var (cpu, wall) = (new TimeSpan[runs], new TimeSpan[runs]);
        for (var run = 0; run < runs; run++)
        {
            var (began, used) = (TimeProvider.System.GetTimestamp(), ThreadTime.Used());
            one(warm + run);
            cpu[run] = ThreadTime.Used() - used;
            wall[run] = TimeProvider.System.GetElapsedTime(began);
        }

        return new(name, cpu, wall);
    }

    /// <param name="promise">Milliseconds, for the CPU time at p95; null where nothing is promised.</param>
    public void Tell(double? promise)
    {
        var kept = promise is null ? "" : $"   {promise:F0}{(At(Cpu, 0.95) <= promise ? "" : "   OVER")}";
        Console.WriteLine($"{Name,-62}{At(Cpu, 0.5),9:F2}{At(Cpu, 0.95),9:F2}{At(Cpu, 0.99),9:F2}{At(Wall, 0.5),10:F2}{At(Wall, 0.95),9:F2}{kept}");
    }

    private static double At(TimeSpan[] times, double share) =>
        times.Order().ElementAt(Math.Min(times.Length - 1, (int)Math.Ceiling(share * times.Length) - 1)).TotalMilliseconds;
}
