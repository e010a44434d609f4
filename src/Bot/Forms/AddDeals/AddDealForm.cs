using System.Collections.Immutable;
using Bot.Understanding;
using Bot.Understanding.Text;
using Bot.Updates.Deals;
using Domain.Accounts;
using Domain.Opportunities;

namespace Bot.Forms.AddDeals;

/// <summary>A deal of an account that is not known yet. Whoever enters it owns it.</summary>
internal sealed class AddDealForm : IForm
{
    public const string TheName = "add-deal";

    private const string Title = "name", Amount = "amount", Close = "close", Stage = "stage", Category = "category";
    private const int LongestName = 200;
    private const int LongestAmount = 40;

    private static readonly ForecastCategory[] Open = [ForecastCategory.Pipeline, ForecastCategory.BestCase, ForecastCategory.MostLikely, ForecastCategory.Commit];

    public string Name => TheName;

    FormStep IForm.Open(FormInquiry inquiry) => inquiry.AccountToChange is { } account ? new FormStep.Fill(Form(account, inquiry)) : NotYours;

    public FormStep Submit(FormInquiry inquiry, Func<string, string?> input)
    {
        if (inquiry.AccountToChange is not { } account)
            return NotYours;
        var form = Form(account, inquiry).With(input);
        var (name, entered, close) = (Entered.Text(input, Title), Entered.Text(input, Amount), Entered.Text(input, Close));
        var (stage, category) = (Entered.Text(input, Stage), Entered.Choice<ForecastCategory>(Entered.Text(input, Category)));
        var amount = entered.Length == 0 ? null : EnteredAmount.Read(entered);
        var problems = new Dictionary<string, string>();
        if (name.Length is 0 or > LongestName)
            problems[Title] = name.Length == 0 ? "Write what the deal is called." : $"That has {name.Length} characters; {LongestName} are allowed.";
        if (entered.Length > 0 && amount is null)
            problems[Amount] = EnteredAmount.Allowed;
        if (Entered.Day(close) is not { } day || day < inquiry.Today)
            problems[Close] = "Choose today or a later day.";
        if (category is { } chosen && !Open.Contains(chosen))
            problems[Category] = "Choose one of the list.";
        return problems.Count > 0
            ? new FormStep.Fill(form.With(problems))
            : new FormStep.Write(
                new UpdateOrder(UpdateKind.NewDeal, name, name, [account.Id])
                {
                    Amount = amount?.Value,
                    Currency = amount?.Currency,
                    Day = Entered.Day(close),
                    Stage = stage.Length == 0 ? null : stage,
                    Category = category,
                    IsLeftOpen = true,
                    SaidOn = inquiry.Today,
                },
                $"{inquiry.Key} {inquiry.Alone.Person!.Id}", form);
    }

    private static FormStep NotYours => new FormStep.Say("A deal is added by those who see the amounts of the account.");

    private static Form Form(Account account, FormInquiry inquiry)
    {
        var portfolio = inquiry.Alone.Portfolio;
        var stages = DealStages.Of(portfolio).Where(stage => portfolio.Stages.GetValueOrDefault(stage)?.Status is null or DealStatus.Open);
        return new(
            TheName, inquiry.Key, "Add a deal", [account.Name ?? account.Id.Value, "Add a deal"],
            [
                new(Title, "What is it called?", FieldInput.Line, "") { IsRequired = true, MostCharacters = LongestName, Hint = "Line 4 sensors" },
                new(Amount, $"Amount ({portfolio.ReportingCurrency.Code})", FieldInput.Line, "") { MostCharacters = LongestAmount, Hint = "95k, 1.2m, USD 95000" },
                new(Close, "Close date", FieldInput.Day, "") { IsRequired = true },
                new(Stage, "Stage", FieldInput.Choice, "") { Choices = [.. stages.Select(stage => new FormChoice(stage, stage))], Hint = "None yet" },
                new(Category, "Forecast category", FieldInput.Choice, "") { Choices = [.. Entered.Choices<ForecastCategory>().Where(choice => Open.Any(category => category.ToString() == choice.Value))], Hint = "As its stage says" },
            ], "Add it")
        {
            Carried = ImmutableDictionary<string, string>.Empty.Add(Rendering.Verbs.Record, account.Id.Value),
        };
    }
}
