using System.Collections.Immutable;
using System.Text.Json;
using Bot.Answers;
using Bot.Search;
using Bot.Search.Briefs;
using Bot.Understanding.Memory;
using CsCheck;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Asking;
using Domain.Calls;
using Domain.Contacts;
using Domain.Escalations;
using Domain.Health;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.People;
using Domain.Qualifications;
using Domain.Risks;
using Domain.Scenarios;
using Domain.Standings;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>What a reader may not see has no influence on what they are told: change it or take it away, and every reply stays the same.</summary>
public sealed class LeakTests
{
    private static readonly Gen<Clearance> AnyClearance = Gen.Enum<Clearance>();

    private static readonly Gen<Reader> AnyReader =
        from elsewhere in AnyClearance
        from own in AnyClearance.Array[Worlds.AccountIds.Count]
        from listeners in Gen.Select(AnyClearance, AnyClearance.Array[Worlds.AccountIds.Count]).Array[0, 2]
        from outsiders in Gen.Int[0, 5]
        from unknown in Gen.Int[0, 5]
        from linked in Gen.Int[0, Worlds.AccountIds.Count * 2]
        select Reading(elsewhere, own) with
        {
            Audience = new(
                [.. listeners.Select(listener => Reading(listener.Item1, listener.Item2))], unknown == 0, outsiders == 0,
                linked < Worlds.AccountIds.Count ? [Worlds.AccountIds[linked]] : []),
        };

    private static readonly Gen<DealQuery> AnyQuery =
        from measure in Gen.Enum<DealMeasure>()
        from filters in Worlds.Filter.Array[0, 2]
        from grouping in Gen.Int[0, 25]
        from rank in Gen.Int[0, 3]
        from list in Gen.Int[0, 3]
        select new DealQuery
        {
            Measure = measure,
            Filters = [.. filters],
            GroupBy = grouping < Enum.GetValues<DealDimension>().Length ? (DealDimension)grouping : null,
            Rank = rank == 0 ? new(true, 2) : null,
            ListDeals = list == 0,
        };

    private static readonly Gen<Scenario?> AnyScenario =
        from kind in Gen.Int[0, 7]
        from deal in Gen.Int[0, 20]
        let deals = deal > 10 ? AssumedDeals.All : AssumedDeals.Of(new($"opportunity-deal-{deal}"))
        select kind > 4 ? null : new Scenario
        {
            Assumptions =
            [
                kind switch
                {
                    0 => new Assumption.Slip(deals, 1, 0),
                    1 => new Assumption.Discount(deals, 0.1m),
                    2 => new Assumption.Worth(deals, Money.Of(777, Currency.Eur)),
                    3 => new Assumption.Won(deals, null),
                    _ => new Assumption.Lost(deals),
                },
                new Assumption.RateMove(Currency.Eur, -0.05m),
            ],
        };

    /// <summary>All that was logged, notes, who changed an amount, and what is looked for among words that only some may read.</summary>
    private static readonly LogQuery?[] Logs = [null, new(null, Note.Kind.Name), new("amount", null), new(null, Note.Kind.Name) { Words = "something" }, new(null, null) { Words = "Note 1" }, new(null, null) { Words = "else" }];

