using System.Collections.Immutable;
using Bot.Rendering;
using Bot.Status;
using Bot.Updates.Access;
using Bot.Updates.Channels;
using Domain;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;
using Domain.People;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class SetupCardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly ChannelLink Link = new()
    {
        Id = new("link"),
        Conversation = "19:velmora@thread.tacv2",
        Name = "Velmora Foods",
        Accounts = [new("velmora")],
        LinkedBy = new("ines"),
        TimeZone = "Europe/Zurich",
        DigestTime = "08:30",
    };

    private static readonly ChannelSetup Linked = new(
        [new(Link, [new("velmora")], ["Velmora Foods"], "Inês Carvalho")],
        [new(new("brannoch"), "Brannoch Energy", false), new(new("velmora"), "Velmora Foods", true)],
        0, "08:30", "Europe/Zurich", [], new(12, 1, false, true, false), 42);

    [Fact]
    public void The_setup_of_a_channel_for_an_owner() => CardChecks.MatchesSnapshot(SetupCards.Channel(Linked, "card", Now, Locale.Default), "setup-channel");

    [Fact]
    public void A_channel_that_is_not_linked_yet_for_an_owner_some_of_whose_accounts_are_not_for_everybody() => CardChecks.MatchesSnapshot(
        SetupCards.Channel(Linked with { Links = [], Choices = [new(new("velmora"), "Velmora Foods", false)], Unnamed = 2, DigestTime = "", Listeners = new(5, 0, false, false, false) }, "card", Now, Locale.Default),
        "setup-channel-new");

    [Fact]
    public void Who_owns_no_account_is_told_whom_to_ask() => CardChecks.MatchesSnapshot(
        SetupCards.Channel(Linked with { Choices = [], Deciders = ["Inês Carvalho", "Noor van Dijk"], Listeners = new(12, 0, false, true, true) }, "card", Now, Locale.Default), "setup-channel-reader");

    [Fact]
    public void After_a_clash_the_setup_says_who_did_what() => CardChecks.MatchesSnapshot(
        SetupCards.Channel(Linked, "card", Now, Locale.Default, "Somebody changed this meanwhile; yours was not saved", "Noor van Dijk, 26 Nov 2026 08:59: Digest in the channel at 08:30 (Europe/Zurich)"),
        "setup-channel-clash");

    [Fact]
    public void A_portfolio_of_hundreds_of_accounts_still_fits()
    {
        var choices = Enumerable.Range(0, 300).Select(number => new AccountChoice(new($"00000000-0000-0000-0000-{number:D12}"), $"A client with quite a long name {number}", false)).ToImmutableArray();
        var message = SetupCards.Channel(Linked with { Choices = choices }, "card", Now, Locale.Default);
        CardChecks.Valid(message);
        Assert.True(message.Card!.FitsTeams());
        Assert.Contains("260 more", message.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_a_global_account_manager() => CardChecks.MatchesSnapshot(
        SettingsCard.Render(new("Inês Carvalho", "Europe/Lisbon", "Europe/Lisbon", null, "en-GB", null, "08:00", 42), "card", Now), "my-settings");

    [Fact]
    public void The_settings_of_somebody_who_has_set_nothing() => CardChecks.MatchesSnapshot(
        SettingsCard.Render(new("Aoife Byrne", null, "Europe/Dublin", null, "en-IE", null, "", 42), "card", Now), "my-settings-defaults");

    [Fact]
    public void What_was_set_up_shows_old_and_new() => CardChecks.MatchesSnapshot(
        UpdateCards.Applied(
            ["Channel"], "Channel set up", null, [new("Accounts", "none", "Brannoch Energy, Velmora Foods"), new("Digest", "none", "08:30"), new("Time zone", "Europe/Lisbon", "Europe/Zurich")],
            "Inês Carvalho", Now, "shared#7-7", Locale.Default),
        "setup-saved");

    [Fact]
    public void Who_sees_an_account_and_why() => CardChecks.MatchesSnapshot(AccessCards.List(Access), "who-may-see");

    [Fact]
    public void A_change_of_what_somebody_sees_says_exactly_what_will_happen() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            new()
            {
                Said = "add Sofia Papadaki to Cascadel",
                Summary = Sentence.Of($"Add {"Sofia Papadaki"} to the team of {"Cascadel"}?"),
                Changes = [Draft.Remove(Partition.Shared, Person.Kind, new("x"), "x")],
                Values = [new("On the team of Cascadel", "no", "yes"), new("Sees of Cascadel", "names, dates and states", "amounts, not margins")],
                Effects = [Sentence.Of($"Afterwards {"Sofia Papadaki"} sees: {"amounts, not margins of Brannoch Energy, Cascadel, Velmora Foods; names, dates and states of every other account"}.")],
                Confirm = "Let Sofia Papadaki see amounts",
            },
            Locale.Default, "key"),
        "access-proposal");

    [Fact]
    public void A_discarded_proposal_stays_readable() => CardChecks.MatchesSnapshot(ConfirmationCards.Discarded("add Sofia Papadaki to Cascadel"), "discarded");

    [Fact]
    public void All_is_well() => CardChecks.MatchesSnapshot(StatusCard.Render(new(
        [
            StorageCheck.Of(Bot.Ledger.Tables.StorageProvider.AzureTables, TimeSpan.FromMilliseconds(14), 3412), PortfolioCheck.Of(13, 122, Now, Now), ImportCheck.Of(null),
            DigestsCheck.Of(true, 5, [Now.AddHours(-1)], []), PeopleCheck.Of(20, 1, 0, true), RegistrationCheck.Of("a", "t"), FailuresCheck.Of([]),
        ], Now), Locale.Default), "status-well");

    [Fact]
    public void What_needs_somebody_comes_first() => CardChecks.MatchesSnapshot(StatusCard.Render(new(
        [
            StorageCheck.Of(Bot.Ledger.Tables.StorageProvider.Sqlite, TimeSpan.FromMilliseconds(2), 3412), PortfolioCheck.Of(13, 122, Now, Now),
            DigestsCheck.Of(true, 5, [], ["Meera Krishnan (has no private chat with me)", "the channel Velmora Foods (I was removed from it)"]), PeopleCheck.Of(0, 0, 0, false),
            RegistrationCheck.Of(null, null), FailuresCheck.Of([new("7f3a91c2", Now.AddMinutes(-20), "TimeoutException")]),
        ], Now), Locale.Default), "status-needs-you");

    [Fact]
    public void The_first_administrator_is_told_what_to_do_first() => CardChecks.MatchesSnapshot(AdministratorCards.Welcome("Noor van Dijk"), "administrator-welcome");

    private static AccessList Access { get; } = new(
        new("velmora"), "Velmora Foods",
        [
            new(Clearance.Restricted, [new("Inês Carvalho", "leads it", true), new("Astrid Lindqvist", "sponsors it", true), new("Noor van Dijk", "administrator", true)]),
            new(Clearance.Money, [new("Jonas Weber", "on its team", true), new("Mateo Quispe", "on its team", false), .. Enumerable.Range(1, 9).Select(number => new AccessEntry($"Seller {number}", "seller, EMEA", true))]),
            new(Clearance.Open, [new("Petra Lang", "team member", true)]),
        ],
        ["Velmora Foods"], 2)
    {
        MayJoin = [new() { Id = new("petra"), Name = "Petra Lang", Accounts = [] }],
        Team = [new() { Id = new("jonas"), Name = "Jonas Weber", Accounts = [] }, new() { Id = new("mateo"), Name = "Mateo Quispe", Accounts = [] }],
    };
}
