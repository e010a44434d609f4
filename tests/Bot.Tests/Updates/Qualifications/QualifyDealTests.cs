using Bot.Rendering;
using Bot.Tests.Turns;
using Bot.Tests.Updates.Deals;
using Domain;
using Domain.Qualifications;
using Xunit;

namespace Bot.Tests.Updates.Qualifications;

public sealed class QualifyDealTests
{
    [Fact]
    public async Task An_element_is_kept_with_what_shows_it_once_it_is_confirmed_and_taken_back_with_one_press()
    {
        await using var desk = await DryDocks.OpenAsync();

        var done = await DryDocks.ConfirmedAsync(desk, Someone.Dana, "metrics validated on the Dry dock deal: saves 12 % energy");

        var kept = Assert.Single(await SaidAsync(desk));
        Assert.Equal((DryDocks.DryDock, QualificationElement.Metrics, QualificationLevel.Validated, "saves 12 % energy", "dana"), (kept.Opportunity!.Value, kept.Element, kept.Level, kept.Evidence, kept.By!.Value.Value));
        Assert.Equal((SmallPortfolio.Orbis, true), (kept.Account!.Value, kept.Day is not null));

        await desk.PressAsync(Someone.Dana, DryDocks.Alone, done, Verbs.Undo);

        Assert.Empty(await SaidAsync(desk));
    }

    [Fact]
    public async Task The_same_element_is_changed_not_kept_twice_and_old_evidence_goes_with_the_old_level()
    {
        await using var desk = await DryDocks.OpenAsync();
        await DryDocks.ConfirmedAsync(desk, Someone.Dana, "champion validated on Dry dock: Tom presented our figures");

        await DryDocks.ConfirmedAsync(desk, Someone.Tom, "the champion of Dry dock is identified");

        var kept = Assert.Single(await SaidAsync(desk));
        Assert.Equal((QualificationLevel.Identified, true, "tom"), (kept.Level, string.IsNullOrEmpty(kept.Evidence), kept.By!.Value.Value));
    }

    [Fact]
    public async Task Confirmed_needs_something_that_shows_it()
    {
        await using var desk = await DryDocks.OpenAsync();

        var answer = await desk.AskAsync(Someone.Dana, DryDocks.Alone, "economic buyer confirmed on Dry dock");

        Assert.Contains("What shows it?", answer.Words(), StringComparison.Ordinal);
        Assert.Null(answer.Button(Verbs.Apply));
    }

    [Fact]
    public async Task Where_a_guest_listens_or_who_does_not_see_the_account_writes_nothing()
    {
        await using var desk = await DryDocks.OpenAsync();
        var stranger = await desk.AskAsync(Someone.Nina, Somewhere.With(Someone.Nina), "metrics validated on Dry dock: saves energy");
        desk.Connector.Rosters[Somewhere.Team].Add((System.Text.Json.Nodes.JsonNode)Someone.Guest.Member("guest"));

        var heard = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "metrics validated on Dry dock: saves energy");

        Assert.All([stranger, heard], answer => Assert.Null(answer.Button(Verbs.Apply)));
        Assert.Contains("Tell me in our private chat", heard.Words(), StringComparison.Ordinal);
        Assert.Empty(await SaidAsync(desk));
    }

    private static async Task<IReadOnlyList<Qualification>> SaidAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Qualification.Kind, Clearance.Restricted).Where(one => one.Level is not null).ToArray();
}
