using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Rates;

namespace Bot.Understanding.Grammar;

/// <summary>Makes questions of a draft: first the topics, then scope and time, then what each topic needs.</summary>
internal sealed class QuestionMaker(Reading reading)
{
    private const int AWeek = 7;

    public Made Make(Draft draft)
    {
        if (draft.Has(Concept.Why) && !HealthQuestion.IsAsked(draft))
            return Premise(draft) is { } premise ? Fitted([premise], [.. draft.Leftover, .. Unplaced.In(draft, [premise.Topic])]) : new Made.Beyond(Beyond.Causes, Sentence.Of($"I do not explain causes yet; I can give the numbers."), [.. Questions(draft).Select(question => TopicRules.Fit(question).Question)]);
        if (Pointing(draft) is { } which)
            return which;
        var questions = Questions(draft);
        if (questions.IsEmpty)
            return Things(draft);
        if (UnclearQuestion.Of(draft, questions, () => Plain(Topics.Health, draft, ScopeMaker.Make(draft, reading)) with { Deals = new() }) is { } unclear)
            return unclear;
        if (draft.Has(Concept.NearBookings))
            return new Made.Choice(Sentence.Of($"I hold bookings, not recurring or contract values. Shall I show won bookings?"), questions);
        return Fitted(questions, [.. draft.Leftover, .. Unplaced.In(draft, [.. questions.Select(question => question.Topic).Distinct()]), .. questions.SelectMany(BeginningsAhead)]);
    }

    /// <summary>"What changed next quarter": nothing has changed since a day that is still to come.</summary>
    private IEnumerable<string> BeginningsAhead(Question question) => question.Baseline is { } baseline && question.Topic != Topics.MonthEnd && baseline > reading.EndOf(reading.Today)
        ? [question.Slots.FirstOrDefault(slot => slot is { Name: "since", Said.Length: > 0 })?.Said ?? "since"] : [];

    /// <summary>Where the records tell whether it is so, and what moved: the question that looks. Null where they do not.</summary>
    private Question? Premise(Draft draft)
    {
        if (WhyQuestion.ClaimOf(draft) is not { } claim)
            return null;
        var scope = ScopeMaker.Make(draft, reading);
        var time = new TimeMaker(draft, reading);
        var topic = claim switch { Claim.Behind => Topics.Forecast, Claim.Fell or Claim.Rose => Topics.Movement, _ => Topics.Deals };
        var question = Plain(topic, draft, scope) with { Claim = claim };
        return claim switch
        {
            Claim.Behind => time.Periods(question with { Focus = ForecastNumber.Gap }).First(),
            Claim.Fell or Claim.Rose => time.Movement(MovementQuestion.Of(question, draft)),
            _ => question with { Subject = draft.Deal ?? reading.Context.Last?.Subject },
        };
    }

    /// <summary>The questions as their topics can answer them; what that leaves out is named.</summary>
    public static Made.Questions Fitted(ImmutableArray<Question> questions, ImmutableArray<string> unplaced)
    {
        var fitted = questions.Select(TopicRules.Fit).ToList();
        return new([.. fitted.Select(fit => fit.Question)], [.. unplaced.Concat(fitted.SelectMany(fit => fit.Unplaced)).Distinct()]);
    }

    /// <summary>Nothing that makes a question of its own: only accounts, filters, times, groupings.</summary>
    public bool IsModifierOnly(Draft draft) => new TopicChoice(reading).Of(draft) is var topics && !topics.Any(topic => topic != Topics.AccountSummary || draft.HasAny(Concept.Summary, Concept.Leader, Concept.Meeting))
        && !(draft.Accounts.Count > 0 && draft.Said.Count == 0 && draft.Times.Count == 0);

    public static bool HasModifiers(Draft draft) =>
        draft.GroupBy.Count > 0 || draft.Filters.Count > 0 || draft.HasAny(Concept.My, Concept.Me) || draft.Times.Count > 0 || draft.Top is not null || draft.Removed.Count > 0 || draft.ComparedWith is not null;

