using Domain;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Reviews;
using Domain.Risks;

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
        "review" => view.Find(Review.Kind, id) is { } review ? NextReviews.NextReviewTopic.NameOf(review, view) : null,
        _ => null,
    };
}
