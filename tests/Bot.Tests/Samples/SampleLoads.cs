using System.Collections.Concurrent;
using System.Globalization;
using Bot.CommandLine;
using Bot.Import;
using Bot.Tests.Import;
using Bot.Understanding;
using Domain.Asking;
using Microsoft.Extensions.Time.Testing;
using Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Bot.Tests.Samples.SampleLoads))]

namespace Bot.Tests.Samples;

/// <summary>The sample portfolio, loaded at noon of a day, once a day for all tests. Nobody writes to it.</summary>
public sealed class SampleLoads : IDisposable
{
    private readonly ConcurrentDictionary<DateOnly, Lazy<Task<(ImportWorld World, ImportSummary Summary)>>> loads = new();

    /// <summary>The first and the last day of a fiscal year, days inside quarters, a leap day.</summary>
    public static TheoryData<string> Days => ["2026-10-01", "2026-09-30", "2026-11-23", "2027-01-01", "2028-02-29", "2027-06-15"];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal Task<(ImportWorld World, ImportSummary Summary)> OnAsync(DateOnly day) => loads.GetOrAdd(day, _ => new(() => LoadAsync(day))).Value;

    /// <summary>What the terminal answers on that day to somebody who sees everything, or to the one named.</summary>
    internal async Task<Answer> AskAsync(DateOnly day, string question, string? person = null)
    {
        var (world, _) = await OnAsync(day);
        var portfolio = await world.Now();
        var context = new UnderstandingContext { Portfolio = portfolio, View = new(portfolio, TerminalReader.Find(person, portfolio)!.Reader), Today = day };
        var asked = Asker.Ask(question, context, _ => throw new InvalidOperationException("The stories are told by questions."));
        return Assert.IsType<Reply.Answered>(Assert.Single(asked.Replies).Reply).Answer;
    }

    public void Dispose()
    {
        foreach (var load in loads.Values.Select(load => load.Value).Where(load => load.IsCompletedSuccessfully))
            load.Result.World.Dispose();
    }

    private static async Task<(ImportWorld World, ImportSummary Summary)> LoadAsync(DateOnly day)
    {
        var world = new ImportWorld(clock: new FakeTimeProvider(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)));
        return (world, await world.Import(folder: Repository.At("samples")));
    }
}
