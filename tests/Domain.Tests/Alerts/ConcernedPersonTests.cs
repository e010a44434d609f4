using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts;

/// <summary>Who is told of which overdue deal in private. Contoso is led by Gina; Fabrikam by nobody they know.</summary>
public sealed class ConcernedPersonTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Made<Person> Gina = A.Person("Gina", Role.GlobalAccountManager);
    private static readonly Made<Person> Sam = A.Person("Sam", Role.Seller);
    private static readonly Made<Account> Contoso = A.Account("Contoso").With(Account.Fields.Leader, (RecordId?)Gina.Id);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");

    [Fact]
    public void A_lead_is_told_of_all_their_accounts() => Assert.Equal(["Contoso by Sam", "Contoso by nobody"], ToldTo(Gina));

    [Fact]
    public void A_seller_is_told_of_what_they_own_wherever_it_is() => Assert.Equal(["Contoso by Sam", "Fabrikam by Sam"], ToldTo(Sam));

    [Fact]
    public void A_regional_manager_is_told_of_their_region() =>
        Assert.Equal(["Fabrikam in EMEA"], ToldTo(A.Person("Rita", Role.RegionalManager).With(Person.Fields.Region, "EMEA")));

    [Fact]
    public void A_member_of_a_team_is_told_of_its_accounts_and_of_no_others() =>
        Assert.Equal(["Contoso by Sam", "Contoso by nobody"], ToldTo(A.Person("Tia", Role.TeamMember).With(Person.Fields.Accounts, [Contoso.Id])));

    [Fact]
    public void Whoever_may_see_nothing_is_told_of_nothing() => Assert.Empty(ToldTo(A.Person("Vic", Role.Viewer)));

    [Fact]
    public void An_administrator_is_told_of_everything() => Assert.Equal(4, ToldTo(A.Person("Ada", Role.Administrator)).Length);

    private static string[] ToldTo(Made<Person> person)
    {
        IMade[] world =
        [
            .. new[] { Gina, Sam, person }.DistinctBy(one => one.Id), Contoso, Fabrikam, Late("Contoso by nobody", Contoso), Late("Contoso by Sam", Contoso).OwnedBy(Sam), Late("Fabrikam by Sam", Fabrikam).OwnedBy(Sam),
            Late("Fabrikam in EMEA", Fabrikam).With(Opportunity.Fields.Region, "EMEA"),
        ];
        var portfolio = Given.Portfolio(world);
        var view = new View(portfolio, Access.For(portfolio.Of(Person.Kind, Clearance.Open).Single(one => one.Id == person.Id), portfolio));
        var concerned = ConcernedPerson.Of(view);
        return [.. AlertRules.Find(new(view, Today, concerned.Accounts, HealthModel.Default) { Concerned = concerned }).Where(item => item.Rule == "deal.overdue").Select(item => item.Title).Order(StringComparer.Ordinal)];
    }

    private static Made<Opportunity> Late(string name, Made<Account> account) => A.Deal(name).For(account).Worth(100).Closing(Today.AddDays(-5));
}
