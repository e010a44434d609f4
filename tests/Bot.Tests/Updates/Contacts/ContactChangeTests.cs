using Bot.Rendering;
using Bot.Tests.Turns;
using Domain.Contacts;
using Xunit;

namespace Bot.Tests.Updates.Contacts;

public sealed class ContactChangeTests
{
    [Theory]
    [InlineData("Olivier Rochat has left", "left", null, null, null)]
    [InlineData("Olivier has moved on", "moved", null, null, null)]
    [InlineData("Olivier Rochat is our champion", "active", BuyingRole.Champion, null, null)]
    [InlineData("Olivier Rochat is now the economic buyer", "active", BuyingRole.Economic, null, null)]
    [InlineData("email of Olivier Rochat is o.rochat@orbis.example", "active", null, "o.rochat@orbis.example", null)]
    [InlineData("the title of Olivier Rochat is Head of Manufacturing IT", "active", null, null, "Head of Manufacturing IT")]
    public async Task What_is_known_of_somebody_changes_once_it_is_confirmed(string said, string status, BuyingRole? role, string? email, string? title)
    {
        await using var desk = await People.OpenAsync();
        await People.ConfirmedAsync(desk, said);
        var contact = await People.OneAsync(desk, Contact.Kind, one => one.Name == "Olivier Rochat");
        Assert.Equal((status, role, email, title), (contact.Status, contact.BuyingRole, contact.Email, contact.Title));
    }

    [Fact]
    public async Task Where_somebody_stands_is_kept_once_it_is_confirmed_and_taken_back_with_one_press()
    {
        await using var desk = await People.OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, People.Alone, "Olivier Rochat is a supporter in the inner circle");
        var done = Deals.DryDocks.Shown(await desk.PressAsync(Someone.Dana, People.Alone, asks, Verbs.Apply), asks);
        var contact = await People.OneAsync(desk, Contact.Kind, one => one.Name == "Olivier Rochat");
        Assert.Equal((PoliticalStatus.InnerCircle, Support.Supporter), (contact.PoliticalStatus, contact.Support));

        await desk.PressAsync(Someone.Dana, People.Alone, done, Verbs.Undo);

        contact = await People.OneAsync(desk, Contact.Kind, one => one.Name == "Olivier Rochat");
        Assert.Equal((null, null), (contact.PoliticalStatus, contact.Support));
    }

    /// <summary>The words of the order are in the channel already; the bot repeats none of them.</summary>
    [Fact]
    public async Task Where_a_guest_listens_nothing_is_said_or_written_of_where_somebody_stands()
    {
        await using var desk = await People.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        desk.Connector.Rosters[Somewhere.Team].Add((System.Text.Json.Nodes.JsonNode)Someone.Guest.Member("guest"));

        var answer = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "Olivier Rochat is against us");

        Assert.Contains("Tell me in our private chat", answer.Words(), StringComparison.Ordinal);
        Assert.Null(answer.Button(Verbs.Apply));
        Assert.Null((await People.OneAsync(desk, Contact.Kind, one => one.Name == "Olivier Rochat")).Support);
    }

    [Theory]
    [InlineData("email of Olivier Rochat is none")]
    [InlineData("email of Olivier Rochat is a b@c")]
    public async Task What_is_no_address_is_refused(string said)
    {
        await using var desk = await People.OpenAsync();
        var answer = await desk.AskAsync(Someone.Dana, People.Alone, said);
        Assert.Contains("is no email address", answer.Words(), StringComparison.Ordinal);
        Assert.Null(answer.Button(Verbs.Apply));
    }

    [Fact]
    public async Task Who_is_not_on_the_account_changes_nothing()
    {
        await using var desk = await People.OpenAsync();
        var answer = await desk.AskAsync(Someone.Nina, Somewhere.With(Someone.Nina), "Olivier Rochat has left");
        Assert.Null(answer.Button(Verbs.Apply));
        Assert.Equal("active", (await People.OneAsync(desk, Contact.Kind, one => one.Name == "Olivier Rochat")).Status);
    }
}
