using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Calls;

/// <summary>What a question about calls is about: which scope, period and category, or whose numbers.</summary>
internal sealed record CallQuestion(AskedScope Asked, CallScope Scope, Period Period, ForecastCategory Category, Person? Person)
{
    /// <summary>The reading of a question; a reply where there is none: hidden, or about several accounts at once.</summary>
    public static (CallQuestion? Read, Reply? Refusal) Of(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        // A family is called as one.
        var asked = AskedScope.Of(question with { Scope = question.Scope with { WithFamily = true } }, view);
        if (asked.IsEmpty)
            return (null, AskedScope.NothingToSee);
        RecordId[] roots = asked.Accounts is null ? [] : [.. asked.Accounts.Select(view.Families.Root).Distinct().Order()];
        var named = question.Scope.Accounts is { IsDefaultOrEmpty: false } accounts ? [.. accounts.Select(id => view.CanonicalAccount(id)!.Value).Distinct()] : roots;
        if (named.Length > 1)
            return (null, new Reply.Clarify(Sentence.Of($"A call is about one account, one region or the whole portfolio. Which one do you mean?"), Choices(question, named, view)));
        var period = question.Period ?? view.Calendar.QuarterContaining(inquiry.Today);
        var scope = new CallScope(named is [var account] ? account : null, Key(question, DealDimension.Region), null);
        var person = (Key(question, DealDimension.Owner) ?? Key(question, DealDimension.Manager)) is { } id ? view.Find(Domain.People.Person.Kind, new RecordId(id)) : null;
        return (new(asked, scope, period, question.Focus == ForecastNumber.BestCase ? ForecastCategory.BestCase : ForecastCategory.Commit, person), null);
    }

    public CallRollUp RollUp(Question question, Inquiry inquiry) => new(inquiry.View, inquiry.Today, Scope, Period, Category, question.Currency);

    /// <summary>"commit" or "best case".</summary>
    public string CategoryName => Category == ForecastCategory.BestCase ? "best case" : "commit";

    public IEnumerable<Sentence> Assumptions(Question question) =>
    [
        .. AssumptionWords.Of(question),
        .. question.Period is null ? [AssumptionWords.Assumed($"the current fiscal quarter, {Period.Label}", "period")] : (ReadOnlySpan<Sentence>)[],
    ];

    private static string? Key(Question question, DealDimension dimension) =>
        question.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == dimension) is { Keys: [{ Length: > 0 } key, ..] } ? key : null;

    private static ImmutableArray<NextQuestion> Choices(Question question, RecordId[] accounts, View view) =>
    [
        .. accounts.Take(5).Select(account => new NextQuestion(view.Find(Domain.Accounts.Account.Kind, account)?.Name ?? account.Value, question with { Scope = AccountScope.Of(true, account) })),
        new("The whole portfolio", question with { Scope = AccountScope.Everything }),
    ];
}
