using System.Collections.Immutable;
using System.Globalization;
using Bot.Understanding;
using Bot.Understanding.Text;
using Bot.Updates;
using Bot.Updates.Deals;
using Domain;
using Domain.Opportunities;

namespace Bot.Forms.EditDeals;

/// <summary>An open deal: its amount, stage, category, close date and next step. Only what is changed is written, over what others changed meanwhile.</summary>
internal sealed class EditDealForm : IForm
{
    public const string TheName = "edit-deal";

    private const string Amount = "amount", Stage = "stage", Category = "category", Close = "close", NextStep = "next", Due = "due";
    private const int LongestStep = 1_000;
    private const int LongestAmount = 40;

    private static readonly ForecastCategory[] Open = [ForecastCategory.Pipeline, ForecastCategory.BestCase, ForecastCategory.MostLikely, ForecastCategory.Commit, ForecastCategory.Omitted];

    public string Name => TheName;

    FormStep IForm.Open(FormInquiry inquiry) => Deal(inquiry) is { } deal ? new FormStep.Fill(Form(deal, inquiry)) : NotYours;

    public FormStep Submit(FormInquiry inquiry, Func<string, string?> input)
    {
        if (Deal(inquiry) is not { } deal)
            return NotYours;
        var form = Form(deal, inquiry).With(input);
        var problems = new Dictionary<string, string>();
        ImmutableArray<UpdateOrder> parts = [.. form.Fields.Where(IsChanged).Select(field => Part(field, form, deal, inquiry, problems)).OfType<UpdateOrder>()];
        if (IsChanged(Field(form, Due)) && !IsChanged(Field(form, NextStep)) && Read(Field(form, Due)) is { } day && problems.Count == 0)
            parts = [.. parts, Order(UpdateKind.DealNextStep, deal, inquiry) with { Text = Read(Field(form, NextStep)), Day = Entered.Day(day) }];
        if (problems.Count > 0)
            return new FormStep.Fill(form.With(problems));
        if (parts.IsEmpty)
            return new FormStep.Fill(form with { Problem = "Nothing is changed yet." });
        var order = parts is [var only] ? only : new UpdateOrder(UpdateKind.Several, NameOf(deal), "", []) { Parts = parts };
        return new FormStep.Write(order with { Seen = long.TryParse(input(Rendering.Verbs.Seen), CultureInfo.InvariantCulture, out var seen) ? seen : null }, $"{inquiry.Key} {inquiry.Alone.Person!.Id}", form)
        {
            Home = inquiry.Alone.Portfolio.Journal.HomeOf(Opportunity.Kind.Name, deal.Id),
        };
    }

    private static FormStep NotYours => new FormStep.Say("That deal can be changed by those who see the amounts of its account, while it is open.");

    private static Opportunity? Deal(FormInquiry inquiry) => inquiry.Record is { } id && inquiry.Alone.View.Find(Opportunity.Kind, new RecordId(id)) is { } deal
        && inquiry.Alone.View.StatusOf(deal) == DealStatus.Open && UpdateRights.MayChange(inquiry.Alone, deal.Account) ? deal : null;

    private static Form Form(Opportunity deal, FormInquiry inquiry)
    {
        var portfolio = inquiry.Alone.Portfolio;
        var home = portfolio.Journal.HomeOf(Opportunity.Kind.Name, deal.Id);
        var stages = DealStages.Of(portfolio);
        var currency = deal.Amount?.Currency ?? portfolio.ReportingCurrency;
        return new(TheName, inquiry.Key, NameOf(deal), [deal.Account is { } account ? UpdateRights.NameOf(portfolio.Families.Canonical(account), portfolio) : "No account", "Edit deal"],
        [
            Kept(new(Amount, $"Amount ({currency.Code})", FieldInput.Line, deal.Amount is { } amount ? amount.Amount.ToString("0.##", CultureInfo.InvariantCulture) : "") { MostCharacters = LongestAmount, Hint = "95k, 1.2m, 95000" }),
            Kept(new(Stage, "Stage", FieldInput.Choice, deal.Stage ?? "") { Choices = [.. stages.Union([deal.Stage ?? ""]).Where(stage => stage.Length > 0).Select(stage => new FormChoice(stage, stage))], Hint = "None yet" }),
            Kept(new(Category, "Forecast category", FieldInput.Choice, portfolio.CategoryOf(deal).ToString()) { Choices = [.. Entered.Choices<ForecastCategory>().Where(choice => Open.Any(category => category.ToString() == choice.Value))] }),
            Kept(new(Close, "Close date", FieldInput.Day, Entered.Write(deal.Close))),
            Kept(new(NextStep, "Next step", FieldInput.Lines, deal.NextStep ?? "") { MostCharacters = LongestStep, Hint = "What happens next?" }),
            Kept(new(Due, "Next step due", FieldInput.Day, Entered.Write(deal.NextStepDue))),
        ], "Save")
        {
            Carried = ImmutableDictionary<string, string>.Empty.Add(Rendering.Verbs.Record, deal.Id.Value)
                .Add(Rendering.Verbs.Seen, (home is { } there ? portfolio.Journal.LastSequence(there) : 0).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static FormField Kept(FormField field) => field with { Was = field.Value };

    private static bool IsChanged(FormField field) => Read(field) != (field.Was ?? "").Trim();

    private static string Read(FormField field) => field.Value.Trim();

    private static FormField Field(Form form, string name) => form.Fields.First(field => field.Name == name);

    /// <summary>The order that one changed field stands for; null, and what is wrong with it, when it cannot be.</summary>
    private static UpdateOrder? Part(FormField field, Form form, Opportunity deal, FormInquiry inquiry, Dictionary<string, string> problems)
    {
        var text = Read(field);
        switch (field.Name)
        {
            case Amount when EnteredAmount.Read(text) is var (value, currency):
                return Order(UpdateKind.DealAmount, deal, inquiry) with { Amount = value, Currency = currency };
            case Amount:
                problems[Amount] = EnteredAmount.Allowed;
                return null;
            case Stage when text.Length > 0:
                return Order(UpdateKind.DealStage, deal, inquiry) with { Text = text };
            case Category when Entered.Choice<ForecastCategory>(text) is { } category && Open.Contains(category):
                return Order(UpdateKind.DealCategory, deal, inquiry) with { Category = category };
            case Close when Entered.Day(text) is { } day:
                return Order(UpdateKind.DealClose, deal, inquiry) with { Day = day };
            case NextStep when text.Length is > 0 and <= LongestStep:
                return Order(UpdateKind.DealNextStep, deal, inquiry) with { Text = text, Day = Entered.Day(Read(Field(form, Due))) };
            case NextStep when text.Length > LongestStep:
                problems[NextStep] = $"That has {text.Length} characters; a next step may have {LongestStep}.";
                return null;
            case Due when text.Length == 0 || (Entered.Day(text) is not null && Read(Field(form, NextStep)).Length > 0):
                return null;
            case Due:
                problems[Due] = "Write what is to be done by that day.";
                return null;
            default:
                problems[field.Name] = field.Name switch
                {
                    Stage or Category => "Choose one of the list.",
                    Close => "Choose a day: an open deal keeps a close date.",
                    _ => "Write what happens next: it cannot be emptied here.",
                };
                return null;
        }
    }

    private static UpdateOrder Order(UpdateKind kind, Opportunity deal, FormInquiry inquiry) => new(kind, NameOf(deal), "", []) { Deal = deal.Id, SaidOn = inquiry.Today };

    private static string NameOf(Opportunity deal) => deal.Name is { Length: > 0 } name ? name : deal.Id.Value;
}
