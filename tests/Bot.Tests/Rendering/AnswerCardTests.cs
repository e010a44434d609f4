using Bot.Rendering;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class AnswerCardTests
{
    [Fact]
    public void A_forecast_is_a_finding_with_figures_a_chart_and_a_receipt() =>
        CardChecks.MatchesSnapshot(Replies.Message(new Reply.Answered(SampleAnswers.Forecast), Locale.Default), "forecast");

    [Fact]
    public void A_reader_gets_their_own_numbers_and_dates()
    {
        var message = Replies.Message(new Reply.Answered(SampleAnswers.Forecast), Locale.For("de-DE", "Europe/Berlin"));
        Assert.Contains("4.213.500\u00A0€", message.Text, StringComparison.Ordinal);
        Assert.Contains("09:12", message.Text, StringComparison.Ordinal);
        Assert.Contains("70,2\u00A0%", message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figures_stand_in_the_text_and_in_the_card_without_its_chart()
    {
        var message = Replies.Message(new Reply.Answered(SampleAnswers.Forecast), Locale.Default);
        var withoutChart = message.Card! with { Body = [.. message.Card!.Body.Where(element => element is not Cards.Chart)] };
        foreach (var value in SampleAnswers.Forecast.Values)
        {
            var said = Wording.Say(value.Value, Locale.Default);
            Assert.Contains(said, message.Text, StringComparison.Ordinal);
            Assert.Contains(said, withoutChart.ToJson().Replace("\\u00A0", "\u00A0", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rows_are_paged_and_the_rest_is_one_press_away()
    {
        var message = Replies.Message(new Reply.Answered(SampleAnswers.Deals(rows: 40, all: 345)), Locale.Default);
        CardChecks.Valid(message);
        Assert.Equal(12, message.Questions[0].Skip);
        Assert.Contains("1–12 of 345", message.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_rows_are_left_out_until_the_card_fits()
    {
        var answer = SampleAnswers.Deals(rows: 12, all: 12);
        answer = answer with { Rows = [.. answer.Rows.Select(row => row with { Label = row.Label + new string('y', 3000) })] };
        var message = Replies.Message(new Reply.Answered(answer), Locale.Default);
        CardChecks.Valid(message);
        Assert.InRange(message.Questions[0].Skip, 1, 11);
    }

    [Fact]
    public void What_people_typed_is_never_markdown()
    {
        var json = Replies.Message(new Reply.Answered(SampleAnswers.Deals(rows: 1, all: 1)), Locale.Default).Card!.ToJson();
        Assert.DoesNotContain("*with* [stars](", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_answers_are_one_card_whose_receipts_open_apart()
    {
        var one = Replies.Message(new Reply.Answered(SampleAnswers.Forecast), Locale.Default);
        var together = Assert.Single(Replies.Together([one, one, OutgoingMessage.Words("And a sentence.")]));
        CardChecks.Valid(together);
        Assert.Contains("receipt0", together.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("receipt1", together.Card!.ToJson(), StringComparison.Ordinal);
    }
}
