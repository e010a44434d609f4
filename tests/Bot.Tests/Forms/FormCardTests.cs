using Bot.Forms;
using Bot.People;
using Bot.Rendering;
using Bot.Tests.Rendering;
using Bot.Tests.Samples;
using Domain;
using Domain.Opportunities;
using Domain.People;
using Xunit;

namespace Bot.Tests.Forms;

/// <summary>The dialogs, from the sample portfolio: files to look at.</summary>
public sealed class FormCardTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly SeenMessage Message = new(
        new("19:velmora@thread.tacv2|1", "https://teams.microsoft.com/l/message/1", "Lukas Brandt"),
        "Met Jane Roe, new CPO of Velmora Foods. They like the pilot, 2M budget, decision by June.", new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_message_to_log() => Matches("dialog-log", await OpenAsync("log-note", null, Message));

    [Fact]
    public async Task A_message_to_log_with_what_is_wrong() => Matches(
        "dialog-log-wrong", await SubmitAsync("log-note", null, Message, ("text", ""), ("on", "2031-01-01"), ("account", "")));

    [Fact]
    public async Task A_deal_to_edit() => Matches("dialog-deal", await OpenAsync("edit-deal", await DealAsync(), null));

    [Fact]
    public async Task A_deal_to_edit_with_what_is_wrong() => Matches("dialog-deal-wrong", await SubmitAsync("edit-deal", await DealAsync(), null, ("amount", "80k or 95k"), ("close", "")));

    [Fact]
    public async Task A_deal_to_add() => Matches("dialog-new-deal", await OpenAsync("add-deal", (await InesAsync()).View.Accounts.Single(account => account.Name == "Velmora Foods").Id.Value, null));

    [Fact]
    public async Task A_risk_to_raise() => Matches("dialog-risk", await OpenAsync("raise-risk", (await InesAsync()).View.Accounts.Single(account => account.Name == "Velmora Foods").Id.Value, null));

    [Fact]
    public async Task Every_form_refuses_what_it_does_not_know()
    {
        foreach (var name in (string[])["add-deal", "edit-deal", "raise-risk"])
            Assert.IsType<FormStep.Say>(await OpenAsync(name, "nothing", null));
        Assert.Null(FormCatalogue.Named("nothing"));
    }

    private static void Matches(string name, FormStep step)
    {
        var form = Assert.IsType<FormStep.Fill>(step).Form;
        // Where the ledger stands depends on how much there is in the sample.
        if (form.Carried.ContainsKey(Verbs.Seen))
            form = form with { Carried = form.Carried.SetItem(Verbs.Seen, "1") };
        CardChecks.MatchesSnapshot(new(form.Title, form.Title) { Card = FormCard.Of(form) }, name);
    }

    private async Task<FormStep> OpenAsync(string name, string? record, SeenMessage? message) => FormCatalogue.Named(name)!.Open(await InquiryAsync(record, message));

    /// <summary>Sends the form as it opened, with these inputs in place of what stood there; clients leave out what is empty.</summary>
    private async Task<FormStep> SubmitAsync(string name, string? record, SeenMessage? message, params (string Name, string Value)[] inputs)
    {
        var inquiry = await InquiryAsync(record, message);
        var opened = Assert.IsType<FormStep.Fill>(FormCatalogue.Named(name)!.Open(inquiry)).Form;
        var sent = opened.Fields.ToDictionary(field => field.Name, field => field.Value);
        foreach (var field in opened.Fields.Where(field => field.Was is not null))
            sent[FormField.WasPrefix + field.Name] = field.Was!;
        foreach (var (input, value) in inputs)
            sent[input] = value;
        return FormCatalogue.Named(name)!.Submit(inquiry, input => sent.GetValueOrDefault(input, "") is { Length: > 0 } value ? value : null);
    }

    private async Task<FormInquiry> InquiryAsync(string? record, SeenMessage? message)
    {
        var hearing = await InesAsync();
        return new(hearing, hearing, Day, "key") { Record = record, Message = message };
    }

    private async Task<string> DealAsync() => (await InesAsync()).View.Of(Opportunity.Kind).Single(deal => deal.Name == "Group frame agreement renewal").Id.Value;

    private async Task<Hearing> InesAsync()
    {
        var (world, _) = await loads.OnAsync(Day);
        var portfolio = await world.Now();
        var person = portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Name == "Inês Carvalho");
        var view = new View(portfolio, Access.For(person, portfolio));
        return new(new("ines", "Inês Carvalho", "en-GB", "Europe/Zurich"), person, view.Reader, view, portfolio, []);
    }
}
