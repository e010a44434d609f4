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
