using Bot.Answers;
using Bot.CommandLine;
using Bot.Tests.Samples;
using Bot.Understanding;
using Bot.Understanding.Grammar;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Scenarios;
using Domain.Standings;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>Each part of a question is either looked at by its topic, so that another answer comes out, or said to be left out. None is dropped silently.</summary>
public sealed class HonoursTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [MemberData(nameof(TopicsAndParts))]
    public async Task Each_part_changes_the_answer_or_is_said(string topic, string part)
    {
        var (world, _) = await loads.OnAsync(Today);
        var portfolio = await world.Now();
        var view = new View(portfolio, TerminalReader.Find(topic == Topics.Grades ? "Inês Carvalho" : null, portfolio)!.Reader);
        var context = new UnderstandingContext { Portfolio = portfolio, View = view, Today = Today };
        var (with, without) = Parts(view)[part](Plain(topic, view));

        var (fitted, unplaced) = TopicRules.Fit(with);

        if (unplaced.IsEmpty && !IsSaid(fitted) && !AlreadyTold.Contains((topic, part)))
            Assert.NotEqual(Told(without, context), Told(fitted, context));
        else
            Assert.Equal(Told(without, context), Told(fitted, context));
    }

    /// <summary>Of every topic that the sample has something to tell of: it holds no saved scenarios, no escalations and no limits of alerts.</summary>
    public static TheoryData<string, string> TopicsAndParts() =>
        [.. TopicCatalogue.All.Select(topic => topic.Name).Where(topic => topic is not (Topics.ScenarioReview or Topics.Scenarios or Topics.Escalations or Topics.AlertLimits or Topics.Help)).SelectMany(topic => PartNames.Select(part => (topic, part)))];

    /// <summary>Rows that are accounts whether that is said or not, and what no subsidiary of the sample has.</summary>
    private static readonly (string Topic, string Part)[] AlreadyTold = [(Topics.Health, "by account"), (Topics.Stakeholders, "by account"), (Topics.Retention, "by account"), (Topics.NextReview, "family"), (Topics.Promises, "family")];

    private static readonly string[] PartNames =
    [
        "account", "family", "owner", "manager", "region", "two regions", "country", "industry", "product", "stage", "competitor", "not a region", "amount", "overdue", "without an owner", "without a next step",
        "by account", "by region", "by owner", "by product", "by stage", "the first", "compared", "period", "deal", "currency", "rate", "as of",
    ];

    private static Dictionary<string, Func<Question, (Question With, Question Without)>> Parts(View view) => new()
    {
        ["account"] = question => (question with { Scope = AccountScope.Of(true, Account(view, "Thalvik Logistics")) }, question),
        ["family"] = question => (question with { Scope = Heads(view, false) }, question with { Scope = Heads(view, true) }),
        ["owner"] = Narrowed(DealDimension.Owner, Person(view, "Kenji Watanabe")),
        ["manager"] = Narrowed(DealDimension.Manager, Person(view, "Hana Yoshida")),
        ["region"] = Narrowed(DealDimension.Region, "APAC"),
        ["two regions"] = Narrowed(DealDimension.Region, "APAC", "Americas"),
        ["country"] = Narrowed(DealDimension.Country, "Japan"),
        ["industry"] = Narrowed(DealDimension.Industry, "Energy"),
        ["product"] = Narrowed(DealDimension.Product, view.Of(Domain.Products.Product.Kind).First(product => product.Name == "Asset Insight").Id.Value),
        ["stage"] = Narrowed(DealDimension.Stage, "Negotiation"),
        ["competitor"] = Narrowed(DealDimension.Competitor, "Nortrix"),
        ["not a region"] = Narrowed(new DealFilter.Not(new DealFilter.In(DealDimension.Region, ["EMEA"]))),
        ["amount"] = Narrowed(new DealFilter.AmountBetween(300_000, null)),
        ["overdue"] = Narrowed(new DealFilter.Overdue()),
        ["without an owner"] = Narrowed(new DealFilter.Missing(DealProperty.Owner)),
        ["without a next step"] = Narrowed(new DealFilter.Missing(DealProperty.NextStep)),
        ["by account"] = Grouped(DealDimension.Account),
        ["by region"] = Grouped(DealDimension.Region),
        ["by owner"] = Grouped(DealDimension.Owner),
        ["by product"] = Grouped(DealDimension.Product),
        ["by stage"] = Grouped(DealDimension.Stage),
        ["the first"] = question => (question with { Deals = question.Deals with { Rank = new(true, 1) } }, question),
        ["compared"] = question => (question with { Deals = question.Deals with { ComparedWith = Quarter(view, -1) } }, question),
        ["period"] = question => (question with { Period = Quarter(view, -1) }, question),
        ["deal"] = question => (question with { Subject = view.Of(Opportunity.Kind).First(deal => deal.Name == "Group frame agreement renewal").Id, Slots = [new("deal", "frame agreement", "Group frame agreement renewal", false)] }, question),
        ["currency"] = question => (question with { Currency = Currency.Usd }, question),
        ["rate"] = question => (question with { RateType = RateType.Spot }, question),
        ["as of"] = question => (question with { AsOf = Today.AddDays(-100) }, question),
    };

    private static Func<Question, (Question, Question)> Narrowed(DealDimension dimension, params string[] keys) => Narrowed(new DealFilter.In(dimension, [.. keys]));

    private static Func<Question, (Question, Question)> Narrowed(DealFilter filter) => question => (question with { Deals = question.Deals with { Filters = [.. question.Deals.Filters, filter] } }, question);

    private static Func<Question, (Question, Question)> Grouped(DealDimension dimension) => question => (question with { Deals = question.Deals with { GroupBy = dimension, ListDeals = false } }, question);

    /// <summary>The topic without anything said besides; what a topic needs to be asked at all is given.</summary>
    private static Question Plain(string topic, View view) => topic switch
    {
        Topics.WhatIf => new() { Topic = topic, Scenario = new() { Assumptions = [new Assumption.RateMove(new Currency("GBP"), -0.1m)] } },
        Topics.Changes or Topics.Movement => new() { Topic = topic, Baseline = new DateTimeOffset(Today.AddDays(-60), TimeOnly.MinValue, TimeSpan.Zero) },
        Topics.MonthEnd => new() { Topic = topic, Baseline = new DateTimeOffset(new(2026, 11, 1), TimeOnly.MinValue, TimeSpan.Zero) },
        Topics.Log => new() { Topic = topic, Period = new(Today.AddDays(-90), Today, "the last 90 days"), Log = new("close", null) },
        Topics.Accounts => new() { Topic = topic, Accounts = new([new(AccountAspect.OpenDeal, false)], null) },
        Topics.Deals => new() { Topic = topic, Deals = new() { ListDeals = true, Filters = [new DealFilter.In(DealDimension.Status, ["open"])] } },
        _ => new() { Topic = topic },
    };

    /// <summary>Accounts that have subsidiaries, with or without them.</summary>
    private static AccountScope Heads(View view, bool withFamily) => AccountScope.Of(withFamily, Account(view, "Velmora Foods"), Account(view, "Brannoch Energy"), Account(view, "Orvanto Motors"), Account(view, "Cascadel Aerospace"));

    /// <summary>Said with the answer, as assumed.</summary>
    private static bool IsSaid(Question fitted) => fitted.Slots.Any(slot => slot.Name == "list");

    private static RecordId Account(View view, string name) => view.Of(Domain.Accounts.Account.Kind).First(account => account.Name == name).Id;

    private static string Person(View view, string name) => view.Of(Domain.People.Person.Kind).First(person => person.Name == name).Id.Value;

    private static Period Quarter(View view, int shift) => view.Calendar.QuarterContaining(view.Calendar.QuarterContaining(Today).Start.AddMonths(3 * shift));

    /// <summary>What was computed. Words alone would show what was asked, whether it counted or not.</summary>
    private static string Told(Question question, UnderstandingContext context)
    {
        var reply = Asker.Answer(question, context);
        if (reply is not Reply.Answered { Answer: var answer })
            return reply.GetType().Name;
        var rows = answer.Rows.Concat(answer.Sections.SelectMany(section => section.Rows)).Select(row => $"{row.Label} {string.Join(' ', row.Values)} {row.Aside}");
        return $"{string.Join(' ', answer.Values)} | {answer.RowCount} {answer.Covered} {answer.Total} | {string.Join(" | ", rows)}";
    }
}
