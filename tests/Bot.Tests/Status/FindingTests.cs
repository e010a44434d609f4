using Bot.Import.Runs;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Status;
using Xunit;

namespace Bot.Tests.Status;

/// <summary>What each check makes of its facts.</summary>
public sealed class FindingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly ImportRun Run = new("hash", "crm", "canonical", Now.AddHours(-1), new(2026, 11, 26), false, 40, 100);

    public static TheoryData<string, Level, Finding> Findings => new()
    {
        { "quick storage", Level.Good, StorageCheck.Of(StorageProvider.Sqlite, TimeSpan.FromMilliseconds(2), 10) },
        { "slow storage", Level.Attention, StorageCheck.Of(StorageProvider.AzureTables, TimeSpan.FromSeconds(2), 10) },
        { "no storage", Level.Bad, StorageCheck.Of(StorageProvider.AzureTables, StorageTrouble.AccessDenied) },
        { "an empty portfolio", Level.Attention, PortfolioCheck.Of(0, 0, null, Now) },
        { "a portfolio of today", Level.Good, PortfolioCheck.Of(8, 120, Now, Now) },
        { "a portfolio that nobody keeps up", Level.Attention, PortfolioCheck.Of(8, 120, Now.AddDays(-15), Now) },
        { "no import", Level.Good, ImportCheck.Of(null) },
        { "an import that stopped", Level.Attention, ImportCheck.Of(new(Run, null, 0)) },
        { "an import that refused rows", Level.Attention, ImportCheck.Of(new(Run, Now, 3)) },
        { "an import of everything", Level.Good, ImportCheck.Of(new(Run, Now, 0)) },
        { "no digests wanted", Level.Good, DigestsCheck.Of(true, 0, [], []) },
        { "digests switched off", Level.Attention, DigestsCheck.Of(false, 2, [], []) },
        { "a digest that cannot be delivered", Level.Attention, DigestsCheck.Of(true, 2, [Now], ["Dana Fox (has no private chat with me)"]) },
        { "digests sent", Level.Good, DigestsCheck.Of(true, 2, [Now, Now.AddHours(-1)], []) },
        { "all said", Level.Good, OutboxCheck.Of([Item(ItemState.Sent), Item(ItemState.Waiting)], Now) },
        { "something given up", Level.Attention, OutboxCheck.Of([Item(ItemState.GivenUp) with { Trouble = "503" }], Now) },
        { "a conversation that takes nothing", Level.Attention, OutboxCheck.Of([Item(ItemState.Refused)], Now) },
        { "something said twice", Level.Good, OutboxCheck.Of([Item(ItemState.Sent) with { Repeats = 1 }], Now) },
        { "no administrator", Level.Bad, PeopleCheck.Of(0, 0, 0, isOneConfigured: false) },
        { "an administrator to come", Level.Attention, PeopleCheck.Of(0, 0, 1, isOneConfigured: true) },
        { "people who wait", Level.Attention, PeopleCheck.Of(5, 1, 2, isOneConfigured: true) },
        { "everybody confirmed", Level.Good, PeopleCheck.Of(5, 1, 0, isOneConfigured: true) },
        { "no registration", Level.Attention, RegistrationCheck.Of(null, null) },
        { "a registration", Level.Good, RegistrationCheck.Of("app", "tenant") },
        { "nothing failed", Level.Good, FailuresCheck.Of([]) },
        { "something failed", Level.Attention, FailuresCheck.Of([new("ab12", Now, "TimeoutException")]) },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_is_not_good_says_what_to_do(string about, object level, object finding)
    {
        var found = Assert.IsType<Finding>(finding);
        Assert.True(found.Level == (Level)level, about);
        Assert.Equal(found.Level == Level.Good, found.Advice is null);
    }

    [Fact]
    public void What_went_out_and_what_did_not_is_told_in_numbers() => Assert.Equal(
        "1 message went out within a day, 1 waits. Within a week 1 was given up (1 digest: 503), 1 conversation takes no messages, of 1 the answer of Teams was lost, 2 may have been said twice.",
        Bot.Rendering.Wording.Say(
            OutboxCheck.Of([Item(ItemState.Sent) with { Repeats = 2 }, Item(ItemState.GivenUp) with { Trouble = "503" }, Item(ItemState.Refused), Item(ItemState.Uncertain)], Now).What, Bot.Rendering.Locale.Default));

    private static OutboxItem Item(ItemState state) => new(new("digest", new Recipient.Alone(new("dana")), new(2026, 11, 26), Now), "a:dana", state, Now.AddHours(-1), 1, 0, null, null, null, "");
}
