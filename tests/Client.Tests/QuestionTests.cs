using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>What a person sees in Teams is what the ledger says.</summary>
[Collection(nameof(ClientFixture))]
public sealed class QuestionTests(ClientFixture client)
{
    [Fact]
    public async Task A_mention_in_a_channel_is_answered_with_the_number_that_the_ledger_has()
    {
        const string question = "what is the commit of Velmora Foods this quarter?";
        var page = await client.PageAsync();

        var answer = await AskedAnswer.OfAsync(client.Bot, question, asPerson: "Inês Carvalho");

        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync(question);
        var card = await thread.CardAsync(answer.Headline);

        // Closed 640,000 EUR and 1,900,000 BRL, commit 1,450,000 and 380,000 EUR and 1,250,000 BRL, at 0.165.
        Assert.Equal(2_989_750m, answer.Values["commit"]);
        Assert.Contains("2,989,750", card, StringComparison.Ordinal);
        await page.PictureAsync("mention");
    }

    [Fact]
    public async Task A_question_in_the_personal_chat_is_answered_with_a_card()
    {
        const string question = "what is our commit this quarter?";
        var page = await client.PageAsync();

        var answer = await AskedAnswer.OfAsync(client.Bot, question, asPerson: "Inês Carvalho");

        await page.GoToAsync(Places.Personal);
        await page.SendAsync(question);
        var card = await page.CardAsync(answer.Headline);

        Assert.Contains("12,378,750", card, StringComparison.Ordinal);
        await page.PictureAsync("personal");
    }

    [Fact]
    public async Task A_reply_in_the_thread_of_a_card_goes_on_from_it()
    {
        var page = await client.PageAsync();
        var answer = await AskedAnswer.OfAsync(client.Bot, "commit of Brannoch Energy by region this quarter in EMEA", asPerson: "Inês Carvalho");

        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync("commit of Brannoch Energy this quarter");
        await thread.CardAsync("BRANNOCH ENERGY");
        await thread.ReplyAsync("and for EMEA?");
        var card = await thread.CardAsync("EMEA");

        Assert.Contains(answer.Headline, card, StringComparison.Ordinal);
        Assert.Equal(2, await thread.CardCountAsync());
        await page.PictureAsync("thread");
    }

    [Fact]
    public async Task A_mention_in_a_group_chat_is_answered_there()
    {
        const string question = "commit of Velmora Foods next quarter";
        var page = await client.PageAsync();
        var answer = await AskedAnswer.OfAsync(client.Bot, question, asPerson: "Inês Carvalho");

        await page.GoToAsync(Places.DealRoom);
        await page.SendToGroupAsync(question);
        await page.CardAsync(answer.Headline);
        await page.PictureAsync("group");
    }

    [Fact]
    public async Task A_button_on_a_card_shows_its_answer_in_the_same_card()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync("forecast of Velmora Foods this quarter");
        await thread.CardAsync("Close month");

        await thread.PressAsync("FORECAST", "By category");
        var card = await thread.CardAsync("Forecast category");

        Assert.DoesNotContain("Close month", card, StringComparison.Ordinal);
        Assert.Equal(1, await thread.CardCountAsync());
        await page.PictureAsync("drill-down");

        await thread.PressAsync("FORECAST", "Back");
        await thread.CardAsync("Close month");
        Assert.Equal(1, await thread.CardCountAsync());
    }
}
