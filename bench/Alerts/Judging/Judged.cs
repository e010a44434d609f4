using System.Collections.Immutable;
using System.Globalization;
using Domain;
using Domain.Alerts;
using Domain.Health;
using Testing.Portfolios.Troubles;

namespace Alerts.Judging;

/// <summary>A replayed year with its figures.</summary>
internal static class Judged
{
    private const int Days = 364;

    /// <param name="members">How many people the alerts are spread over: each account's lead hears of it once.</param>
    public static void Tell(string title, View view, ImmutableHashSet<RecordId> accounts, DateOnly last, int members, ImmutableArray<Trouble>? planted)
    {
        var began = TimeProvider.System.GetTimestamp();
        Digest[] digests = [.. AlertReplay.Of(view, HealthModel.Default, accounts, last.AddDays(-Days), last, IsWorkingDay, ImmutableDictionary<string, int>.Empty)];
        var (told, weeks) = (digests.Sum(digest => digest.Fresh.Length), Days / 7m);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {digests.Length} days in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} s; {told} told, {told / weeks / members:F1} a member and week; {digests.Count(digest => !digest.Fresh.IsEmpty) / weeks:F1} digests with news a week; {Flapping.Count(digests)} told again within a week of being resolved"));
        Console.WriteLine(RuleFigures.Heading);
        foreach (var figures in RuleFigures.Of(digests, planted ?? []))
            Console.WriteLine(figures.Line(planted is not null));
        if (planted is { } troubles)
        {
            Console.WriteLine(Recall.Heading);
            foreach (var line in Recall.Lines(digests, troubles))
                Console.WriteLine(line);
        }

        Console.WriteLine();
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
