using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Alerts;
using Domain.Channels;
using Xunit;

namespace Bot.Tests.Updates.Alerts;

public sealed class SubscriptionTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task A_channel_is_told_of_what_its_owner_wants_on_the_day_and_at_the_time_they_say()
    {
        await using var desk = await OpenAsync();

        var said = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "alert us about QBRs on Mondays at 9");

        Assert.Contains("upcoming reviews", said.Words(), StringComparison.Ordinal);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Subscription.Kind, Clearance.Open));
        var set = await desk.PressAsync(Someone.Dana, Somewhere.Channel, said, Verbs.Apply);
        Assert.Contains("Undo", set.ToJsonString(), StringComparison.Ordinal);
        var subscription = Subscription.Of(new("orbis-channel"), (await desk.JournalAsync()).Now);
        Assert.True(subscription.Tells("review.upcoming"));
        Assert.False(subscription.Tells("deal.overdue"));
        Assert.Equal([DayOfWeek.Monday], subscription.Days);
        Assert.Equal("09:00", Assert.Single((await desk.JournalAsync()).Now.Of(ChannelLink.Kind, Clearance.Open)).DigestTime);
    }

    [Fact]
    public async Task Whoever_does_not_own_the_account_sets_nothing_for_the_channel()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.Channel, "mute overdue deals");
        Assert.Empty((await desk.JournalAsync()).Now.Of(Subscription.Kind, Clearance.Open));
    }

    [Fact]
    public async Task In_private_one_mutes_and_unmutes_for_oneself()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "stop warning me about overdue deals");
        Assert.False((await OfTom(desk)).Tells("deal.overdue"));
        Assert.True((await OfTom(desk)).Tells("risk.pressing"));

        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "unmute overdue deals");
        Assert.True((await OfTom(desk)).Tells("deal.overdue"));
    }

    [Fact]
    public async Task Quiet_hours_may_go_over_midnight()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "quiet hours from 18:00 to 8:00");
        var quiet = await OfTom(desk);
        Assert.True(quiet.IsQuiet(new(23, 0)));
        Assert.True(quiet.IsQuiet(new(7, 59)));
        Assert.False(quiet.IsQuiet(new(8, 0)));

        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "no quiet hours");
        Assert.False((await OfTom(desk)).IsQuiet(new(23, 0)));
    }

    [Theory]
    [InlineData("quiet hours from 18 to noon", "From when until when?")]
    [InlineData("alert me about the coffee on Mondays", "About what? I warn of ")]
    [InlineData("alert me about renewals on Mondays", "I hold no contracts or renewal dates yet. I warn of ")]
    [InlineData("alert us about QBRs at half past", "At what time?")]
    public async Task What_cannot_be_set_says_what_can(string words, string expected)
    {
        await using var desk = await OpenAsync();
        Assert.Contains(expected, (await desk.AskAsync(Someone.Dana, Alone, words)).Words(), StringComparison.Ordinal);
        Assert.Empty((await desk.JournalAsync()).Now.Of(Subscription.Kind, Clearance.Open));
    }

    [Fact]
    public async Task The_days_of_the_digest_are_said_in_one_sentence()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "weekly digest on Mondays");
        var dana = Subscription.Of(new("dana"), (await desk.JournalAsync()).Now);
        Assert.Equal([DayOfWeek.Monday], dana.Days);

        await desk.AskAsync(Someone.Dana, Alone, "daily digest");
        Assert.Empty(Subscription.Of(new("dana"), (await desk.JournalAsync()).Now).Days);
    }

    [Theory]
    [InlineData("send me a digest every Monday at 8", "08:00")]
    [InlineData("send me a digest at 8 every Monday", "08:00")]
    [InlineData("weekly digest on Mondays", "08:00")]
    [InlineData("schick mir einen Digest am Montag um 9 Uhr", "09:00")]
    public async Task Whoever_has_no_digest_gets_one_by_asking_for_it(string words, string time)
    {
        await using var desk = await OpenAsync();
        var chat = Somewhere.With(Someone.Tom);

        var said = await desk.AskAsync(Someone.Tom, chat, words);

        Assert.Contains($"everything, Mondays at {time} (", said.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Tom, chat, said, Verbs.Apply);
        Assert.Equal([DayOfWeek.Monday], (await OfTom(desk)).Days);
        Assert.Equal(time, (await desk.JournalAsync()).Now.Of(Domain.People.Person.Kind, Clearance.Open).Single(person => person.Id == new RecordId("tom")).DigestTime);
    }

    [Theory]
    [InlineData("alert us about upcoming reviews on Mondays at 9")]
    [InlineData("warne uns vor anstehenden Reviews am Montag um 9 Uhr")]
    public async Task What_comes_of_it_is_said_before_it_holds(string words)
    {
        await using var desk = await OpenAsync();

        var said = await desk.AskAsync(Someone.Dana, Somewhere.Channel, words);

        Assert.Contains("From now on: upcoming reviews, Mondays at 09:00 (", said.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, said, Verbs.Apply);
        Assert.Equal([DayOfWeek.Monday], Subscription.Of(new("orbis-channel"), (await desk.JournalAsync()).Now).Days);
    }

    [Fact]
    public async Task A_test_is_said_to_be_one_and_can_be_sent_from_the_card()
    {
        await using var desk = await OpenAsync();
        await desk.AskAsync(Someone.Dana, Alone, "Orbis Marine: risk that the yard goes on strike, 60 %, 2m");
        var card = await desk.AskAsync(Someone.Dana, Alone, "alert settings");
        var before = desk.Connector.Traffic.Count;

        await desk.PressAsync(Someone.Dana, Alone, card, Verbs.TestDigest);

        Assert.Contains("Test: ", Assert.Single(desk.Connector.Traffic.Skip(before)).Words(), StringComparison.Ordinal);
        foreach (var words in (string[])["send me a test alert", "schick mir eine Testwarnung"])
            Assert.Contains("Test: ", (await desk.AskAsync(Someone.Dana, Alone, words)).Words(), StringComparison.Ordinal);
        Assert.Contains("Test: ", (await desk.AskAsync(Someone.Tom, Somewhere.Channel, "send us a test alert")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_chosen_by_subject()
    {
        await using var desk = await OpenAsync();
        var card = await desk.AskAsync(Someone.Dana, Alone, "alert settings");
        Assert.All(AlertSubjects.All, subject => Assert.Contains($"\"{Verbs.RulesOf(subject.Name)}\"", card.Json, StringComparison.Ordinal));

        await desk.PressAsync(Someone.Dana, Alone, card, Verbs.SaveAlerts, new() { [Verbs.RulesOf("deals")] = "deal.overdue", [Verbs.RulesOf("people")] = "champion.left", ["digest"] = "08:00" });

        Assert.Equal(["deal.overdue", "champion.left"], AlertRules.All.Select(rule => rule.Name).Where(Subscription.Of(new("dana"), (await desk.JournalAsync()).Now).Tells));
    }

    [Fact]
    public async Task The_card_of_settings_saves_all_of_it_once_and_shows_what_it_is()
    {
        await using var desk = await OpenAsync();
        var card = await desk.AskAsync(Someone.Dana, Alone, "alert settings");
        Assert.Contains("I tell you of everything", card.Words(), StringComparison.Ordinal);

        JsonObject inputs() => new() { ["rules"] = "review.upcoming,risk.pressing", ["days"] = "Monday,Thursday", ["digest"] = "07:30", ["quiet-from"] = "18:00", ["quiet-until"] = "07:00" };
        var saved = await desk.PressAsync(Someone.Dana, Alone, card, Verbs.SaveAlerts, inputs());
        await desk.PressAsync(Someone.Dana, Alone, card, Verbs.SaveAlerts, inputs());

        Assert.Contains("upcoming reviews, pressing risks", saved.Words(), StringComparison.Ordinal);
        var journal = await desk.JournalAsync();
        var dana = Subscription.Of(new("dana"), journal.Now);
        Assert.Equal((false, true, true), (dana.Tells("deal.overdue"), dana.Tells("risk.pressing"), dana.IsQuiet(new(23, 0))));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], dana.Days);
        Assert.Single(journal.Entries, entry => entry.Change.Kind == Subscription.Kind.Name);

        var again = await desk.AskAsync(Someone.Dana, Alone, "alert settings");
        Assert.Contains("Mondays, Thursdays at 07:30", again.Words(), StringComparison.Ordinal);
        var all = await desk.PressAsync(Someone.Dana, Alone, again, Verbs.SaveAlerts, new JsonObject { ["rules"] = string.Join(',', AlertRules.All.Select(rule => rule.Name)), ["days"] = "", ["digest"] = "07:30" });
        Assert.Contains("everything", all.Words(), StringComparison.Ordinal);
        Assert.True(Subscription.Of(new("dana"), (await desk.JournalAsync()).Now) is { Muted.IsEmpty: true, Days.IsEmpty: true, QuietFrom: null });
    }

    [Fact]
    public async Task In_a_channel_whoever_owns_nothing_sees_what_is_set_and_no_inputs()
    {
        await using var desk = await OpenAsync();
        var card = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "alert settings");
        Assert.Contains("I tell this channel of everything", card.Words(), StringComparison.Ordinal);
        Assert.Null(card.Button(Verbs.SaveAlerts));
    }

    private static async Task<Subscription> OfTom(Desk desk) => Subscription.Of(new("tom"), (await desk.JournalAsync()).Now);

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        return desk;
    }
}
