using Bot.CommandLine;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Status;
using Bot.Tests.Turns;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Status;

public sealed class StatusTests
{
    private static readonly Somewhere Adas = Somewhere.With(Someone.Ada);

    [Theory]
    [InlineData("status")]
    [InlineData("is everything all right?")]
    public async Task An_administrator_is_told_what_needs_them_and_what_is_fine(string text)
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Ada, Adas, text);
        Assert.Empty(CardSchema.Problems(sent.Card!.ToJsonString()));
        Assert.Empty(CardLint.Problems(sent.Card!.ToJsonString()));
        Assert.Contains("2 accounts and 2 deals", sent.Json, StringComparison.Ordinal);
        // Without a registration, and with digests switched off.
        Assert.Contains("2 things need you", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_in_vain_is_counted_by_its_kind_and_never_by_its_words()
    {
        await using var desk = await Desk.OpenAsync();
        var danas = Somewhere.With(Someone.Dana);
        await desk.SayAsync(Someone.Dana, danas, "show me the contract terms of Orbis Marine");
        await desk.SayAsync(Someone.Dana, danas, "show me the contract terms of Orbis Marine");
        await desk.SayAsync(Someone.Dana, danas, "frobnicate quux zyzzyva");
        await desk.SayAsync(Someone.Dana, danas, "commit this quarter");
        var sent = await desk.AskAsync(Someone.Ada, Adas, "status");
        Assert.Contains("3 questions within a week were not answered: 2 about contracts, which I do not hold or do, 1 not understood. 1 held words that I do not know.", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("frobnicate", sent.Json, StringComparison.Ordinal);
        await foreach (var row in desk.Services.GetRequiredService<ITables>().RangeAsync(LedgerTables.Memory, TableKeys.Join(desk.Services.GetRequiredService<LedgerTenant>().Id, "unanswered"), null, null, TestContext.Current.CancellationToken))
            Assert.Equal(["At", "Kind", "UnknownWords"], row.Properties.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "status");
        Assert.Null(sent.Card);
        Assert.Contains("for administrators", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_it_is_told_in_private()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Ada, Someone.Dana);
        await desk.SayAsync(Someone.Ada, Adas, "hello");
        Assert.Equal([Adas.Id, Somewhere.Channel.Id], (await desk.SayAsync(Someone.Ada, Somewhere.Channel, "status")).Select(sent => sent.Conversation));
    }

    [Fact]
    public async Task With_a_name_it_asks_about_the_account()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Contains("ORBIS MARINE", (await desk.AskAsync(Someone.Ada, Adas, "status of Orbis Marine")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_waits_to_be_confirmed_is_counted()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Nina, Somewhere.With(Someone.Nina), "I am Nina Petrov");
        Assert.Contains("1 person waits to be confirmed", (await desk.AskAsync(Someone.Ada, Adas, "status")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_failed_is_found_by_the_number_that_the_person_was_told_and_nothing_of_what_was_said()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.PostStatus = 403;
        await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "forecast of Orbis Marine");
        desk.Connector.PostStatus = 200;
        var failure = Assert.Single(await desk.Services.GetRequiredService<TurnFailures>().SinceAsync(DateTimeOffset.UnixEpoch, CancellationToken.None));
        var sent = await desk.AskAsync(Someone.Ada, Adas, "status");
        Assert.Contains($"{failure.Id} ({failure.Kind})", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("forecast of", sent.Json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Failures_older_than_a_week_are_dropped_when_the_next_comes()
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        await tables.CreateAsync(LedgerTables.Memory, CancellationToken.None);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
        var failures = new TurnFailures(tables, new("t"), clock);
        await failures.KeepAsync("old", "X", CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(8));
        await failures.KeepAsync("new", "X", CancellationToken.None);
        Assert.Equal(["new"], (await failures.SinceAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Select(failure => failure.Id));
    }

    [Fact]
    public async Task The_terminal_says_the_same_and_ends_with_1_when_something_is_bad()
    {
        await using var desk = await Desk.OpenAsync();
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Done, await StatusCommand.RunAsync(desk.Services, output, CancellationToken.None));
        Assert.Contains("[ok] Portfolio: 2 accounts", output.ToString(), StringComparison.Ordinal);

        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Person, "leaves", [Draft.Remove(Partition.Shared, Person.Kind, new("ada"), "Ada left")]), CancellationToken.None);
        Assert.Equal(ExitCode.NotWell, await StatusCommand.RunAsync(desk.Services, output, CancellationToken.None));
    }

    [Fact]
    public async Task Storage_that_does_not_work_is_one_thing_to_mend()
    {
        var report = await new StatusDesk([new Unreachable("Storage"), new Unreachable("Portfolio"), new Unreachable("People")], TimeProvider.System).ExamineAsync(CancellationToken.None);
        Assert.Equal("Storage", Assert.Single(report.Findings).Area);
        Assert.True(report.IsBad);
    }

    private sealed class Unreachable(string area) : IStatusCheck
    {
        public string Area => area;

        public Task<Finding> FindAsync(CancellationToken cancellation) => throw new StorageException(StorageTrouble.Unreachable, "down");
    }
}
