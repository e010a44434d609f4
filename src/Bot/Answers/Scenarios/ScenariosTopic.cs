using Bot.Answers.WhatIfs;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Scenarios;

/// <summary>The scenarios that were given a name: what each assumes, who saved it and when.</summary>
internal sealed class ScenariosTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Scenarios;

    public Honours Honours(Question question) => new() { Accounts = false, Ownership = false, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var saved = SavedQuestions.In(view).Select(scenario => (Scenario: scenario, Question: SavedQuestions.Of(scenario))).Where(pair => pair.Question is not null).ToArray();
        var phrases = new AssumptionPhrases(new DealFacts(new(view, inquiry.Today, [])));
        var scope = AskedScope.Of(new() { Topic = Topics.Scenarios }, view);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = ["Scenarios"],
            Headline = saved.Length == 0
                ? Sentence.Of($"No scenario is saved yet. Ask \"what if ...\", then write for example: save this as Cautious.")
                : Sentence.Of($"{saved.Length} {Plural.Of(saved.Length, "scenario")} {(saved.Length == 1 ? "is" : "are")} saved."),
            Values = [new("scenarios", Quantity.Count(saved.Length))],
            RowHeading = "Scenario",
            Rows =
            [
                .. saved.Skip(question.Skip).Take(OnPage).Select(pair => new AnswerRow(pair.Scenario.Name!, [])
                {
                    Aside = pair.Scenario.Saved is { } moment ? Sentence.Of($"{view.DayOf(moment)}") : null,
                    Note = Noted(new Phrase().Add($"if ").Add(phrases.Of(pair.Question!.Scenario!)), view.Find(Person.Kind, pair.Scenario.By)?.Name),
                    Record = pair.Scenario.Id,
                }),
            ],
            RowCount = saved.Length,
            Covered = saved.Length,
            Total = saved.Length,
            Receipt = Receipts.Of(question, inquiry, scope, "scenarios that are saved and shown to you here", [], saved.Select(pair => pair.Scenario.Id)),
            Next =
            [
                .. saved.Take(2).Select(pair => new NextQuestion($"Show {pair.Scenario.Name}", pair.Question!)),
                .. saved.Take(2).Select(pair => new NextQuestion($"{pair.Scenario.Name} and what happened", SavedQuestions.Review(pair.Scenario))),
            ],
        });
    }

    private static Sentence Noted(Phrase assumed, string? by) => by is { Length: > 0 } name ? assumed.Add($", saved by {name}").ToSentence() : assumed.ToSentence();
}