    private static readonly Gen<Question> AnyQuestion =
        from topic in Gen.Int[0, TopicCatalogue.All.Count - 1]
        from query in AnyQuery
        from account in Gen.Int[0, Worlds.AccountIds.Count * 2]
        from family in Gen.Bool
        from period in Gen.Bool
        from subject in Gen.Int[0, 15]
        from baseline in Gen.Int[2016, 2017]
        from scenario in AnyScenario
        from log in Gen.Int[0, Logs.Length - 1]
        select new Question
        {
            Topic = TopicCatalogue.All[topic].Name,
            Deals = query,
            Scope = account < Worlds.AccountIds.Count ? AccountScope.Of(family, Worlds.AccountIds[account]) : AccountScope.Everything,
            Scenario = scenario,
            Log = TopicCatalogue.All[topic].Name == Topics.Log ? Logs[log] : null,
            Accounts = TopicCatalogue.All[topic].Name == Topics.Accounts ? new([new((AccountAspect)(subject % Enum.GetValues<AccountAspect>().Length), family)], baseline == 2016 ? AccountAspect.Risk : null) : null,
            Stakeholders = baseline == 2016 ? new((StakeholderShow)(subject % Enum.GetValues<StakeholderShow>().Length), family, period ? RelationshipStatus.NoSupport : null) : null,
            Period = TopicCatalogue.All[topic].Name is Topics.AlertPreview or Topics.AlertReview && (period || TopicCatalogue.All[topic].Name == Topics.AlertReview) ? new(Worlds.Today.AddDays(-4), Worlds.Today, "these days") : period ? FiscalCalendar.CalendarYear.Year(2017) : null,
            Preview = AlertPreview.Usual with { IsPersonal = family },
            Risks = subject > 7 ? new((RiskShow)(subject % Enum.GetValues<RiskShow>().Length)) : null,
            Health = subject > 9 ? new((HealthBand)(subject % 3), subject == 12) : null,
            Baseline = new(baseline, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Subject = (subject == 0 && TopicCatalogue.All[topic].Name is Topics.Deals or Topics.Log) || (subject < 6 && TopicCatalogue.All[topic].Name is Topics.Health or Topics.Stakeholders or Topics.Qualification) ? new RecordId("opportunity-deal-0")
                : TopicCatalogue.All[topic].Name == Topics.ScenarioReview ? new RecordId($"scenario-{subject % Worlds.AccountIds.Count}") : null,
        };

    [Fact]
    public void A_hidden_account_might_as_well_not_exist() => Gen.Select(Worlds.Any, AnyReader, AnyQuestion).Sample(
        (world, reader, question) =>
        {
            IMade[] whole = [.. world, .. AroundAccounts(1)];
            var families = Given.Portfolio(whole).Families;
            var without = whole.Where(made => !IsOfAccount(made) || reader.ClearanceFor(AccountOf(made, families)) > Clearance.None);
            Assert.Equal(Told(without, reader, question), Told(whole, reader, question));
        },
        iter: 600);

    [Fact]
    public void An_amount_that_is_not_shown_has_no_influence() => Gen.Select(Worlds.Any, AnyReader, AnyQuestion).Sample(
        (world, reader, question) =>
        {
            IMade[] whole = [.. world, .. AroundAccounts(1)];
            var families = Given.Portfolio(whole).Families;
            var otherwise = whole.Zip([.. world, .. AroundAccounts(977)])
                .Select(pair => IsOfAccount(pair.First) && reader.ClearanceFor(AccountOf(pair.First, families)) < Clearance.Money ? Repriced(pair.Second) : pair.First);
            Assert.Equal(Told(otherwise, reader, question), Told(whole, reader, question));
        },
        iter: 600);

    [Fact]
    public void A_margin_that_is_not_shown_has_no_influence() => Gen.Select(Worlds.Any, AnyReader, AnyQuestion).Sample(
        (world, reader, question) =>
        {
            var families = Given.Portfolio(world).Families;
            var otherwise = world.Select(made => made is Made<Opportunity> deal && reader.ClearanceFor(AccountOf(made, families)) < Clearance.Restricted
                ? deal.WithMargin(0.77m)
                : made);
            Assert.Equal(
                Told(world.Select(made => made is Made<Opportunity> deal ? deal.WithMargin(0.25m) : made), reader, question),
                Told(otherwise.Select(made => made is Made<Opportunity> deal && !deal.Draft.Fields.ContainsKey("margin") ? deal.WithMargin(0.25m) : made), reader, question));
        },
        iter: 300);

    [Fact]
    public void A_search_finds_and_tells_the_same_whatever_is_hidden() => Gen.Select(Worlds.Any, AnyReader, Gen.OneOf(Gen.Const(""), Gen.Const("deal"), Gen.Const("1"), Gen.Const("contact"), Gen.Const("risk 2"), Gen.Const("leaf")), Gen.Enum<Sought>()).Sample(
        (world, reader, text, sought) =>
        {
            IMade[] whole = [.. world, .. AroundAccounts(1)];
            var families = Given.Portfolio(whole).Families;
            var without = whole.Zip([.. world, .. AroundAccounts(977)])
                .Where(pair => !IsOfAccount(pair.First) || reader.ClearanceFor(AccountOf(pair.First, families)) > Clearance.None)
                .Select(pair => IsOfAccount(pair.First) && reader.ClearanceFor(AccountOf(pair.First, families)) < Clearance.Money ? Repriced(pair.Second) : pair.First);
            Assert.Equal(Found(without, reader, new(text, sought, 0, 25)), Found(whole, reader, new(text, sought, 0, 25)));
        },
        iter: 300);

    [Fact]
    public void A_member_of_a_team_is_told_how_many_accounts_are_left_out()
    {
        var (shown, known) = (A.Account("Shown"), A.Account("Known"));
        var view = new View(
            Given.Portfolio(shown, known, A.Deal("a").For(shown).Worth(10).Won(Worlds.Today), A.Deal("b").For(known).Worth(5).Won(Worlds.Today)),
            Given.ReaderOf(Clearance.Open).Seeing(Clearance.Money, shown.Id));

        var answer = Assert.IsType<Reply.Answered>(TopicCatalogue.Answer(new() { Topic = Topics.Deals }, new(view, Worlds.Today, (_, _) => view))).Answer;

        Assert.Equal(Quantity.Of(Money.Of(10, Currency.Usd)), answer.Values[0].Value);
        Assert.Contains(answer.Omitted, sentence => sentence.Template.Contains("left out: not shown to you here", StringComparison.Ordinal) && sentence.Arguments[0] is 1);
    }

    private static Reader Reading(Clearance elsewhere, Clearance[] own) => new()
    {
        Person = new RecordId("someone"),
        Name = "Someone",
        Role = Role.TeamMember,
        Elsewhere = elsewhere,
        Accounts = Worlds.AccountIds.Zip(own).ToImmutableDictionary(pair => pair.First, pair => pair.Second),
    };

    /// <summary>A risk, a review, a promise, a note, a target, a saved scenario and what health is measured from for each account.</summary>
    private static IEnumerable<IMade> AroundAccounts(int scale) => Worlds.AccountsOfAll.SelectMany((account, at) => new IMade[]
    {
        A.Risk($"Risk {at}").For(account).Likely(0.5m, scale * (100 + at)).DueOn(Worlds.Today.AddDays(at)),
        new Made<Escalation>(Escalation.Kind, Draft.Set(Partition.Account(account.Id), Escalation.Kind, new($"escalation-{at}"), "escalated")).With(Escalation.Fields.Account, account.Id)
            .With(Escalation.Fields.Title, $"Escalation {at}").With(Escalation.Fields.Level, 1m + (at % 4)).With(Escalation.Fields.OpenedBy, new RecordId("someone")),
        A.Mitigation($"Step {at}").Against(A.Risk($"Risk {at}"), account).DueOn(Worlds.Today.AddDays(-at)),
        A.Promise($"Promise {at}").To(account).DueOn(Worlds.Today.AddDays(at)),
        A.Response($"promise.due|{A.Promise($"Promise {at}").Id}").Since(Worlds.Today.AddDays(-2)).With(AlertResponse.Fields.Account, account.Id).With(AlertResponse.Fields.Answer, AlertAnswer.Dismissed)
            .With(AlertResponse.Fields.Day, Worlds.Today.AddDays(-2)).With(AlertResponse.Fields.Severity, AlertSeverity.Critical).With(AlertResponse.Fields.Reason, $"Reason {scale}"),
        A.Note($"Note {at}").On(account),
        A.Call(A.Person("Caller"), scale * (2000 + at), "USD", FiscalCalendar.CalendarYear.Year(2017), $"-{at}").With(Submission.Fields.Account, account.Id),
        A.Target(1000, "USD", new(2017, 1, 1), new(2017, 12, 31), $"target-{at}").For(account).With(Domain.Targets.Target.Fields.Amount, Money.Of(scale * (1000 + at), Currency.Usd)),
        A.Contact($"Contact {at}").For(account).With(Contact.Fields.BuyingRole, BuyingRole.Economic)
            .With(Contact.Fields.PoliticalStatus, (PoliticalStatus)(scale % 3)).With(Contact.Fields.Support, (Support)(scale % 5)),
        new Made<Qualification>(Qualification.Kind, Draft.Set(Partition.Account(account.Id), Qualification.Kind, new($"qualification-{at}"), "qualified")).With(Qualification.Fields.Account, account.Id)
            .With(Qualification.Fields.Opportunity, new RecordId($"opportunity-deal-{at % 2}")).With(Qualification.Fields.Element, (QualificationElement)(at % 8)).With(Qualification.Fields.Level, (QualificationLevel)(scale % 4)),
        A.Review(Worlds.Today.AddDays(at + 1), $"review-{at}").With(account),
        A.Revenue(scale * (10 + at), new(2017, 11, 1), name: $"-{at}").For(account),
        A.Revenue(scale * (20 + at), new(2016, 11, 1), name: $"-{at}").For(account),
        account.Used(50 + at, 100, Worlds.Today.AddDays(-at)),
        account.Asked($"ticket-{at}", Worlds.Today.AddDays(-9), Worlds.Today.AddDays(-at)),
        account.Met(null, "someone", Worlds.Today.AddDays(-at), sentiment: 0.5m),
        account.Owes(scale * (30 + at), Worlds.Today.AddDays(-scale % 90), name: "one").Since(Worlds.Today.AddDays(-150)),
        account.Assessed("value", scale * 7 % 100, Worlds.Today),
        account.CalledBy("someone", (HealthBand)(scale % 3), Worlds.Today.AddDays(scale), Worlds.Today),
        Saved($"scenario-{at}", account.Id, Money.Of(scale * (70 + at), Currency.Eur)),
    });

    private static Made<SavedScenario> Saved(string id, RecordId account, Money amount) =>
        new Made<SavedScenario>(SavedScenario.Kind, Draft.Set(Partition.Shared, SavedScenario.Kind, new(id), "saved"))
            .With(SavedScenario.Fields.Name, id).With(SavedScenario.Fields.Account, account)
            .With(SavedScenario.Fields.Question, QuestionJson.Write(new()
            {
                Topic = Topics.WhatIf,
                Scenario = new() { Assumptions = [new Assumption.Worth(new(null, AccountScope.Of(true, account), []), amount)] },
            }));

    private static bool IsOfAccount(IMade made) => made.Draft.Kind.Home == Home.Account || AccountOf(made, null) is not null;

    private static RecordId? AccountOf(IMade made, Families? families)
    {
        var named = made is Made<Account> account ? account.Id
            : made.Draft.Kind.AccountField is { } field && made.Draft.Fields.GetValueOrDefault(field.Name) is FieldValue.Text { Value: var id } ? new RecordId(id)
            : (RecordId?)null;
        return named is { } known && families is not null ? families.Canonical(known) : named;
    }

    private static IMade Repriced(IMade made) => made switch
    {
        Made<Opportunity> deal => deal.Worth(987_654, "EUR"),
        Made<Submission> called => called.With(Submission.Fields.Note, "something else"),
        Made<AlertResponse> response => response.With(AlertResponse.Fields.Reason, "something else"),
        Made<Contact> contact => contact.With(Contact.Fields.PoliticalStatus, PoliticalStatus.Outside).With(Contact.Fields.Support, Support.Enemy),
        Made<Qualification> qualification => qualification.With(Qualification.Fields.Level, QualificationLevel.Confirmed).With(Qualification.Fields.Evidence, "something else").With(Qualification.Fields.Day, Worlds.Today),
        Made<Note> note => note.With(Note.Fields.Text, "something else"),
        Made<Domain.Promises.Promise> promise => promise.With(Domain.Promises.Promise.Fields.Text, "something else"),
        Made<HealthOverride> called => called.With(HealthOverride.Fields.Reason, "something else"),
        Made<Escalation> escalation => escalation.With(Escalation.Fields.Title, "something else").With(Escalation.Fields.Cause, "something else"),
        Made<Mitigation> step => step.With(Mitigation.Fields.Step, "something else"),
        Made<Risk> risk => risk.With(Risk.Fields.Mitigation, "something else"),
        _ => made,
    };

    /// <summary>What a search finds, and what the cards of it say.</summary>
    private static string Found(IEnumerable<IMade> world, Reader reader, SearchRequest request)
    {
        var portfolio = Given.Portfolio(world);
        var view = new View(portfolio, reader);
        return JsonSerializer.Serialize(RecordSearch.Find(request, portfolio, view).Select(found => (found.Id, Brief: RecordBrief.Of(found, view, Worlds.Today)))
            .Select(found => new { found.Id, found.Brief?.Title, found.Brief?.Subject, found.Brief?.Line, found.Brief?.Facts, found.Brief?.Withheld }));
    }

    /// <summary>The whole reply, but for how far partitions that belong to no account were read.</summary>
    private static string Told(IEnumerable<IMade> world, Reader reader, Question question)
    {
        var view = new View(Given.Portfolio(world), reader);
        var reply = TopicCatalogue.Answer(question, new(view, Worlds.Today, (_, _) => view));
        if (reply is Reply.Answered { Answer: var answer })
            reply = new Reply.Answered(answer with
            {
                Receipt = answer.Receipt with
                {
                    RecordedAt = null,
                    Position = answer.Receipt.Position.Where(read => Partition.AccountIn(read.Key) is not null).ToImmutableSortedDictionary(),
                },
            });
        return JsonSerializer.Serialize(reply, reply.GetType());
    }
}
