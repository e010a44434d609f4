using System.Globalization;
using Domain;
using Domain.Accounts;
using Domain.Calls;
using Domain.Contacts;
using Domain.Escalations;
using Domain.Notes;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Promises;
using Domain.Revenues;
using Domain.Reviews;
using Domain.Risks;
using Domain.Targets;

namespace Bot.Answers.Changes;

/// <summary>The name a reader knows a record by; null for what they may not see.</summary>
internal static class RecordNames
{
    public static string? Of(string kind, RecordId id, View view) => kind switch
    {
        "account" => view.Find(Account.Kind, id)?.Name,
        "unit" => view.Find(Unit.Kind, id)?.Name,
        "person" => view.Find(Person.Kind, id)?.Name,
        "contact" => view.Find(Contact.Kind, id)?.Name,
        "product" => view.Find(Product.Kind, id)?.Name,
        "opportunity" => view.Find(Opportunity.Kind, id)?.Name,
        "risk" => view.Find(Risk.Kind, id)?.Title,
        "mitigation" => view.Find(Mitigation.Kind, id)?.Step,
        "escalation" => view.Find(Escalation.Kind, id)?.Title,
        "review" => view.Find(Review.Kind, id) is { } review ? NextReviews.NextReviewTopic.NameOf(review, view) : null,
        "promise" => view.Find(Promise.Kind, id)?.Text,
        "note" => view.Find(Note.Kind, id)?.Text,
        "revenue" => view.Find(Revenue.Kind, id) is { Month: { } month } revenue
            ? string.Create(CultureInfo.InvariantCulture, $"Revenue of {month:MMM yyyy}, {view.Find(Unit.Kind, revenue.Unit)?.Name ?? view.AccountName(revenue.Account)}") : null,
        "target" => view.Find(Target.Kind, id) is { } target ? $"Target {Name(target.Start, target.End, target.Period, view)}" : null,
        "submission" => view.Find(Submission.Kind, id) is { } submission
            ? $"Submission of {view.Find(Person.Kind, submission.By)?.Name ?? "somebody"}, {Name(submission.Start, submission.End, submission.Period, view)}" : null,
        _ => Health.HealthRecords.NameOf(kind, id, view),
    };

    /// <summary>A quarter or year by the company's calendar, another period as people call it: "this quarter" is soon another one.</summary>
    private static string? Name(DateOnly? start, DateOnly? end, string? said, View view) => start is { } first
        && new[] { view.Calendar.QuarterContaining(first), view.Calendar.YearContaining(first) }.FirstOrDefault(period => (period.Start, period.End) == (start, end)) is { } known
        ? known.ShortLabel : said;
}
