using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Notes;
using Domain.Revenues;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The sample has a year behind it, in which something happens to every account.</summary>
public sealed class YearTests(SampleLoads loads)
{
    private const int Weeks = 52;

    /// <summary>
    /// A scenario keeps a question, an answer to an alert its key: both name records by ids that a file cannot know. What people set
    /// is theirs: limits, and what they want to hear of.
    /// </summary>
    private static readonly RecordKind[] WithoutSample =
    [
        Domain.Scenarios.SavedScenario.Kind, Domain.Crm.WriteBack.Kind, Domain.Teams.TeamRole.Kind, Domain.Alerts.AlertResponse.Kind, Domain.Alerts.AlertLimitSetting.Kind,
        Domain.Alerts.Subscription.Kind,
    ];

    public static TheoryData<string> Days => SampleLoads.Days;

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_kind_of_record_is_there(string day)
    {
        var portfolio = await (await loads.OnAsync(SampleLoads.Day(day))).World.Now();

        Assert.Empty(RecordKinds.All.Except(WithoutSample).Where(kind => portfolio.States(kind).IsEmpty).Select(kind => kind.Name));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Something_moves_at_every_family_in_every_week_of_the_year(string day)
    {
        var (world, _) = await loads.OnAsync(SampleLoads.Day(day));
        var view = new View(await world.Now(), Given.Administrator);
        var today = SampleLoads.Day(day);

        // Revenue is told month by month, and what is counted comes by itself: neither is news of the team.
        var weeks = view.ChangesBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)
            .Where(change => change.Account is not null && change.Kind != (RecordKind)Revenue.Kind && !change.Kind.IsCounted)
            .ToLookup(change => view.Families.Root(change.Account!.Value), change => (today.DayNumber - view.DayOf(change.Change.On).DayNumber) / 7);

        var families = view.Of(Account.Kind).Where(account => account.Parent is null).ToList();
        Assert.Equal(8, families.Count);
        Assert.All(families, family => Assert.Empty(Enumerable.Range(0, Weeks).Except(weeks[family.Id])));
    }

    [Fact]
    public async Task No_two_notes_are_of_the_same_shape()
    {
        var (world, _) = await loads.OnAsync(new(2026, 11, 23));
        string[] texts = [.. (await world.Now()).Of(Note.Kind, Clearance.Restricted).Select(note => note.Text!)];

        Assert.True(texts.Length > 140);
        Assert.All(texts.GroupBy(Opening), opening => Assert.Single(opening));
    }

    /// <summary>Its first four words.</summary>
    private static string Opening(string text) => string.Join(' ', text.Split(' ').Take(4));
}
