using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain.Accounts;
using Domain.Asking;
using Domain.Hygiene;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Hygiene;

/// <summary>What is wrong in the data of deals: which deals, and how much money they touch.</summary>
internal sealed class HygieneTopic : ITopic
{
    private const int OnPage = 25;
    private const int MostIssues = 4;

    public string Name => Topics.Hygiene;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfForecast, Period = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, question.Currency, question.RateType));
        var report = DealHygiene.Check(facts, question.Deals.Filters, question.Period);
        if (!report.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so its deals cannot be checked."));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Hygiene", .. question.Period is { } period ? [period.Label] : (ReadOnlySpan<string>)[]],
            Headline = Headline(report, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. Details(report)],
            Values = [.. Values(report)],
            RowHeading = "Deal",
            Rows = [.. report.Deals.Skip(question.Skip).Take(OnPage).Select(deal => Row(deal, facts))],
            RowCount = report.Deals.Length,
            TotalCovers = report.TouchedDeals,
            Covered = report.OpenDeals,
            Total = report.OpenDeals,
            Omitted = [.. HygieneWords.NotChecked(report), .. OmissionWords.Of([], report.AccountsNotShown)],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, HygieneWords.Formula, [.. HygieneWords.Definitions(report), Receipts.CurrencyOf(report.Currency, question.RateType)], report.Deals.Select(deal => deal.Deal.Id)),
            Next =
            [
                new("Overdue deals", Listed(question, new DealFilter.Overdue())),
                new("Without a next step", Listed(question, new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Open)]), new DealFilter.Missing(DealProperty.NextStep))),
                new("Forecast", NextQuestions.About(Topics.Forecast, question)),
            ],
        });
    }

    private static Sentence Headline(HygieneReport report, Sentence? where)
    {
        var phrase = report switch
        {
            { OpenDeals: 0, ClosedDeals: 0 } => new Phrase().Add($"No open deal to check"),
            { TouchedDeals: 0, OpenDeals: 1 } => new Phrase().Add($"The one open deal, worth {report.Open}, is in order"),
            { TouchedDeals: 0 } => new Phrase().Add($"All {report.OpenDeals} open deals worth {report.Open} are in order"),
            _ => new Phrase().Add($"{report.Touched} of the {report.Open} open needs a look: {report.TouchedDeals} of {report.OpenDeals} {Plural.Of(report.OpenDeals, "deal")}"),
        };
        return (where is null ? phrase : phrase.Add($" (").Add(where).Add($")")).Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(HygieneReport report)
    {
        Sentence[] issues = [.. report.Issues.Take(MostIssues).Select(Told)];
        if (issues.Length > 0)
            yield return new Phrase().Add(Phrase.List(issues)).Add($".").ToSentence();
        if (report.Issues.Length > MostIssues)
            yield return new Phrase().Add($"Also ").Add(Phrase.List([.. report.Issues.Skip(MostIssues).Select(issue => Sentence.Of($"{issue.Deals} {HygieneWords.Of(issue.Issue)}"))])).Add($".").ToSentence();
        if (report.ClosedDeals > 0)
            yield return Sentence.Of($"{report.ClosedDeals} won or lost {Plural.Of(report.ClosedDeals, "deal")} among them {(report.ClosedDeals == 1 ? "is" : "are")} not in the amount above.");
    }

    private static Sentence Told(IssueTotal issue) => issue.Amount.MinorUnits == 0
        ? Sentence.Of($"{issue.Deals} {HygieneWords.Of(issue.Issue)}")
        : Sentence.Of($"{issue.Deals} {HygieneWords.Of(issue.Issue)} ({issue.Amount})");

    private static IEnumerable<NamedValue> Values(HygieneReport report)
    {
        yield return new("touched", Quantity.Of(report.Touched));
        yield return new("touchedDeals", Quantity.Count(report.TouchedDeals));
        yield return new("open", Quantity.Of(report.Open));
        yield return new("openDeals", Quantity.Count(report.OpenDeals));
        foreach (var issue in report.Issues)
        {
            yield return new(HygieneWords.ValueName(issue.Issue), Quantity.Of(issue.Amount));
            yield return new($"{HygieneWords.ValueName(issue.Issue)}Deals", Quantity.Count(issue.Deals));
        }
    }

    private static AnswerRow Row(DealIssues wrong, DealFacts facts)
    {
        var deal = wrong.Deal;
        var note = new Phrase().Add($"{FirstLetter.Upper(string.Join(", ", wrong.Issues.Select(HygieneWords.Of)))}");
        if (wrong.Issues.Contains(HygieneIssue.Overdue))
            note.Add($", due {deal.Close!.Value}");
        if (facts.View.StatusOf(deal) is var status and not DealStatus.Open)
            note.Add($", {DealFacts.NameOf(status)}");
        if (facts.View.Find(Account.Kind, facts.AccountOf(deal))?.Name is { } account)
            note.Add($", {account}");
        if (facts.View.Find(Person.Kind, deal.Owner)?.Name is { } owner)
            note.Add($", {owner}");
        return new(DealRows.NameOf(deal), wrong.Amount is { } amount ? [new("amount", Quantity.Of(Domain.Money.Of(amount, facts.Currency)))] : [])
        {
            Note = note.ToSentence(),
            Record = deal.Id,
        };
    }

    private static Question Listed(Question question, params ImmutableArray<DealFilter> filters) => NextQuestions.About(Topics.Deals, question) with
    {
        Period = question.Period,
        Deals = new() { ListDeals = true, Filters = [.. question.Deals.Filters, .. filters] },
    };
}
