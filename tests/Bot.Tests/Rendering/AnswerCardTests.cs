using Bot.Rendering;
using Bot.Understanding.Memory;
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
        Assert.Equal(7, message.Questions[1].Skip);
        Assert.Contains("Deal · 7 of 345 shown\"", message.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Deal · 40 of 345 shown\n", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_rows_says_what_the_total_covers_and_a_later_page_which_rows_it_shows()
    {
        var answer = SampleAnswers.Deals(rows: 40, all: 412) with { TotalCovers = 410 };
        Assert.Equal("15 of 412 shown, the total covers 410", AnswerText.Paging(answer, 15, Locale.Default));
        var later = answer with { Question = answer.Question with { Skip = 15 } };
        Assert.Equal("16–30 of 412 shown, the total covers 410", AnswerText.Paging(later, 15, Locale.Default));
        Assert.Equal("No. 16 of 412 shown, the total covers 410", AnswerText.Paging(later, 1, Locale.Default));
        Assert.Equal("", AnswerText.Paging(SampleAnswers.Deals(rows: 7, all: 7) with { TotalCovers = 7 }, 7, Locale.Default));
    }

    [Fact]
    public void Long_rows_are_left_out_until_the_card_fits()
    {
        var answer = SampleAnswers.Deals(rows: 12, all: 12);
        answer = answer with { Rows = [.. answer.Rows.Select(row => row with { Label = row.Label + new string('y', 3000) })] };
        var message = Replies.Message(new Reply.Answered(answer), Locale.Default);
        CardChecks.Valid(message);
        Assert.InRange(message.Questions[1].Skip, 1, 11);
    }

    [Fact]
    public void A_single_row_more_is_shown_rather_than_asked_for() =>
        Assert.DoesNotContain(Replies.Message(new Reply.Answered(SampleAnswers.Deals(rows: 8, all: 8)), Locale.Default).Questions, question => question.Skip > 0);

    [Fact]
    public void Definitions_stand_in_the_receipt_and_one_line_on_the_face()
    {
        var card = Replies.Message(new Reply.Answered(SampleAnswers.Forecast), Locale.Default).Card!;

        var receipt = Assert.Single(card.Body, element => !element.IsVisible);
        var face = (card with { Body = [.. card.Body.Where(element => element.IsVisible)] }).ToJson();
        foreach (var definition in SampleAnswers.Receipt.Definitions)
        {
            Assert.DoesNotContain(Wording.Say(definition, Locale.Default), face, StringComparison.Ordinal);
            Assert.Contains(Wording.Say(definition, Locale.Default), (card with { Body = [receipt] }).ToJson(), StringComparison.Ordinal);
        }

        Assert.Contains("EUR at plan rates  ·  14 of 16 deals", face, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_that_was_drilled_into_leads_back_through_all_it_showed()
    {
        var root = SampleAnswers.Forecast;
        var (byRegion, byOwner) = (root.Question with { Skip = 1 }, root.Question with { Skip = 2 });
        var third = AnswerCard.Of(root with { Question = root.Question with { Skip = 3 } }, Locale.Default, Trail.Empty.Then(root.Question).Then(byRegion).Then(byOwner)).Card;

        var back = Assert.IsType<Cards.AdaptiveExecuteAction>(third.Actions[0]);
        Assert.Equal(("Back", QuestionKey.Of(byOwner)), (back.Title, (string?)back.Data![Verbs.QuestionKey]));
        var before = Trail.Parse((string?)back.Data[Verbs.Trail]);
        Assert.Equal(QuestionKey.Of(byRegion), before.Last);
        Assert.Equal(QuestionKey.Of(root.Question), before.Before.Last);
        Assert.Null(before.Before.Before.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not a key")]
    [InlineData("0123456789abcdef0123456789abcdef  0123456789abcdef0123456789abcdef")]
    public void What_a_client_sends_as_a_trail_is_a_trail_of_ours_or_none(string? sent) => Assert.Null(Trail.Parse(sent).Last);

    [Fact]
    public void The_question_of_a_card_is_kept_so_that_one_can_come_back_to_it() =>
        Assert.Equal(SampleAnswers.Forecast.Question, AnswerCard.Of(SampleAnswers.Forecast, Locale.Default).Questions[0]);

    [Fact]
    public void Two_buttons_are_seen_at_once()
    {
        var card = Replies.Message(new Reply.Answered(SampleAnswers.Deals(rows: 40, all: 345)), Locale.Default).Card!;

        Assert.Equal(2, card.Actions.Count(action => action.Mode == Cards.AdaptiveActionMode.Primary));
        Assert.Equal(4, card.Actions.Count);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Groups_are_drawn_when_there_is_something_to_compare(int groups, bool isDrawn)
    {
        var answer = SampleAnswers.Deals(rows: groups, all: groups);
        answer = answer with { Question = answer.Question with { Deals = new() { GroupBy = Domain.Opportunities.DealDimension.Region } } };

        Assert.Equal(isDrawn, AnswerChart.Of(answer, Locale.Default) is not null);
    }

    [Theory]
    [InlineData(Topics.Risks)]
    [InlineData(Topics.NextReview)]
    [InlineData(Topics.Changes)]
    [InlineData(Topics.AccountSummary)]
    public void What_one_would_rather_read_is_not_drawn(string topic) =>
        Assert.Null(AnswerChart.Of(SampleAnswers.Deals(rows: 5, all: 5) with { Question = new() { Topic = topic } }, Locale.Default));

    [Theory]
    [InlineData(832_543, 833)]
    [InlineData(8_325_430, 8.3)]
    [InlineData(120, 120)]
    public void Numbers_in_a_chart_are_short_enough_to_be_drawn_whole(int greatest, double drawn)
    {
        var answer = SampleAnswers.Deals(rows: 3, all: 3);
        answer = answer with
        {
            Question = answer.Question with { Deals = new() { GroupBy = Domain.Opportunities.DealDimension.Region } },
            Rows = [.. answer.Rows.Select(row => row with { Values = [new("amount", SampleAnswers.Euros(greatest))] })],
        };

        var chart = Assert.IsType<Cards.HorizontalBarChart>(AnswerChart.Of(answer, Locale.Default));
        Assert.All(chart.Data, bar => Assert.Equal((decimal)drawn, bar.Y));
    }

    [Fact]
    public void A_row_with_a_day_shows_it_where_a_number_would_stand()
    {
        var answer = SampleAnswers.Deals(rows: 1, all: 1);
        answer = answer with { Rows = [answer.Rows[0] with { Aside = Sentence.Of($"{new DateOnly(2026, 12, 2)}") }] };

        var text = Replies.Message(new Reply.Answered(answer), Locale.Default).Text;
        Assert.Contains(": Dec 2, 2026 (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("€1,000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_stand_under_their_titles_and_long_texts_are_cut()
    {
        var answer = SampleAnswers.Deals(rows: 0, all: 0) with
        {
            Sections = [new(Sentence.Of($"{2} open risks"), [new("Strike", [new("residual", SampleAnswers.Euros(400))]), new(string.Join(' ', Enumerable.Repeat("word", 80)), [])])],
        };

        var message = Replies.Message(new Reply.Answered(answer), Locale.Default);
        var json = CardChecks.Valid(message);
        Assert.Contains("2 open risks", json, StringComparison.Ordinal);
        Assert.Contains("word …", json, StringComparison.Ordinal);
        Assert.Contains("- Strike: €400", message.Text, StringComparison.Ordinal);
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
