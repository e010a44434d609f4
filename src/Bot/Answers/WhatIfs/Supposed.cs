using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>Any topic's answer over what a scenario supposes: it says first that it is a what-if.</summary>
internal static class Supposed
{
    public static Reply Answer(ITopic topic, Question question, Scenario scenario, Inquiry inquiry)
    {
        if (ScenarioCheck.Wrong(scenario) is { } wrong)
            return new Reply.Clarify(wrong, []);
        var phrases = new AssumptionPhrases(new DealFacts(new(inquiry.View, inquiry.Today)));
        var supposition = Supposing.Of(inquiry.View, inquiry.Today, scenario);
        var reply = topic.Answer(question, inquiry with { View = supposition.View });
        return reply is not Reply.Answered { Answer: var answer } ? reply : new Reply.Answered(answer with
        {
            Subject = answer.Subject.Insert(Math.Min(1, answer.Subject.Length), "What if"),
            Details = [new Phrase().Add($"What if ").Add(phrases.Of(scenario)).Add($": nothing was changed.").ToSentence(), .. answer.Details],
        });
    }
}
