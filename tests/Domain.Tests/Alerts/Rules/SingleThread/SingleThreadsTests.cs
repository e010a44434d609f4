using Domain.Accounts;
using Domain.Alerts;
using Domain.Contacts;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.SingleThread;

public sealed class SingleThreadsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact> Dwayne = Contoso.Knows("Dwayne");
    private static readonly Made<Contact> Harold = Contoso.Knows("Harold");
    private static readonly IMade[] World = [Contoso, Dwayne, Harold, A.Deal("Platform").For(Contoso).Open().Worth(300_000)];

    [Fact]
    public void A_large_deal_whose_conversations_are_all_with_one_person_is_told()
    {
        var item = Warned.One("single.thread", [.. World, Met(Dwayne, "ana", 30), Met(Dwayne, "ben", 20), Met(Dwayne, "ana", 10)]);

        Assert.Equal("all 3 conversations of the last 45 days were with Dwayne", item.Words());
        Assert.Equal((AlertSeverity.Medium, 300_000m), (item.Severity, item.AtStake!.Value.Amount));
    }

    [Fact]
    public void So_is_one_that_only_one_of_ours_speaks_with()
    {
        var item = Warned.One("single.thread", [A.Person("ana"), .. World, Met(Dwayne, "person-ana", 30), Met(Harold, "person-ana", 20), Met(Dwayne, "person-ana", 10)]);

        Assert.Equal(("of ours only ana has spoken with them in the last 45 days", AlertSeverity.Low), (item.Words(), item.Severity));
    }

    [Fact]
    public void It_lingers_below_two_threads_and_a_bit()
    {
        // 12, 3 and 1 conversations count as 1.66 threads.
        var item = Warned.One("single.thread", [.. World, Contoso.Knows("Iris"), .. Enumerable.Range(1, 12).Select(day => Met(Dwayne, "ana", day)), Met(Harold, "ben", 3), Met(Harold, "ben", 4), Met(Harold, "ben", 5), Met(Contoso.Knows("Iris"), "ben", 6)]);

        Assert.True(item.IsLingering);
    }

    [Fact]
    public void A_small_deal_is_not_told() =>
        Assert.Empty(Warned.Of("single.thread", Contoso, Dwayne, A.Deal("Small").For(Contoso).Open().Worth(249_999), Met(Dwayne, "ana", 30), Met(Dwayne, "ana", 20), Met(Dwayne, "ana", 10)));

    [Fact]
    public void Where_hardly_anything_is_recorded_nothing_is_told_that_was_not_told_before() =>
        Assert.All(Warned.Of("single.thread", [.. World, Met(Dwayne, "ana", 30), Met(Dwayne, "ana", 20)]), item => Assert.True(item.IsLingering));

    private static Made<Touch> Met(Made<Contact> contact, string person, int ago) => Contoso.Met(contact, person, Warned.Monday.AddDays(-ago));
}
