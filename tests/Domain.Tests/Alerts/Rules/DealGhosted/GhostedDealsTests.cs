using Domain.Accounts;
using Domain.Contacts;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.DealGhosted;

public sealed class GhostedDealsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact> Chiara = Contoso.Knows("Chiara");
    private static readonly IMade[] World = [Contoso, Chiara, A.Deal("Renewal").For(Contoso).Open().Worth(500_000), Contoso.Met(Chiara, "ana", Warned.Monday.AddDays(-30))];

    [Fact]
    public void Three_messages_without_an_answer_in_two_weeks_are_told_with_when_they_were_last_heard() =>
        Assert.Equal("3 messages since 2026-11-11 without an answer; last heard on 2026-10-24", Warned.One("deal.ghosted", [.. World, Sent(12), Sent(8), Sent(2)]).Words());

    [Fact]
    public void Two_are_nothing() => Assert.Empty(Warned.Of("deal.ghosted", [.. World, Sent(12), Sent(2)]));

    [Fact]
    public void An_answer_ends_it() =>
        Assert.Empty(Warned.Of("deal.ghosted", [.. World, Sent(12), Sent(8), Sent(2), Contoso.Met(Chiara, "ana", Warned.Monday.AddDays(-1), TouchDirection.In)]));

    [Fact]
    public void When_we_stop_asking_it_lingers() => Assert.True(Warned.One("deal.ghosted", [.. World, Sent(25), Sent(20), Sent(16)]).IsLingering);

    [Fact]
    public void Where_nothing_is_for_sale_nobody_has_to_answer() => Assert.Empty(Warned.Of("deal.ghosted", Contoso, Chiara, Sent(12), Sent(8), Sent(2)));

    private static Made<Touch> Sent(int ago) => Contoso.Met(Chiara, "ana", Warned.Monday.AddDays(-ago), TouchDirection.Out);
}
