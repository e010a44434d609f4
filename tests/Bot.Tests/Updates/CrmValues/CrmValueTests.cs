using System.Text.Json.Nodes;
using Bot.Crm;
using Bot.Rendering;
using Bot.Tests.Crm;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates.CrmValues;

/// <summary>People change what a CRM owns, by the rule of each field, and let go of it again. The whole bot with a CRM connected.</summary>
public sealed class CrmValueTests
{
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);
    private static readonly (string, string) Proposes = ("Crm:Fields:opportunity.amount", "propose");

    private readonly FakeCrm crm = CrmWorld.Filled();

    [Fact]
    public async Task Without_a_rule_the_value_stands_beside_the_CRMs_and_nothing_is_sent()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the amount of Fabrikam renewal to 95k");
        Assert.Contains("The CRM (fake) says €80,000. That is kept beside your value", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        await RoundAsync(desk);
        Assert.Empty(crm.Written);
        Assert.Equal(95_000m, await AmountAsync(desk));
    }

    [Fact]
    public async Task A_field_that_is_proposed_goes_to_the_CRM_once_it_is_confirmed()
    {
        await using var desk = await OpenAsync(Proposes);
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the amount of Fabrikam renewal to 95k");
        Assert.Contains("It counts here at once, in forecasts too. The CRM (fake) still says €80,000 and is asked to take it", asks.Words(), StringComparison.Ordinal);
        await RoundAsync(desk);
        Assert.Empty(crm.Written);

        await Task.WhenAll(desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply), desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply));
        await RoundAsync(desk);
        await RoundAsync(desk);
        Assert.Equal(CrmWorld.Euro(95_000), Assert.IsType<FieldValue.Amount>(Assert.Single(Assert.Single(crm.Written).Values).Value).Value);
        Assert.Empty(Fields(await desk.JournalAsync())["amount"].Disagreeing);
    }

    [Fact]
    public async Task Even_what_needs_no_confirmation_is_confirmed_before_it_leaves()
    {
        await using var desk = await OpenAsync(("Crm:Default", "propose"));
        crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.NextStep, "call them"));
        await RoundAsync(desk);
        Assert.NotNull((await desk.AskAsync(Someone.Dana, Alone, "next step of Fabrikam renewal: send the offer")).Button(Verbs.Apply));
    }

    [Fact]
    public async Task A_field_that_is_refused_says_why()
    {
        await using var desk = await OpenAsync(("Crm:Fields:opportunity.amount:Rule", "refuse"), ("Crm:Fields:opportunity.amount:Reason", "The deal desk approves amounts."));
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the amount of Fabrikam renewal to 95k");
        Assert.Contains("The amount of Fabrikam renewal is changed in the CRM (fake) only: The deal desk approves amounts. Nothing was written.", asks.Words(), StringComparison.Ordinal);
        Assert.Null(asks.Button(Verbs.Apply));
        // What the CRM has no say on is not its own.
        Assert.NotNull((await desk.AskAsync(Someone.Dana, Alone, "competitor of Fabrikam renewal is Contoso")).Button(Verbs.Apply));
    }

    [Theory]
    [InlineData("use the CRM value for the Fabrikam renewal amount")]
    [InlineData("use the CRM's amount for Fabrikam renewal")]
    [InlineData("go back to the CRM for the amount of Fabrikam renewal")]
    [InlineData("use the CRM value for Fabrikam renewal")]
    public async Task In_words_the_CRMs_value_counts_again(string words)
    {
        await using var desk = await OpenAsync();
        await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        var asks = await desk.AskAsync(Someone.Dana, Alone, words);
        Assert.Contains("€95,000 → €80,000", asks.Words(), StringComparison.Ordinal);
        Assert.Equal(95_000m, await AmountAsync(desk));
        var written = await PressedAsync(desk, asks, Verbs.Apply);
        Assert.Equal(80_000m, await AmountAsync(desk));
        await desk.PressAsync(Someone.Dana, Alone, written, Verbs.Undo);
        Assert.Equal(95_000m, await AmountAsync(desk));
    }

    [Fact]
    public async Task Where_nobody_overrides_there_is_nothing_to_let_go_of()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("Nobody overrides the amount of Fabrikam renewal", (await desk.AskAsync(Someone.Dana, Alone, "use the CRM value for the Fabrikam renewal amount")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deal_shows_both_values_and_a_button_that_lets_the_CRMs_count()
    {
        await using var desk = await OpenAsync();
        await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        var answer = await desk.AskAsync(Someone.Dana, Alone, "show me the deal Fabrikam renewal");
        Assert.Contains("Sources differ on amount: €95,000 counts, from a person; the CRM (fake) says €80,000", answer.Words(), StringComparison.Ordinal);
        var asks = await PressedAsync(desk, answer, Verbs.Settle);
        Assert.Equal(95_000m, await AmountAsync(desk));
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        Assert.Equal(80_000m, await AmountAsync(desk));
    }

    [Fact]
    public async Task A_conflict_comes_back_to_whoever_confirmed_with_both_values_and_a_choice()
    {
        await using var desk = await OpenAsync(Proposes);
        await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Amount, CrmWorld.Euro(120_000)));
        var told = await ToldAsync(desk);
        Assert.Contains("The CRM says otherwise: Fabrikam renewal", told.Words(), StringComparison.Ordinal);
        Assert.Contains("€95,000", told.Words(), StringComparison.Ordinal);
        Assert.Contains("€120,000", told.Words(), StringComparison.Ordinal);
        await RoundAsync(desk);
        Assert.Empty(crm.Written);

        var again = await PressedAsync(desk, told, Verbs.Settle, "Send mine again");
        Assert.Contains("€120,000 → €95,000", again.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, again, Verbs.Apply);
        await RoundAsync(desk);
        Assert.Equal(CrmWorld.Euro(95_000), Assert.IsType<FieldValue.Amount>(crm[Opportunity.Kind, "d1"].Values["amount"]).Value);
        Assert.Contains("decided already", (await PressedAsync(desk, told, Verbs.Settle, "Use the CRM value")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_conflict_the_CRMs_value_can_be_taken()
    {
        await using var desk = await OpenAsync(Proposes);
        await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Amount, CrmWorld.Euro(120_000)));
        var asks = await PressedAsync(desk, await ToldAsync(desk), Verbs.Settle, "Use the CRM value");
        Assert.Contains("€95,000 → €120,000", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        await RoundAsync(desk);
        Assert.Equal((120_000m, 0), (await AmountAsync(desk), crm.Written.Count));
    }

    [Fact]
    public async Task What_the_CRM_has_taken_is_not_undone_here_alone()
    {
        await using var desk = await OpenAsync(Proposes);
        var written = await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        await RoundAsync(desk);
        Assert.Contains("The CRM (fake) has taken it.", (await desk.PressAsync(Someone.Dana, Alone, written, Verbs.Undo)).Words(), StringComparison.Ordinal);
        Assert.Equal(95_000m, await AmountAsync(desk));
    }

    [Fact]
    public async Task What_is_undone_before_the_round_never_leaves()
    {
        await using var desk = await OpenAsync(Proposes);
        var written = await ConfirmedAsync(desk, "set the amount of Fabrikam renewal to 95k");
        await desk.PressAsync(Someone.Dana, Alone, written, Verbs.Undo);
        await RoundAsync(desk);
        Assert.Empty(crm.Written);
        Assert.Equal(80_000m, await AmountAsync(desk));
    }

    [Fact]
    public async Task Several_changes_in_one_breath_are_sent_each_by_its_own_rule()
    {
        await using var desk = await OpenAsync(Proposes, ("Crm:Fields:opportunity.close", "refuse"));
        var asks = await desk.AskAsync(Someone.Dana, Alone, "Fabrikam renewal: 95k, close 3 Dec 2026, best case");
        Assert.Contains("changed in the CRM (fake) only", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        await RoundAsync(desk);
        Assert.Equal("amount", Assert.Single(Assert.Single(crm.Written).Values).Key);
        Assert.Equal(new DateOnly(2026, 12, 31), (await desk.JournalAsync()).Now.State(Opportunity.Kind, CrmWorld.Renewal)!.Read(Opportunity.Kind, Clearance.Money).Close);
    }

    [Theory]
    [InlineData("override", "The CRM (fake) does not learn of it from me")]
    [InlineData("refuse", "are added in the CRM (fake) only")]
    public async Task Where_deals_come_from_the_CRM_a_new_one_says_so(string rule, string says)
    {
        await using var desk = await OpenAsync(("Crm:Fields:opportunity.name:Rule", rule));
        Assert.Contains(says, (await desk.AskAsync(Someone.Dana, Alone, "add a deal at Fabrikam: Pumps, 95k, 12 May 2031")).Words(), StringComparison.Ordinal);
    }

    private async Task<Desk> OpenAsync(params (string, string)[] settings)
    {
        var desk = await Desk.WithAsync(services => services.AddSingleton<ICrm>(crm), null, [("Storage:Path", ":memory:"), ("Crm:Enabled", "false"), .. settings]);
        // The private chat is known from the first message on.
        await desk.AskAsync(Someone.Dana, Alone, "help");
        await RoundAsync(desk);
        return desk;
    }

    private static Task RoundAsync(Desk desk) => desk.Services.GetRequiredService<CrmService>().RunOnceAsync(CancellationToken.None);

    /// <summary>The one message that a round sends.</summary>
    private static async Task<Sent> ToldAsync(Desk desk)
    {
        var before = desk.Connector.Traffic.Count;
        await RoundAsync(desk);
        return Assert.Single(desk.Connector.Traffic.Skip(before));
    }

    private static async Task<decimal> AmountAsync(Desk desk) =>
        (await desk.JournalAsync()).Now.State(Opportunity.Kind, CrmWorld.Renewal)!.Read(Opportunity.Kind, Clearance.Money).Amount!.Value.Amount;

    private static IReadOnlyDictionary<string, FieldState> Fields(Journal journal) => journal.Now.State(Opportunity.Kind, CrmWorld.Renewal)!.Fields;

    private static async Task<Sent> ConfirmedAsync(Desk desk, string order) => await PressedAsync(desk, await desk.AskAsync(Someone.Dana, Alone, order), Verbs.Apply);

    /// <summary>The card that took the pressed one's place.</summary>
    private static async Task<Sent> PressedAsync(Desk desk, Sent card, string verb, string? title = null)
    {
        var pressed = title is null ? card : card with { Body = Only(card.Body, title) };
        var answer = await desk.PressAsync(Someone.Dana, Alone, pressed, verb);
        return new("PUT", card.Conversation, card.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }) });
    }

    /// <summary>The card with no other button than this one.</summary>
    private static JsonObject Only(JsonNode body, string title)
    {
        var card = body.DeepClone().AsObject();
        var actions = card["attachments"]![0]!["content"]!["actions"]!.AsArray();
        foreach (var other in actions.Where(action => (string?)action!["title"] != title).ToArray())
            actions.Remove(other);
        return card;
    }
}
