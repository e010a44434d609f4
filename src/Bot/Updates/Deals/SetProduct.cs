using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Products;

namespace Bot.Updates.Deals;

/// <summary><c>product of the Fabrikam renewal is Flow Meter</c>: the main one. It moves totals by product, so it is confirmed first.</summary>
internal sealed class SetProduct : IUpdate
{
    private const int MostNamed = 12;

    public UpdateKind Kind => UpdateKind.DealProduct;

    public string Done => "Product changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
        order.Record is { } id && subject.Hearing.View.Find(Product.Kind, id) is { } product
            ? subject.Change.Set(Opportunity.Fields.Product, "product", product.Id).Proposed(order, Sentence.Of($"Change the product of {subject.Name}?"))
            : new Reply.Refused(Sentence.Of($"I know no product \"{order.Text}\"; nothing was written. There are: {Names(subject.Hearing.View)}.")));

    private static string Names(View view)
    {
        string[] names = [.. view.Of(Product.Kind).Select(product => product.Name).OfType<string>().Order(StringComparer.CurrentCulture)];
        return names.Length > MostNamed ? $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more" : string.Join(", ", names);
    }
}
