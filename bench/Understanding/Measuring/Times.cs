using Scale.Measuring;

namespace Understanding.Measuring;

/// <summary>CPU time per question over all texts, in microseconds.</summary>
/// <param name="Slowest">The texts that take longest, by the median of their runs.</param>
internal sealed record Times(double Median, double NinetyNinth, double NinetyNinthOfMedians, IReadOnlyList<(string Text, double Time)> Slowest)
{
    private const int Warm = 40;
    private const int Runs = 25;

    public static Times Of(IReadOnlyList<string> texts, Action<string> one)
    {
        for (var run = 0; run < Warm; run++)
            foreach (var text in texts)
                one(text);
        GC.Collect();
        var times = texts.ToDictionary(text => text, _ => new List<double>(Runs));
        for (var run = 0; run < Runs; run++)
            foreach (var text in texts)
            {
                var began = ThreadTime.Used();
                one(text);
                times[text].Add((ThreadTime.Used() - began).TotalMicroseconds);
            }

        var medians = times.Select(pair => (Text: pair.Key, Time: At(pair.Value, 0.5))).OrderByDescending(pair => pair.Time).ToList();
        double[] all = [.. times.Values.SelectMany(list => list)];
        return new(At(all, 0.5), At(all, 0.99), At(medians.Select(pair => pair.Time), 0.99), [.. medians.Take(10)]);
    }

    private static double At(IEnumerable<double> times, double share) => times.Order().ToArray() is var sorted ? sorted[(int)(share * (sorted.Length - 1))] : 0;
}
