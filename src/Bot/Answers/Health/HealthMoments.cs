using System.Collections.Immutable;
using Bot.Answers.Accounts;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Health;
using Domain.Standings;

namespace Bot.Answers.Health;

/// <summary>The two days that health is told of: the one asked about, and the one it is compared with.</summary>
internal sealed class HealthMoments
{
    private readonly Question question;
    private readonly Inquiry inquiry;
    private readonly View then;

    public HealthMoments(Question question, Inquiry inquiry)
    {
        (this.question, this.inquiry) = (question, inquiry);
        var view = inquiry.View;
        // Ages are counted up to the day that is asked about; what was known at a moment is told of that day.
        Day = question.AsOf ?? (question.KnownAt is { } known && view.DayOf(known) < inquiry.Today ? view.DayOf(known) : inquiry.Today);
        Before = question.Baseline is { } baseline && view.DayOf(baseline) <= Day ? view.DayOf(baseline).AddDays(-1) : Day.AddDays(-HealthTrend.Days);
        then = inquiry.At(Before, question.KnownAt);
    }

    public DateOnly Day { get; }

    /// <summary>At whose end the score was that this one is compared with.</summary>
    public DateOnly Before { get; }

    /// <summary>The accounts in scope that fit the question, each with those below it, under the name of the one that heads them.</summary>
    public ImmutableArray<Family> Families(AskedScope scope)
    {
        var view = inquiry.View;
        var asked = scope.Accounts ?? [.. view.Accounts.Select(account => account.Id)];
        Family[] families = [.. asked.GroupBy(account => HeadOf(account, asked, view)).Select(family => new Family(family.Key, [.. family])).OrderBy(family => family.Head)];
        if (question.Deals.Filters.IsEmpty)
            return [.. families];
        var fitting = AccountStandings.Of(view, inquiry.Today, asked, [.. families.Select(family => family.Head)], null)
            .Where(account => AccountFilters.Fit(account, question.Deals.Filters, view, inquiry.Today)).Select(account => account.Account.Id).ToHashSet();
        return [.. families.Where(family => fitting.Contains(family.Head))];
    }

    public AccountHealth Now(Family family) => HealthScoring.Of(inquiry.View, inquiry.Health, family.Head, family.Members, Day);

    public HealthTrend? TrendTo(AccountHealth now, Family family) => HealthTrend.Between(HealthScoring.Of(then, inquiry.Health, family.Head, family.Members, Before), now);

    /// <summary>The uppermost account above it that is asked about too.</summary>
    private static RecordId HeadOf(RecordId account, ImmutableHashSet<RecordId> asked, View view)
    {
        var (head, above, seen) = (account, account, new HashSet<RecordId>());
        while (seen.Add(above) && view.CanonicalAccount(view.Find(Account.Kind, above)?.Parent) is { } parent)
            (above, head) = (parent, asked.Contains(parent) ? parent : head);
        return head;
    }
}

internal sealed record Family(RecordId Head, ImmutableHashSet<RecordId> Members);
