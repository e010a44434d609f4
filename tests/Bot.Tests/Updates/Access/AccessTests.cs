using System.Text.Json.Nodes;
using Bot.People;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.People;
using Xunit;

namespace Bot.Tests.Updates.Access;

public sealed class AccessTests
{
    private static readonly Somewhere Danas = Somewhere.With(Someone.Dana);
    private static readonly Somewhere Adas = Somewhere.With(Someone.Ada);

    [Fact]
    public async Task The_lead_of_an_account_is_told_who_sees_it_and_why()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Danas, "who may see Orbis Marine?");
        foreach (var words in new[] { "people see Orbis Marine's amounts", "leads it", "on its team", "administrator", "not confirmed yet" })
            Assert.Contains(words, sent.Card!.ToJsonString(System.Text.Json.JsonSerializerOptions.Web).Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "who may see Orbis Marine?");
        Assert.Null(sent.Card);
        Assert.DoesNotContain("Tom Ruiz", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_it_is_said_in_private()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        Assert.Contains("please ask me in our private chat", (await desk.AskAsync(Someone.Dana, Somewhere.Channel, "who may see Orbis Marine?")).Json, StringComparison.Ordinal);
        await desk.SayAsync(Someone.Dana, Danas, "hello");
        var said = await desk.SayAsync(Someone.Dana, Somewhere.Channel, "who may see this?");
        Assert.Equal([Danas.Id, Somewhere.Channel.Id], said.Select(sent => sent.Conversation));
        Assert.Contains("Tom Ruiz", said[0].Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Ruiz", said[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_put_on_a_team_only_when_it_is_confirmed()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "add Tom Ruiz to Vanta Foods");
        Assert.Equal("Let Tom Ruiz see amounts", sent.Button(Verbs.Apply)!["title"]!.GetValue<string>());
        Assert.Contains("Nothing is written until you confirm", sent.Json, StringComparison.Ordinal);
        Assert.Equal(Clearance.Open, await SeesAsync(desk, "tom", SmallPortfolio.Vanta));

        await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Lee), sent, Verbs.Apply);
        Assert.Equal(Clearance.Money, await SeesAsync(desk, "tom", SmallPortfolio.Vanta));
        Assert.Equal(Clearance.Money, await SeesAsync(desk, "tom", SmallPortfolio.Orbis));

        await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Lee), desk.Connector.Edits[^1], Verbs.Undo);
        Assert.Equal(Clearance.Open, await SeesAsync(desk, "tom", SmallPortfolio.Vanta));
    }

    [Fact]
    public async Task Whoever_leads_an_account_hands_it_over_and_then_decides_no_longer()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Danas, "Tom Ruiz leads Orbis Marine");
        foreach (var words in new[] { "Write that Tom Ruiz leads Orbis Marine?", "Dana Fox → Tom Ruiz", "decides who else does", "1 channel that Dana Fox linked to it will show no amounts" })
            Assert.Contains(words, sent.Words(), StringComparison.Ordinal);
        Assert.Equal(Clearance.Restricted, await SeesAsync(desk, "dana", SmallPortfolio.Orbis));

        await desk.PressAsync(Someone.Dana, Danas, sent, Verbs.Apply);
        Assert.Equal(Clearance.Restricted, await SeesAsync(desk, "tom", SmallPortfolio.Orbis));
        // Having written it is not enough to take it back.
        await desk.PressAsync(Someone.Dana, Danas, desk.Connector.Edits[^1], Verbs.Undo);
        Assert.Equal(Clearance.Restricted, await SeesAsync(desk, "tom", SmallPortfolio.Orbis));
        Assert.Contains("decides who sees it", (await desk.AskAsync(Someone.Dana, Danas, "lead of Orbis Marine is Dana Fox")).Words(), StringComparison.Ordinal);
        var back = await desk.AskAsync(Someone.Ada, Adas, "Dana Fox is the account lead of Orbis Marine");
        await desk.PressAsync(Someone.Ada, Adas, back, Verbs.Apply);
        Assert.Equal(Clearance.Restricted, await SeesAsync(desk, "dana", SmallPortfolio.Orbis));
    }

    [Theory]
    [InlineData("Tom Ruiz leads Orbis Marine")]
    [InlineData("the sponsor of Orbis Marine is Tom Ruiz")]
    [InlineData("Tom Ruiz is the executive sponsor of Orbis Marine")]
    public async Task Nobody_makes_themselves_the_owner_of_an_account(string said)
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), said);
        Assert.Null(sent.Button(Verbs.Apply));
        Assert.Contains("decides who sees it", sent.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sponsor_is_named_in_private_even_when_it_was_said_in_a_channel()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
        await desk.SayAsync(Someone.Dana, Danas, "hello");
        var said = await desk.SayAsync(Someone.Dana, Somewhere.Channel, "the sponsor of Orbis Marine is Lee Wong");
        Assert.Equal([Danas.Id, Somewhere.Channel.Id], said.Select(sent => sent.Conversation));
        await desk.PressAsync(Someone.Dana, Danas, said[0], Verbs.Apply);
        Assert.Equal(Clearance.Restricted, await SeesAsync(desk, "lee", SmallPortfolio.Orbis));
    }

    [Fact]
    public async Task Confirming_twice_writes_once_and_shows_the_same()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Lee);
        var sent = await desk.AskAsync(Someone.Lee, chat, "add Tom Ruiz to Vanta Foods");
        await Task.WhenAll(desk.PressAsync(Someone.Lee, chat, sent, Verbs.Apply), desk.PressAsync(Someone.Lee, chat, sent, Verbs.Apply));
        var later = await desk.PressAsync(Someone.Lee, chat, sent, Verbs.Apply);
        Assert.Contains("Added to the team", later.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Added to the team", (await desk.PressAsync(Someone.Lee, chat, sent, Verbs.Discard)).ToJsonString(), StringComparison.Ordinal);
        Assert.Single(await RowsAsync(desk, "lee"));
    }

    [Fact]
    public async Task What_is_discarded_is_never_written()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Lee);
        var sent = await desk.AskAsync(Someone.Lee, chat, "add Tom Ruiz to Vanta Foods");
        Assert.Contains("Discarded", (await desk.PressAsync(Someone.Lee, chat, sent, Verbs.Discard)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("was discarded", (await desk.PressAsync(Someone.Lee, chat, sent, Verbs.Apply)).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk, "lee"));
    }

    [Fact]
    public async Task Never_mind_discards_what_was_ordered_last()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Lee);
        var sent = await desk.AskAsync(Someone.Lee, chat, "add Tom Ruiz to Vanta Foods");
        Assert.Contains("Nothing was written", (await desk.AskAsync(Someone.Lee, chat, "never mind")).Json, StringComparison.Ordinal);
        await desk.PressAsync(Someone.Lee, chat, sent, Verbs.Apply);
        Assert.Empty(await RowsAsync(desk, "lee"));
        Assert.Contains("Nothing is waiting", (await desk.AskAsync(Someone.Lee, chat, "never mind")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_is_authorised_anew()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "add Tom Ruiz to Vanta Foods");
        // Somebody else's press, with the key but elsewhere or without the right.
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), sent, Verbs.Apply);
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Lee), sent, Verbs.Apply);
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Lee), sent, Verbs.Apply);
        Assert.Equal(Clearance.Open, await SeesAsync(desk, "tom", SmallPortfolio.Vanta));

        // Lee is the lead no longer by the time the button is pressed.
        await LeadAsync(desk, "dana");
        Assert.Contains("Only the lead", (await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Lee), sent, Verbs.Apply)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Clearance.Open, await SeesAsync(desk, "tom", SmallPortfolio.Vanta));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_a_clash()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.AskAsync(Someone.Lee, Somewhere.With(Someone.Lee), "add Tom Ruiz to Vanta Foods");
        var second = await desk.AskAsync(Someone.Dana, Danas, "remove Tom Ruiz from Orbis Marine");
        await desk.PressAsync(Someone.Dana, Danas, second, Verbs.Apply);
        Assert.Contains("Somebody changed this meanwhile", (await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Lee), first, Verbs.Apply)).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await PersonAsync(desk, "tom")).Accounts);
    }

    [Fact]
    public async Task The_card_of_an_account_proposes_to_add_and_to_remove()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Danas, "who may see Orbis Marine?");
        var body = await desk.PressAsync(Someone.Dana, Danas, sent, Verbs.RemoveFromTeam, new JsonObject { [Verbs.MemberInput] = "tom" });
        var asked = new Sent("POST", Danas.Id, sent.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = body["value"]!.DeepClone() }) });
        Assert.Contains("Hide amounts from Tom Ruiz", asked.Button(Verbs.Apply)!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Danas, asked, Verbs.Apply);
        Assert.Equal(Clearance.Open, await SeesAsync(desk, "tom", SmallPortfolio.Orbis));

        // Nobody can propose for an account of others, whatever the card carries.
        var forged = Activities.Press(desk.Connector.Url, Someone.Dana, Danas, "sent-1", Verbs.AddToTeam, new JsonObject { [Verbs.Account] = "vanta", [Verbs.PersonInput] = "tom" });
        Assert.DoesNotContain("Let Tom", (await desk.PostAsync(forged)).Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_changes_a_role_and_region()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Contains("For which region", (await desk.AskAsync(Someone.Ada, Adas, "make Tom Ruiz a regional manager")).Json, StringComparison.Ordinal);
        var sent = await desk.AskAsync(Someone.Ada, Adas, "make Tom Ruiz a seller");
        Assert.Equal("Make Tom Ruiz a seller", sent.Button(Verbs.Apply)!["title"]!.GetValue<string>());
        await desk.PressAsync(Someone.Ada, Adas, sent, Verbs.Apply);
        Assert.Equal(Role.Seller, (await PersonAsync(desk, "tom")).Role);
        await desk.AskAsync(Someone.Ada, Adas, "undo");
        Assert.Equal(Role.TeamMember, (await PersonAsync(desk, "tom")).Role);
    }

    [Fact]
    public async Task Only_an_administrator_changes_roles()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Dana, Danas, "make Dana Fox an administrator");
        Assert.Contains("Only an administrator", sent.Json, StringComparison.Ordinal);
        Assert.Null(sent.Button(Verbs.Apply));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Ada, Adas, "make Ada Admin a viewer");
        Assert.Contains("only administrator", sent.Json, StringComparison.Ordinal);
        Assert.Null(sent.Button(Verbs.Apply));
    }

    [Fact]
    public async Task Two_administrators_who_take_the_role_from_each_other_at_once_clash()
    {
        await using var desk = await Desk.OpenAsync();
        await ConfirmAsync(desk, Someone.Ada, "make Dana Fox an administrator");
        var one = await desk.AskAsync(Someone.Ada, Adas, "make Dana Fox a viewer");
        var other = await desk.AskAsync(Someone.Dana, Danas, "make Ada Admin a viewer");
        await Task.WhenAll(desk.PressAsync(Someone.Ada, Adas, one, Verbs.Apply), desk.PressAsync(Someone.Dana, Danas, other, Verbs.Apply));
        Assert.Single((await desk.JournalAsync()).Now.Of(Person.Kind, Clearance.Restricted), person => person.Role == Role.Administrator);
    }

    [Fact]
    public async Task Taking_back_a_right_needs_the_right_to_give_it()
    {
        await using var desk = await Desk.OpenAsync();
        await ConfirmAsync(desk, Someone.Ada, "make Dana Fox an administrator");
        await ConfirmAsync(desk, Someone.Dana, "make Tom Ruiz a viewer");
        var written = desk.Connector.Edits[^1];
        await ConfirmAsync(desk, Someone.Ada, "make Dana Fox a global account manager");
        // Dana wrote it, and is no administrator any more.
        await desk.PressAsync(Someone.Dana, Danas, written, Verbs.Undo);
        Assert.Equal(Role.Viewer, (await PersonAsync(desk, "tom")).Role);
    }

    [Fact]
    public async Task Undoing_never_leaves_a_bot_without_an_administrator()
    {
        await using var desk = await Desk.OpenAsync();
        await ConfirmAsync(desk, Someone.Ada, "make Dana Fox an administrator");
        var written = desk.Connector.Edits[^1];
        await ConfirmAsync(desk, Someone.Dana, "make Ada Admin a viewer");
        Assert.Contains("nobody to administrate", (await desk.PressAsync(Someone.Dana, Adas, written, Verbs.Undo)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Role.Administrator, (await PersonAsync(desk, "dana")).Role);
    }

    private static async Task ConfirmAsync(Desk desk, Someone who, string order)
    {
        var sent = await desk.AskAsync(who, Somewhere.With(who), order);
        await desk.PressAsync(who, Somewhere.With(who), sent, Verbs.Apply);
    }

    private static async Task LeadAsync(Desk desk, string person)
    {
        var writer = (Bot.Ledger.LedgerWriter)desk.Services.GetService(typeof(Bot.Ledger.LedgerWriter))!;
        await writer.AppendAsync(
            new("test", "Test", Source.Person, "lead", [Draft.Set(Partition.Account(SmallPortfolio.Vanta), Domain.Accounts.Account.Kind, SmallPortfolio.Vanta, "New lead").With(Domain.Accounts.Account.Fields.Leader, new RecordId(person))]),
            CancellationToken.None);
    }

    private static async Task<Clearance> SeesAsync(Desk desk, string person, RecordId account)
    {
        var people = PeopleIndex.Of((await desk.JournalAsync()).Now);
        return people.Reader(people.Find(new(person))!).Own(account);
    }

    private static async Task<Person> PersonAsync(Desk desk, string person) => PeopleIndex.Of((await desk.JournalAsync()).Now).Find(new(person))!;

    private static async Task<IReadOnlyList<Change>> RowsAsync(Desk desk, string person) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.By == person)];
}
