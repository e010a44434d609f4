using System.Collections.Immutable;
using Bot.Understanding;
using Bot.Understanding.Text;
using Domain.Accounts;
using Domain.Risks;

namespace Bot.Forms.RaiseRisks;

/// <summary>A risk of an account, with what is at stake, how likely it is and when its next step is due.</summary>
internal sealed class RaiseRiskForm : IForm
{
    public const string TheName = "raise-risk";

    private const string Title = "title", Type = "type", Impact = "impact", Probability = "probability", Due = "due";
    private const int LongestTitle = 300;
    private const int LongestAmount = 40;

    public string Name => TheName;

    public FormStep Open(FormInquiry inquiry) => inquiry.AccountToChange is { } account ? new FormStep.Fill(Form(account, inquiry)) : NotYours;

    public FormStep Submit(FormInquiry inquiry, Func<string, string?> input)
    {
        if (inquiry.AccountToChange is not { } account)
            return NotYours;
        var form = Form(account, inquiry).With(input);
        var (title, impact, probability, due) = (Entered.Text(input, Title), Entered.Text(input, Impact), Entered.Text(input, Probability), Entered.Text(input, Due));
        var amount = impact.Length == 0 ? null : EnteredAmount.Read(impact);
        var share = probability.Length == 0 ? null : EnteredAmount.ReadShare(probability);
        var problems = new Dictionary<string, string>();
        if (title.Length is 0 or > LongestTitle)
            problems[Title] = title.Length == 0 ? "Write what may happen." : $"That has {title.Length} characters; {LongestTitle} are allowed.";
        if (impact.Length > 0 && amount is null)
            problems[Impact] = EnteredAmount.Allowed;
        if (probability.Length > 0 && share is null)
            problems[Probability] = "Write a number from 0 to 100, or leave it empty.";
        if (due.Length > 0 && (Entered.Day(due) is not { } day || day < inquiry.Today))
            problems[Due] = "Choose today or a later day, or leave it empty.";
        return problems.Count > 0
            ? new FormStep.Fill(form.With(problems))
            : new FormStep.Write(
                new UpdateOrder(UpdateKind.Risk, title, title, [account.Id])
                {
                    Amount = amount?.Value,
                    Currency = amount?.Currency,
                    Share = share,
                    RiskType = Entered.Choice<RiskType>(Entered.Text(input, Type)),
                    Day = Entered.Day(due),
                    SaidOn = inquiry.Today,
                },
                $"{inquiry.Key} {inquiry.Alone.Person!.Id}", form);
    }

    private static FormStep NotYours => new FormStep.Say("A risk is raised by those who see the amounts of the account.");

    private static Form Form(Account account, FormInquiry inquiry) => new(
        TheName, inquiry.Key, "Raise a risk", [account.Name ?? account.Id.Value, "Raise a risk"],
        [
            new(Title, "What may happen?", FieldInput.Lines, "") { IsRequired = true, MostCharacters = LongestTitle, Hint = "The plant may close" },
            new(Type, "Type", FieldInput.Choice, "") { Choices = Entered.Choices<RiskType>(), Hint = "Not said" },
            new(Impact, $"Impact ({inquiry.Alone.Portfolio.ReportingCurrency.Code})", FieldInput.Line, "") { MostCharacters = LongestAmount, Hint = "200k, 1.2m, USD 200000" },
            new(Probability, "Probability in %", FieldInput.Line, "") { MostCharacters = 6, Hint = "0 to 100" },
            new(Due, "Next step due", FieldInput.Day, ""),
        ], "Raise it")
    {
        Carried = ImmutableDictionary<string, string>.Empty.Add(Rendering.Verbs.Record, account.Id.Value),
    };
}
