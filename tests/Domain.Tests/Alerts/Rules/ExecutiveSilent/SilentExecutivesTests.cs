using Domain.Accounts;
using Domain.Alerts;
using Domain.Contacts;
using Domain.People;
using Domain.Reviews;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ExecutiveSilent;

public sealed class SilentExecutivesTests
{
    private static readonly Made<Person> Astrid = A.Person("Astrid");
    private static readonly Made<Account> Contoso = A.Account("Contoso").With(Account.Fields.Sponsor, Astrid.Id);
    private static readonly Made<Contact> Chief = Contoso.Knows("Matthias", "C");

    [Fact]
    public void After_45_days_it_is_told_and_the_sponsor_shall_call()
    {
        var item = Warned.One("exec.silence", Contoso, Astrid, Chief, Met(46));

        Assert.Equal("nobody has spoken with them for 46 days, last on 2026-10-08", item.Words());
        Assert.Equal("Let {0} call", item.Next!.Template);
        Assert.Equal(Warned.Monday, item.Since);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(1)]
    public void Not_before(int days) => Assert.Empty(Warned.Of("exec.silence", Contoso, Chief, Met(days)));

    [Fact]
    public void A_mail_of_ours_is_no_conversation() =>
        Assert.Single(Warned.Of("exec.silence", Contoso, Chief, Met(60), Contoso.Met(Chief, "ana", Warned.Monday.AddDays(-3), TouchDirection.Out)));

    [Fact]
    public void A_review_they_came_to_is_one()
    {
        var review = A.Review(Warned.Monday.AddDays(-10)).With(Contoso).With(Review.Fields.State, ReviewState.Closed).With(Review.Fields.Attended, ["Matthias"]);

        Assert.Empty(Warned.Of("exec.silence", Contoso, Chief, Met(60), review));
    }

    [Fact]
    public void Whom_nobody_ever_spoke_with_who_left_and_who_is_no_executive_is_no_silence()
    {
        Assert.Empty(Warned.Of("exec.silence", Contoso, Chief, Contoso.Met(Contoso.Knows("Other"), "ana", Warned.Monday.AddDays(-90))));
        Assert.Empty(Warned.Of("exec.silence", Contoso, Chief.With(Contact.Fields.Status, "left"), Met(60)));
        Assert.Empty(Warned.Of("exec.silence", Contoso, Contoso.Knows("Matthias", "Director"), Met(60)));
    }

    [Fact]
    public void Twice_as_long_is_pressing() => Assert.Equal(AlertSeverity.High, Warned.One("exec.silence", Contoso, Chief, Met(91)).Severity);

    private static Made<Touch> Met(int ago) => Contoso.Met(Chief, "ana", Warned.Monday.AddDays(-ago));
}
