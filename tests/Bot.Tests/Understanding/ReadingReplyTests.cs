using Bot.Rendering;
using Bot.Tests.Rendering;
using Bot.Tests.Turns;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;
using Testing.Cards;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class ReadingReplyTests
{
    private static readonly Somewhere Adas = Somewhere.With(Someone.Ada);

    [Fact]
    public void A_question_is_shown_with_what_was_said_and_what_it_stands_for()
    {
        var told = Told("parse open deals over 50k of Northwind this quarter");
        Assert.Contains("In short: deals list", told, StringComparison.Ordinal);
        Assert.Contains("- Topic: deals", told, StringComparison.Ordinal);
        Assert.Contains("- Account: Northwind", told, StringComparison.Ordinal);
        Assert.Contains("(from \"this quarter\"", told, StringComparison.Ordinal);
        Assert.Contains("Not understood: nothing", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_supplied_is_told_from_what_was_said() => Assert.Contains("(from \"Q3\", the rest was assumed)", Told("parse won bookings in Q3"), StringComparison.Ordinal);

    [Fact]
    public void Every_part_is_shown()
    {
        var told = Told("parse open risks of Northwind, and show me the contract terms");
        Assert.Contains("2 parts", told, StringComparison.Ordinal);
        Assert.Contains("1. Open risks", told, StringComparison.Ordinal);
        Assert.Contains("- Kind: contracts", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_understood_stands_there_in_quotes() => Assert.Contains("Not understood: \"by\", \"frobnicate\"", Told("parse open deals by frobnicate"), StringComparison.Ordinal);

    [Fact]
    public void An_order_is_shown_with_what_it_would_change()
    {
        var told = Told("parse note on Northwind: they like it");
        Assert.Contains("- Kind: note", told, StringComparison.Ordinal);
        Assert.Contains("- Would be proposed", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reading-question", "parse won bookings in Q3 by region for Northwind")]
    [InlineData("reading-order", "parse note on Northwind: they like it")]
    [InlineData("reading-unclear", "parse open deals by frobnicate, and show me the contract terms")]
    public void It_is_drawn_as_a_card(string name, string text) => CardChecks.MatchesSnapshot(Replies.Message(Read(text), Locale.Default), name);

    [Theory]
    [InlineData("parse")]
    [InlineData("what does parse mean?")]
    [InlineData("note on Northwind: parse open deals")]
    public void Nothing_else_is_taken_for_it(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Explain);

    [Fact]
    public async Task An_administrator_sees_it_in_our_private_chat_and_nothing_is_written()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Ada, Adas, "hello");
        var before = (await desk.JournalAsync()).LastSequence(Partition.Account(SmallPortfolio.Orbis));
        var sent = await desk.AskAsync(Someone.Ada, Adas, "parse note on Orbis Marine: the fleet is late");
        Assert.Empty(CardSchema.Problems(sent.Card!.ToJsonString()));
        Assert.Empty(CardLint.Problems(sent.Card!.ToJsonString()));
        Assert.Contains("Nothing was done or written", sent.Json, StringComparison.Ordinal);
        Assert.Equal(before, (await desk.JournalAsync()).LastSequence(Partition.Account(SmallPortfolio.Orbis)));
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "parse open deals of Orbis Marine");
        Assert.Contains("shown to administrators only", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("In short", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_it_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Ada, Someone.Dana);
        var sent = await desk.AskAsync(Someone.Ada, Somewhere.Channel, "parse open deals of Orbis Marine");
        Assert.Contains("in our private chat only", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("In short", sent.Json, StringComparison.Ordinal);
    }

    private static string Told(string text) => AnswerText.Whole(Assert.IsType<Reply.Answered>(Read(text)).Answer, Locale.Default);

    private static Reply Read(string text) => Assert.Single(Asker.Ask(text, World.As(), World.Propose).Replies).Reply;
}
