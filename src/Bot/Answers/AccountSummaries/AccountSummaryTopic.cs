using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.AccountSummaries;

/// <summary>An account, or several, at a glance.</summary>
internal sealed class AccountSummaryTopic : ITopic
{
    private const int Shown = 5;

    public string Name => Topics.AccountSummary;

    public Honours Honours(Question question) => new() { Ownership = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var scope = AskedScope.Of(question, inquiry.View);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var glance = Glance.At(question, scope, inquiry);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Account summary"],
            Headline = Headline(glance),
            Details = [.. GlanceWords.Pressing(glance)],
            Facts = [.. GlanceFacts.Of(glance, inquiry)],
            Sections = question.Skip > 0 ? [] : GlanceSections.Of(glance, inquiry),
            Values = GlanceWords.Values(glance, inquiry.Today),
            RowHeading = glance.ByAccount ? "Account" : "Open deal",
            Rows = glance.ByAccount ? Accounts(glance, question.Skip) : [.. glance.Open.Deals.Take(Shown).Select(deal => DealRows.Of(deal, glance.Facts))],
            RowCount = glance.ByAccount ? glance.WonByAccount.Groups.Length : Math.Min(Shown, glance.Open.Deals.Length),
            Covered = glance.Won.Overall.Covered + glance.Open.Overall.Covered,
            Total = glance.Won.Overall.Total + glance.Open.Overall.Total,
            Counted = "deals",
            Omitted = [.. glance.IsMoneyShown ? OmissionWords.Of(glance.Open.Omitted, glance.Won.AccountsNotShown) : []],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "commit = closed + commit of the fiscal quarter; won = sum of the amounts of deals won in the fiscal year so far; open pipeline = sum of the amounts of open deals",
                [
                    Sentence.Of($"Fiscal year to date: {glance.Year.Start} to {inquiry.Today}, by close date."),
                    Receipts.CurrencyOf(glance.Facts.Currency, question.RateType),
                ],
                glance.Won.Deals.Concat(glance.Open.Deals).Select(deal => deal.Id)),
            Next =
            [
                new("Forecast", NextQuestions.About(Topics.Forecast, question)),
                new("Open deals", NextQuestions.Deals(question.Scope, DealStatus.Open) with { Currency = question.Currency }),
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
            ],
        });
    }

    private static Sentence Headline(Glance glance)
    {
        var deals = glance.OpenDeals;
        if (!glance.IsMoneyShown)
            return Sentence.Of($"{deals} open {Plural.Of(deals, "deal")}; amounts are not shown to you here.");
        var phrase = new Phrase();
        if (!glance.Forecast.Deals.IsEmpty)
            phrase.Add($"{glance.Forecast.Amounts.CommitForecast} commit in {glance.Forecast.Period.ShortLabel}; ");
        return (glance.Open.Overall.Value is { } open && glance.Open.Overall.Total > 0
            ? phrase.Add($"{open} open in {deals} {Plural.Of(deals, "deal")}.")
            : phrase.Add($"{deals} open {Plural.Of(deals, "deal")}{(deals > 0 ? ", of unknown amount" : "")}.")).ToSentence();
    }

    private static ImmutableArray<AnswerRow> Accounts(Glance glance, int skip) =>
    [
        .. glance.WonByAccount.Groups.Skip(skip).Select(account => new AnswerRow(
            account.Label,
            [
                .. account.Value.Value is { } won ? [new NamedValue("wonYearToDate", won)] : (ReadOnlySpan<NamedValue>)[],
                new("wonDeals", Quantity.Count(account.Value.Total)),
            ])
        {
            Record = account.Key.Length > 0 ? new RecordId(account.Key) : null,
        }),
    ];
}
