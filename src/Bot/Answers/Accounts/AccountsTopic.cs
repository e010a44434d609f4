using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>Accounts by what they have and what they lack: contact with us, reviews, people, deals, risks, promises. A family is one account.</summary>
internal sealed class AccountsTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Accounts;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfRecords, Rank = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var query = question.Accounts ?? new([], AccountAspect.Touch);
        var scope = AskedScope.Of(question, view, "accounts");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var named = question.Scope.Reading == ScopeReading.Named && !question.Scope.Accounts.IsDefaultOrEmpty ? question.Scope.Accounts : [];
        ImmutableArray<AccountStanding> all = [.. AccountStandings.Of(view, inquiry.Today, scope.Accounts, named, ChangesSince(query, view)).Where(account => AccountFilters.Fit(account, question.Deals.Filters, view, inquiry.Today))];
        if (all.Length == 0)
            return AskedScope.NothingToSee;
        var open = new OpenPipeline(question, scope, inquiry);
        var found = AccountOrder.Of(query, question.Deals.Rank, all.Where(account => query.Conditions.All(account.Meets)), open);
        var words = new AccountWords(query, found, all, view, id => AspectWords.NameOf(id, view));
        var touchpoints = query.Conditions.IsEmpty && query.Told == AccountAspect.Touch && all is [var only] ? TouchpointRows.Of(only, view) : [];
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, words.Subject],
            Headline = words.Headline(),
            Details = [.. words.Details(), .. AccountFilters.Told(question.Deals.Filters, view, inquiry.Today)],
            Values = [.. words.Values(inquiry.Today)],
            RowHeading = touchpoints.IsEmpty ? "Account" : "Contact",
            Rows = touchpoints.IsEmpty ? [.. found.Skip(question.Skip).Take(OnPage).Select(account => words.Row(account, open.Of(account)))] : touchpoints,
            RowCount = touchpoints.IsEmpty ? found.Length : touchpoints.Length,
            Covered = all.Length,
            Total = all.Length,
            Omitted = [.. OmissionWords.Of([], open.AccountsNotShown)],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "accounts of the scope that meet every condition; the subsidiaries of a family count for its head", words.Definitions(),
                found.Select(account => account.Account.Id)),
            Next =
            [
                .. query.Conditions is [var condition] ? [new NextQuestion("The other accounts", question with { Skip = 0, Accounts = query with { Conditions = [condition with { IsLacking = !condition.IsLacking }] } })] : (ReadOnlySpan<NextQuestion>)[],
                .. Others(query).Select(other => new NextQuestion(other.Title, NextQuestions.About(other.Topic, question))),
            ],
        });
    }

    private static DateTimeOffset? ChangesSince(AccountQuery query, View view) =>
        query.Conditions.FirstOrDefault(condition => condition.Aspect == AccountAspect.Activity) is not { } activity ? null
        : activity.Within is { } period && period.Start.ToDateTime(TimeOnly.MinValue) is var local ? new(local, view.TimeZone.GetUtcOffset(local))
        : DateTimeOffset.MinValue;

    private static IEnumerable<(string Title, string Topic)> Others(AccountQuery query)
    {
        if (query.Told is AccountAspect.Touch or AccountAspect.Activity)
            yield return ("What was logged?", Topics.Log);
        yield return ("Upcoming reviews", Topics.NextReview);
        yield return query.Told is AccountAspect.Promise or AccountAspect.OverduePromise ? ("Open promises", Topics.Promises) : ("Open risks", Topics.Risks);
    }
}
