using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Teams;
using Xunit;

namespace Bot.Tests.Updates.Teams;

public sealed class TeamRoleTests
{
    [Fact]
    public async Task Somebody_has_one_role_for_an_account_and_the_new_one_takes_its_place()
    {
        await using var desk = await People.OpenAsync();
        await People.ConfirmedAsync(desk, "Tom Ruiz is the solution architect on Orbis Marine");
        var card = await People.ConfirmedAsync(desk, "role of Tom Ruiz on Orbis Marine is delivery lead");
        Assert.Contains("solution architect → delivery lead", card, StringComparison.Ordinal);
        var role = await People.OneAsync(desk, TeamRole.Kind);
        Assert.Equal(("delivery lead", new RecordId("tom"), SmallPortfolio.Orbis), (role.Role, role.Person!.Value, role.Account!.Value));
    }

    [Fact]
    public async Task A_role_gives_no_sight_and_says_so()
    {
        await using var desk = await People.OpenAsync();
        var card = await People.ConfirmedAsync(desk, "Lee Wong joins Orbis Marine as legal counsel");
        Assert.DoesNotContain("does not see its amounts", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_on_the_account_gives_no_roles()
    {
        await using var desk = await People.OpenAsync();
        Assert.Null((await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "Tom Ruiz is the solution architect on Vanta Foods")).Button(Verbs.Apply));
    }
}
