namespace Scale.Measuring;

/// <summary>Many runs of one thing, each timed by CPU and by wall, after enough of them to be warm.</summary>
/// <param name="Waits">It waits for others, so that a promise is about its wall time.</param>
internal sealed record Series(string Name, TimeSpan[] Cpu, TimeSpan[] Wall, bool Waits)
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

        return new(name, cpu, wall, Waits: false);
    }

    /// <summary>The same of something that waits for others, each run with a preparation that is not timed. CPU is that of the whole process.</summary>
    public static async Task<Series> OfAsync(string name, int warm, int runs, Func<int, Task> prepare, Func<int, Task> one)
    {
        var (cpu, wall) = (new TimeSpan[runs], new TimeSpan[runs]);
        for (var run = 0; run < warm + runs; run++)
        {
            await prepare(run);
            var (began, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await one(run);
            if (run >= warm)
                (cpu[run - warm], wall[run - warm]) = (Environment.CpuUsage.TotalTime - used, TimeProvider.System.GetElapsedTime(began));
        }

        return new(name, cpu, wall, Waits: true);
    }

    /// <param name="promise">Milliseconds at p95; null where nothing is promised.</param>
    public void Tell(double? promise)
    {
        var kept = promise is null ? "" : $"   {promise:F0}{(At(Waits ? Wall : Cpu, 0.95) <= promise ? "" : "   OVER")}";
        Console.WriteLine($"{Name,-62}{At(Cpu, 0.5),9:F2}{At(Cpu, 0.95),9:F2}{At(Cpu, 0.99),9:F2}{At(Wall, 0.5),10:F2}{At(Wall, 0.95),9:F2}{kept}");
    }

    private static double At(TimeSpan[] times, double share) =>
        times.Order().ElementAt(Math.Min(times.Length - 1, (int)Math.Ceiling(share * times.Length) - 1)).TotalMilliseconds;
}
