using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Understanding.Memory;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Scenarios;
using Domain.Settings;
using Understanding.Prompts;

namespace Understanding.Making;

/// <summary>A portfolio in which whatever the prompts name is known: their accounts, people, products, regions, stages, competitors and deals.</summary>
internal sealed partial class PromptPortfolio
{
    public const string Asker = "p-asker";

    private static readonly DateTimeOffset Began = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] LegalForms = [" Inc", " Corporation", " Corp", " Ltd", " Co"];
    private static readonly string[] States = ["won", "lost", "mid", "open"];

    private static readonly string[] Stages = ["Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];

    /// <summary>Regions that are countries by another name.</summary>
    private static readonly Dictionary<string, string> Countries = new() { ["UK"] = "United Kingdom", ["US"] = "United States" };

    private readonly Dictionary<Partition, List<Change>> logs = [];
    private readonly HashSet<string> known = [];

    /// <param name="crowd">How many further accounts and people there are.</param>
    public static Portfolio Of(IReadOnlyList<Prompt> prompts, (int Accounts, int People) crowd)
    {
        var made = new PromptPortfolio();
        made.AddSettings();
        // Whom the project's own examples name.
        made.AddPerson("Sven Eller");
        made.AddValue("region", "APAC");
        made.AddDeal("Pump line", Placeholders.Account);
        made.AddDeal($"{Placeholders.Account} renewal", Placeholders.Account);
        made.Add(Draft.Set(Partition.Shared, SavedScenario.Kind, new("s1"), "").With(SavedScenario.Fields.Name, "Cautious").With(SavedScenario.Fields.Question, QuestionJson.Write(
            new() { Topic = Topics.WhatIf, Scenario = new() { Assumptions = [new Assumption.Slip(AssumedDeals.Of(new("pump-line")), 3, 0)] } })));
        List<(string Kind, string Name)> named =
        [
            .. prompts.SelectMany(prompt => prompt.Named),
            ("account", Placeholders.Account), ("person", Placeholders.Person), ("product", Placeholders.Product), ("competitor", Placeholders.Competitor),
        ];
        foreach (var (_, name) in named.Where(name => name.Kind == "person" && char.IsLetter(name.Name[^1]) && !name.Name.Contains(" of ", StringComparison.Ordinal)))
            made.AddPerson(name);
        foreach (var (_, name) in named.Where(name => name.Kind == "product" && name.Name.Any(char.IsLower)))
            made.AddProduct(name);
        foreach (var same in named.Where(name => name.Kind == "account").Select(name => name.Name).GroupBy(Stem, StringComparer.OrdinalIgnoreCase))
            made.AddAccount([.. same.Distinct().OrderByDescending(name => name.Length)]);
        foreach (var (kind, name) in named.Where(name => name.Kind is "region" or "stage" or "competitor"))
            made.AddValue(kind, name);
        foreach (var deal in prompts.SelectMany(DealsNamed).Append(Placeholders.Deal).Distinct())
            made.AddDeal(deal, Placeholders.Account);
        foreach (var number in Enumerable.Range(0, crowd.People))
            made.AddPerson(Crowd.Person(number));
        foreach (var number in Enumerable.Range(0, crowd.Accounts))
            made.AddAccount([Crowd.Account(number)]);
        return made.logs.Aggregate(Journal.Empty, (journal, log) => journal.With(log.Key, log.Value)).Now;
    }

    /// <summary>What stands in quotes, or before "opportunity" with a dash in it, where a deal is spoken of.</summary>
    private static IEnumerable<string> DealsNamed(Prompt prompt) => prompt.Category is "deal_detail" or "update_write" && !prompt.Text.StartsWith("Create", StringComparison.Ordinal)
        ? Quoted().Matches(prompt.Text).Concat(Dashed().Matches(prompt.Text)).Select(match => match.Groups[1].Value)
        : [];

    private static string Stem(string name) => LegalForms.FirstOrDefault(form => name.EndsWith(form, StringComparison.OrdinalIgnoreCase)) is { } form ? name[..^form.Length] : name;

    private void AddSettings()
    {
        Add(Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "").With(CompanySettings.Fields.FiscalStartMonth, 4m).With(CompanySettings.Fields.ReportingCurrency, "USD"));
        Add(Draft.Set(Partition.Shared, Person.Kind, new(Asker), "").With(Person.Fields.Name, "Wilhelmina Oyelaran").With(Person.Fields.Role, Role.GlobalAccountManager));
        foreach (var (stage, at) in Stages.Select((stage, at) => (stage, at)))
            Add(Draft.Set(Partition.Shared, StageMeaning.Kind, new("stage-" + Id(stage)), "").With(StageMeaning.Fields.Stage, stage).With(StageMeaning.Fields.Order, (decimal)at));
    }

    private void AddPerson(string name)
    {
        if (known.Add("person " + Id(name)))
            Add(Draft.Set(Partition.Shared, Person.Kind, new(Id(name)), "").With(Person.Fields.Name, name).With(Person.Fields.Role, Role.Seller));
    }

    private void AddProduct(string name)
    {
        if (known.Add("product " + Id(name)))
            Add(Draft.Set(Partition.Shared, Product.Kind, new(Id(name)), "").With(Product.Fields.Name, name));
    }

    /// <summary>Each account has one open deal and is led by the asker.</summary>
    private void AddAccount(string[] spellings)
    {
        var (id, name) = (new RecordId(Id(Stem(spellings[0]))), spellings[0]);
        if (!known.Add("account " + id.Value))
            return;
        Add(Draft.Set(Partition.Account(id), Account.Kind, id, "").With(Account.Fields.Name, name).With(Account.Fields.Aliases, [.. spellings.Skip(1)])
            .With(Account.Fields.Leader, new RecordId(Asker)).With(Account.Fields.Industry, "Manufacturing").With(Account.Fields.Country, "Germany"));
        AddDeal($"{Stem(name)} programme", name);
    }

    private void AddValue(string kind, string name)
    {
        if (States.Contains(name) || !known.Add($"{kind} {name.ToUpperInvariant()}"))
            return;
        var id = new RecordId("value-" + Id(name));
        var deal = Draft.Set(Partition.Unassigned, Opportunity.Kind, id, "").With(Opportunity.Fields.Name, $"Deal of {id.Value}").With(Opportunity.Fields.Status, DealStatus.Open);
        if (kind == "region" && Countries.TryGetValue(name, out var country))
            Add(Draft.Set(Partition.Account(id), Account.Kind, id, "").With(Account.Fields.Name, $"Holder of {id.Value}").With(Account.Fields.Country, country));
        else if (kind == "region")
            Add(deal.With(Opportunity.Fields.Region, name));
        else if (kind == "competitor")
            Add(deal.With(Opportunity.Fields.Competitor, name));
        else if (!Stages.Contains(name, StringComparer.OrdinalIgnoreCase))
            Add(deal.With(Opportunity.Fields.Stage, char.ToUpperInvariant(name[0]) + name[1..]));
    }

    private void AddDeal(string name, string account)
    {
        if (!known.Add("deal " + Id(name)))
            return;
        var home = new RecordId(Id(Stem(account)));
        Add(Draft.Set(Partition.Account(home), Opportunity.Kind, new(Id(name)), "").With(Opportunity.Fields.Account, home).With(Opportunity.Fields.Name, name)
            .With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Stage, "Proposal").With(Opportunity.Fields.Amount, new Money(250_000_00, Currency.Usd))
            .With(Opportunity.Fields.Close, new DateOnly(2026, 12, 15)));
    }

    private void Add(Draft draft)
    {
        if (!logs.TryGetValue(draft.Partition, out var log))
            logs[draft.Partition] = log = [];
        log.Add(new(log.Count + 1, Began, Began, "bench", "Bench", draft.Operation, draft.Kind.Name, draft.Kind.Version, draft.RecordId, draft.Summary, draft.Fields,
            ImmutableDictionary<string, FieldValue>.Empty, Source.Import("bench"), "c"));
    }

    /// <summary>Lower case, without accents, words joined by hyphens.</summary>
    private static string Id(string name) => NotPlain().Replace(
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')).ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("the ((?:(?!the ).)+? - (?:(?!the ).)+?) (?:opportunity|deal)")]
    private static partial Regex Dashed();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
