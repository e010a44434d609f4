using System.Text.Json.Nodes;
using Bot.People;
using Bot.Rendering;
using Domain.People;
using Xunit;

namespace Bot.Tests.Turns;

public sealed class FirstContactTests
{
    private static readonly Somewhere Chat = Somewhere.With(Someone.Nina);

    [Fact]
    public async Task Somebody_unknown_is_asked_who_they_are_and_told_nothing_else()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await desk.AskAsync(Someone.Nina, Chat, "forecast of Orbis Marine");
        Assert.Contains("who are you", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain(SmallPortfolio.Won, sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Orbis", sent.Json, StringComparison.Ordinal);
        // Only people it could be are shown, nobody else who works here.
        Assert.Contains("Nina Petrov", sent.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Lee Wong", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_who_they_are_is_confirmed_by_an_administrator_and_known_from_then_on()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Ada, Somewhere.With(Someone.Ada), "hello");
        var asked = await desk.AskAsync(Someone.Nina, Chat, "hello");
        var before = desk.Connector.Traffic.Count;
        await desk.PressAsync(Someone.Nina, Chat, asked, Verbs.Introduce, new JsonObject { [Verbs.PersonInput] = "nina" });
        var toAdministrator = Assert.Single(desk.Connector.Traffic.Skip(before));
        Assert.Equal(Somewhere.With(Someone.Ada).Id, toAdministrator.Conversation);

        // Only an administrator's press counts.
        await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Ada), toAdministrator, Verbs.ConfirmPerson);
        Assert.Null(PeopleIndex.Of((await desk.JournalAsync()).Now).Known(Someone.Nina.AadObjectId));

        await desk.PressAsync(Someone.Ada, Somewhere.With(Someone.Ada), toAdministrator, Verbs.ConfirmPerson);
        await desk.PressAsync(Someone.Ada, Somewhere.With(Someone.Ada), toAdministrator, Verbs.ConfirmPerson);
        Assert.Equal("nina", PeopleIndex.Of((await desk.JournalAsync()).Now).Known(Someone.Nina.AadObjectId)!.Id.Value);
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Nina, Chat, "forecast of Orbis Marine this quarter")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_also_works_in_words()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Contains("administrator", (await desk.AskAsync(Someone.Nina, Chat, "I am Nina Petrov")).Json, StringComparison.Ordinal);
        Assert.Contains("Nina Petrov", (await desk.AskAsync(Someone.Ada, Somewhere.With(Someone.Ada), "people")).Json, StringComparison.Ordinal);
        var said = await desk.SayAsync(Someone.Ada, Somewhere.With(Someone.Ada), "confirm Nina Petrov");
        Assert.Equal([Chat.Id, Somewhere.With(Someone.Ada).Id], said.Select(sent => sent.Conversation));
        Assert.NotNull(PeopleIndex.Of((await desk.JournalAsync()).Now).Known(Someone.Nina.AadObjectId));
    }

    [Fact]
    public async Task Whoever_has_a_directory_id_already_cannot_be_claimed()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SayAsync(Someone.Guest, Somewhere.With(Someone.Guest), "I am Dana Fox");
        await desk.SayAsync(Someone.Ada, Somewhere.With(Someone.Ada), "confirm Dana Fox");
        var people = PeopleIndex.Of((await desk.JournalAsync()).Now);
        Assert.Equal("dana", people.Known(Someone.Dana.AadObjectId)!.Id.Value);
        // Confirmed as somebody new of that name, who sees nothing.
        Assert.Equal(Role.Viewer, people.Known(Someone.Guest.AadObjectId)!.Role);
    }

    [Fact]
    public async Task The_configured_first_administrator_is_one_at_the_first_word()
    {
        await using var desk = await Desk.OpenAsync(settings: ("People:FirstAdministrator", Someone.Guest.AadObjectId));
        await desk.SayAsync(Someone.Guest, Somewhere.With(Someone.Guest), "hello");
        await desk.SayAsync(Someone.Guest, Somewhere.With(Someone.Guest), "people");
        Assert.Equal(Role.Administrator, PeopleIndex.Of((await desk.JournalAsync()).Now).Known(Someone.Guest.AadObjectId)!.Role);
        Assert.Single((await desk.JournalAsync()).Now.Of(Person.Kind, Domain.Clearance.Open), person => person.Name == Someone.Guest.Name);
    }

    [Fact]
    public async Task The_first_administrator_is_told_what_to_do_first_and_still_answered()
    {
        await using var desk = await Desk.OpenAsync(settings: ("People:FirstAdministrator", Someone.Guest.AadObjectId));
        var said = await desk.SayAsync(Someone.Guest, Somewhere.With(Someone.Guest), "forecast of Orbis Marine this quarter");
        Assert.Contains("you are the administrator", said[0].Json, StringComparison.Ordinal);
        Assert.Contains(SmallPortfolio.Won, said[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nobody_can_confirm_anybody_the_setting_is_named_and_nobody_is_promoted()
    {
        await using var desk = await Desk.OpenAsync();
        var writer = (Bot.Ledger.LedgerWriter)desk.Services.GetService(typeof(Bot.Ledger.LedgerWriter))!;
        await writer.AppendAsync(
            new("test", "Test", Domain.Ledger.Source.Person, "leaves", [Domain.Ledger.Draft.Remove(Domain.Ledger.Partition.Shared, Person.Kind, new("ada"), "Ada left")]), CancellationToken.None);
        await desk.JournalAsync();
        foreach (var text in new[] { "hello", "I am Nina Petrov", "make Nina Petrov an administrator" })
        {
            var sent = await desk.AskAsync(Someone.Nina, Chat, text);
            Assert.Contains("People:FirstAdministrator", sent.Json, StringComparison.Ordinal);
            Assert.Contains(Someone.Nina.AadObjectId, sent.Json, StringComparison.Ordinal);
        }

        Assert.Null(PeopleIndex.Of((await desk.JournalAsync()).Now).Known(Someone.Nina.AadObjectId));
    }

    [Fact]
    public async Task A_first_administrator_that_is_no_object_id_stops_the_start() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Desk.OpenAsync(settings: ("People:FirstAdministrator", "ada@example.test")));
}
