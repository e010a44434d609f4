using Alerts.Judging;
using Alerts.Making;
using Alerts.Measuring;
using Domain;
using Domain.Accounts;
using Domain.People;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;

const int Accounts = 90;
const int Deals = 8;
const int AccountsOfALead = 6;

if (args is [_, "speed"])
{
    Speed.Tell(Sample.Today);
    return;
}

foreach (var seed in args is [_, .. var seeds] ? seeds.Select(int.Parse) : [1, 2])
{
    var year = TroubledYear.Of(seed, Accounts, Deals, Sample.Today, number => number % 2 == 0);
    var view = Given.View(year.Records);
    Judged.Tell($"{Accounts} made accounts, {year.Troubles.Length} troubles, seed {seed}", view, [.. view.Accounts.Select(account => account.Id)], Sample.Today, Accounts / AccountsOfALead, year.Troubles);
}

var portfolio = (await Sample.LoadAsync(args is [var folder, ..] ? folder : "samples")).Now;
foreach (var lead in portfolio.Of(Person.Kind, Clearance.Restricted).Where(person => portfolio.Of(Account.Kind, Clearance.Open).Any(account => account.Leader == person.Id)))
{
    var reader = Access.For(lead, portfolio);
    Judged.Tell($"The sample, {lead.Name}", new(portfolio, reader), reader.Leads, Sample.Today, 1, null);
}
