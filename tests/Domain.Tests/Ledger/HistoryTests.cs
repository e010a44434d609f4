using CsCheck;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Ledger;

public sealed class HistoryTests
{
    [Fact]
    public void At_each_of_its_moments_a_field_was_what_its_history_says() => Gen.Select(Histories.Any, Happening.Several).Sample(
        (world, later) =>
        {
            var view = new View(later.Aggregate(Given.Journal(world), (journal, happening) => happening.Befall(journal)).Now, Given.Administrator);
            foreach (var deal in view.Of(Opportunity.Kind))
            {
                var history = view.HistoryOf(Opportunity.Kind, deal.Id, Opportunity.Fields.Close);

                Assert.Equal(deal.Close, history is [] ? null : history[^1].Value);
                // A deal that was taken out for a while has no value then, but its history goes on.
                Assert.All(history, said => Assert.True(view.At(said.Since, null).Find(Opportunity.Kind, deal.Id) is not { } then || then.Close == said.Value));
                Assert.Equal(history.Select(said => said.Since).Order(), history.Select(said => said.Since));
            }
        },
        iter: 30);
}