    /// <summary>"This account" and "this deal" without a conversation that tells which.</summary>
    private Made.Choice? Pointing(Draft draft)
    {
        var last = reading.Context.Last;
        if (draft.Has(Concept.ThisAccount) && draft.Accounts.Count == 0 && draft.Deal is null && reading.Context.Linked.IsEmpty && !(last?.Scope.Accounts.Length > 0))
            return new(Sentence.Of($"Which account do you mean?"), []);
        if (draft.Has(Concept.ThisDeal) && draft.Deal is null && last?.Subject is null)
            return new(Sentence.Of($"Which deal do you mean?"), []);
        return null;
    }

    /// <summary>Things were asked for by themselves: accounts are listed; others are only known by their deals.</summary>
    private Made Things(Draft draft)
    {
        if (draft.Subject is not { } noun || Dimensions.Of(noun) is not { } dimension || draft.Leftover.Count > 0)
            return new Made.Nothing();
        var scope = ScopeMaker.Make(draft, reading);
        if (dimension == DealDimension.Account)
            return Fitted([AccountQuestion.Listing(new TimeMaker(draft, reading).Plain(Plain(Topics.Accounts, draft, scope)))], [.. Unplaced.In(draft, [Topics.Accounts])]);
        if (draft.Has(Concept.HowMany))
            return new Made.Beyond(Beyond.Counts, Sentence.Of($"I count deals, accounts, risks and reviews, nothing else yet."), []);
        var byDeals = Plain(Topics.Deals, draft, scope) with { Slots = [.. draft.Slots, .. scope.Slots, new("by", "", Dimensions.Words(dimension), false)] };
        byDeals = byDeals with { Deals = byDeals.Deals with { GroupBy = dimension, Filters = [.. byDeals.Deals.Filters, new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Open)])] } };
        return new Made.Beyond(Beyond.Things, Sentence.Of($"I cannot list these by themselves yet; I can show their deals."), [byDeals]);
    }

    private ImmutableArray<Question> Questions(Draft draft)
    {
        var scope = ScopeMaker.Make(draft, reading);
        var time = new TimeMaker(draft, reading);
        var questions = ImmutableArray.CreateBuilder<Question>();
        var topics = new TopicChoice(reading).Of(draft);
        if (topics is [var single])
            SetSideBySide.Put(draft, single);
        foreach (var topic in topics)
            switch (topic)
            {
                case Topics.Deals:
                    questions.AddRange(new DealQuestionMaker(draft, time, scope, reading).Make());
                    break;
                case Topics.Forecast:
                    if (draft.Has(Concept.Who) && draft.GroupBy.Count == 0 && !draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Owner }))
                        draft.GroupBy.Add(DealDimension.Owner);
                    ForecastGrouping.Put(draft);
                    questions.AddRange(time.Periods(time.Ranked(Plain(topic, draft, scope)) with { Focus = ForecastFocus.Of(draft) }));
                    break;
                case Topics.Risks:
                    questions.Add(AsItStands(RiskQuestion.Of(Risks(time.Plain(Plain(topic, draft, scope)), draft), draft)));
                    break;
                case Topics.Log:
                    questions.Add(time.Plain(LogQuestion.Of(Plain(topic, draft, scope), draft, reading.Self(DealDimension.Owner))));
                    break;
                case Topics.Accounts:
                    questions.Add(AccountQuestion.Of(time.Plain(Plain(topic, draft, scope)), draft));
                    break;
                case Topics.Stakeholders:
                    questions.Add(StakeholderQuestion.Of(time.Plain(Plain(topic, draft, scope)), draft));
                    break;
                case Topics.Promises:
                    questions.Add(PromiseQuestion.Of(Risks(time.Plain(Mine(Plain(topic, draft, scope), draft)), draft), draft));
                    break;
                case Topics.Deadlines:
                    questions.Add(DeadlineQuestion.Of(time.Plain(draft.Subject is Concept.Account or Concept.Accounts ? Plain(topic, draft, scope) : Mine(Plain(topic, draft, scope), draft)), draft, reading));
                    break;
                case Topics.Alerts:
                    questions.Add(AsItStands(time.Plain(Plain(topic, draft, scope))));
                    break;
                case Topics.Movement:
                    questions.Add(time.Movement(time.Ranked(MovementQuestion.Of(Plain(topic, draft, scope), draft))));
                    break;
                case Topics.AlertPreview or Topics.AlertReview:
                    questions.Add(time.Plain(Plain(topic, draft, scope) with { Preview = reading.Context.Preview with { Also = [.. draft.AlsoTold.Distinct()] } }));
                    break;
                case Topics.Health:
                    questions.Add(time.Health(HealthQuestion.Of(Plain(topic, draft, scope), draft)));
                    break;
                case Topics.MonthEnd:
                    questions.Add(MonthEndQuestion.Of(Plain(topic, draft, scope), draft, reading));
                    break;
                case Topics.Call or Topics.MissingSubmissions:
                    questions.AddRange(time.Periods(Own(Plain(topic, draft, scope) with { Focus = ForecastFocus.Of(draft) }, draft)));
                    break;
                case Topics.Changes:
                    questions.Add(time.Changes(RiskQuestion.Changed(Plain(topic, draft, scope), draft)) is var changes && RiskQuestion.IsOfSeveralKinds(draft)
                        ? changes with { Slots = changes.Slots.Add(new("list", "", "records of every kind are told", true)) } : changes);
                    break;
                case Topics.Retention:
                    questions.Add(LastTwelve(time.Plain(Plain(topic, draft, scope))));
                    break;
                default:
                    questions.Add(time.Plain(Plain(topic, draft, scope)));
                    break;
            }

        return questions.ToImmutable();
    }

    /// <summary>"Over the last twelve months" is what retention is over anyway: whole months.</summary>
    private Question LastTwelve(Question question) => question.Period is { } period && period.End == reading.Today && period.Start == reading.Today.AddYears(-1).AddDays(1)
        ? question with { Period = null, Slots = [.. question.Slots.Where(slot => slot.Name != "period")] }
        : question;

    /// <summary>"What should I worry about this week?": what stands today, which is said.</summary>
    private Question AsItStands(Question question) => question.Period is { Days: <= AWeek } period && period.Contains(reading.Today)
        ? question with { Period = null, Slots = [.. question.Slots.Select(slot => slot.Name == "period" ? slot with { Resolved = "how it stands today", Assumed = true } : slot)] }
        : question;

    /// <summary>"Due this week" and "overdue" speak of the next mitigation step; "the biggest" without a number shows all, greatest first.</summary>
    private static Question Risks(Question question, Draft draft)
    {
        var deals = question.Deals with { Rank = draft.RankCount is null ? null : question.Deals.Rank };
        if (draft.Has(Concept.Overdue))
            deals = deals with { Filters = deals.Filters.Add(new DealFilter.Overdue()) };
        question = question with { Deals = deals };
        return draft.Has(Concept.Closing) ? DeadlineQuestion.DueIn(question) : question;
    }

    /// <summary>"My actions": those the reader keeps, whatever else "my" stands for.</summary>
    private Question Mine(Question question, Draft draft) => draft.HasAny(Concept.My, Concept.Me) && draft.Accounts.Count == 0 && reading.Self(DealDimension.Owner) is { } self
        ? question with { Scope = AccountScope.Everything, Deals = question.Deals with { Filters = [self] }, Slots = [.. question.Slots.Where(slot => slot.Name != "scope"), new("owner", "my", "you", false)] }
        : question;

    /// <summary>"What did I call": the reader's own number, whatever else "my" stands for.</summary>
    private Question Own(Question question, Draft draft) => draft.Has(Concept.MyCall) && reading.Self(DealDimension.Owner) is { } self
        ? question with { Scope = AccountScope.Everything, Deals = question.Deals with { Filters = [self] }, Slots = question.Slots.Add(new("owner", "my", "you", false)) }
        : question;

    private Question Plain(string topic, Draft draft, MadeScope scope) => new()
    {
        Topic = topic,
        Scope = scope.Scope,
        Currency = draft.Currency,
        RateType = draft.RateType ?? RateType.Plan,
        Subject = draft.Deal ?? (draft.Has(Concept.ThisDeal) ? reading.Context.Last?.Subject : null),
        Deals = new() { Filters = [.. scope.Filters, .. draft.Filters], GroupBy = draft.GroupBy is [var first, ..] ? first : null },
        Slots = [.. draft.Slots, .. scope.Slots, .. draft.Deal is null && draft.Has(Concept.ThisDeal) ? [new Slot("deal", "that deal", "the deal of your last question", true)] : (ReadOnlySpan<Slot>)[]],
    };
}
