using Domain.Accounts;
using Domain.Contacts;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ThreadsConcentrated;

public sealed class ConcentratedThreadsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Contact>[] People = [Contoso.Knows("Anna"), Contoso.Knows("Ben"), Contoso.Knows("Cho")];

    [Theory]
    [InlineData(12, 3, 1, 1, false)] // 1.66 threads
    [InlineData(6, 4, 0, 1, false)] // 1.92
    [InlineData(5, 5, 0, 1, true)] // exactly 2
    [InlineData(4, 4, 4, 0, false)] // 3
    [InlineData(3, 1, 0, 1, true)] // too few conversations to say so
    public void Fewer_than_two_threads_are_told(int anna, int ben, int cho, int told, bool isLingering)
    {
        var items = Warned.Of("threads.concentrated", [Contoso, .. People, .. Met(0, anna), .. Met(1, ben), .. Met(2, cho)]);

        Assert.Equal(told, items.Length);
        Assert.All(items, item => Assert.Equal(isLingering, item.IsLingering));
    }

    [Fact]
    public void The_one_it_hangs_on_is_named() =>
        Assert.Equal("12 of 16 conversations of the last 90 days were with Anna", Warned.One("threads.concentrated", [Contoso, .. People, .. Met(0, 12), .. Met(1, 3), .. Met(2, 1)]).Words());

    private static IEnumerable<IMade> Met(int contact, int times) => Enumerable.Range(1, times).Select(day => Contoso.Met(People[contact], "ana", Warned.Monday.AddDays(-day)));
}
