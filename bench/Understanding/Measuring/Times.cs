using Scale.Measuring;

namespace Understanding.Measuring;

/// <summary>CPU time per question over all texts, in microseconds.</summary>
internal static class Times
{
    private const int Warm = 40;
    private const int Runs = 25;

    public static (double Median, double NinetyNinth, double Longest, string LongestText) Of(IReadOnlyList<string> texts, Action<string> one)
    {
        for (var run = 0; run < Warm; run++)
            foreach (var text in texts)
                one(text);
        GC.Collect();
        var all = new List<(double Time, string Text)>(texts.Count * Runs);
        for (var run = 0; run < Runs; run++)
            foreach (var text in texts)
            {
                var began = ThreadTime.Used();
                one(text);
                all.Add(((ThreadTime.Used() - began).TotalMicroseconds, text));
            }

        all.Sort();
        return (all[all.Count / 2].Time, all[(int)(all.Count * 0.99)].Time, all[^1].Time, all[(int)(all.Count * 0.995)].Text);
    }
}
