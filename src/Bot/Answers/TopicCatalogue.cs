using System.Collections.Frozen;
using Bot.Answers.Accounts;
using Bot.Answers.AccountSummaries;
using Bot.Answers.Alerts;
using Bot.Answers.Calls;
using Bot.Answers.Changes;
using Bot.Answers.Deadlines;
using Bot.Answers.Deals;
using Bot.Answers.Escalations;
using Bot.Answers.Forecasts;
using Bot.Answers.Health;
using Bot.Answers.Help;
using Bot.Answers.Hygiene;
using Bot.Answers.Logs;
using Bot.Answers.MonthEnds;
using Bot.Answers.Movements;
using Bot.Answers.NextReviews;
using Bot.Answers.Outlooks;
using Bot.Answers.Promises;
using Bot.Answers.Qualifications;
using Bot.Answers.Retentions;
using Bot.Answers.Risks;
using Bot.Answers.Rolling;
using Bot.Answers.Scenarios;
using Bot.Answers.Stakeholders;
using Bot.Answers.WhatIfs;
using Domain.Asking;

namespace Bot.Answers;

/// <summary>Every topic there is: the one registration line of each.</summary>
internal static class TopicCatalogue
{
    public static IReadOnlyList<ITopic> All { get; } =
    [
        new ForecastTopic(),
        new OutlookTopic(),
        new MovementTopic(),
        new HygieneTopic(),
        new DealsTopic(),
        new AccountSummaryTopic(),
        new ChangesTopic(),
        new NextReviewTopic(),
        new RisksTopic(),
        new RollingTopic(),
        new RetentionTopic(),
        new CallTopic(),
        new MissingSubmissionsTopic(),
        new GradesTopic(),
        new MonthEndTopic(),
        new WhatIfTopic(),
        new ScenariosTopic(),
        new ScenarioReviewTopic(),
        new PromisesTopic(),
        new DeadlinesTopic(),
        new LogTopic(),
        new AccountsTopic(),
        new StakeholdersTopic(),
        new QualificationTopic(),
        new EscalationsTopic(),
        new HealthTopic(),
        new AlertsTopic(),
        new AlertPreviewTopic(),
        new AlertReviewTopic(),
        new AlertLimitsTopic(),
        new HelpTopic(),
    ];

    private static readonly FrozenDictionary<string, ITopic> ByName = All.ToFrozenDictionary(topic => topic.Name);

    /// <summary>Which parts of the question its topic looks at; every part where there is no such topic, which then says so.</summary>
    public static Honours HonoursOf(Question question) => ByName.TryGetValue(question.Topic, out var topic) ? topic.Honours(question) : Honours.Everything;

    /// <summary>The reply to a question, over the view of the moment that the question is about.</summary>
    public static Reply Answer(Question question, Inquiry inquiry)
    {
        if (!ByName.TryGetValue(question.Topic, out var topic))
            return new Reply.Unsupported(Sentence.Of($"There is no topic {question.Topic} here."), NextQuestions.ForEverybody);
        if (question.AsOf is not null || question.KnownAt is not null)
            inquiry = inquiry with { View = inquiry.At(question.AsOf, question.KnownAt) };
        var reply = question.Scenario is { } scenario && topic is not WhatIfTopic ? Supposed.Answer(topic, question, scenario, inquiry) : topic.Answer(question, inquiry);
        return question.Claim is { } claim ? Premises.Checked(reply, claim) : reply;
    }
}
